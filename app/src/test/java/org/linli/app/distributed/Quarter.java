package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;

/** A community and people in it, made by the operator at one node. */
record Quarter(Api operator, String community) {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static Quarter of(Api operator) throws Exception {
        String district = accepted(
                        operator, "/places", Map.of("kind", "DISTRICT", "nameZh", "断线区", "nameEn", "Duanxian"))
                .id();
        String community = accepted(
                        operator,
                        "/places",
                        Map.of("kind", "COMMUNITY", "nameZh", "幸福里", "nameEn", "Xingfuli", "parent", district))
                .id();
        return new Quarter(operator, community);
    }

    /** Somebody new whose identity was checked. */
    String member() throws Exception {
        return member(operator, community);
    }

    static String member(Api operator, String community) throws Exception {
        String civilId = "TEST%08d".formatted(NUMBERS.incrementAndGet());
        String id = accepted(operator, "/members", Map.of("name", "王秀英", "civilId", civilId, "community", community))
                .id();
        accepted(operator, "/members/" + id + "/verifications", Map.of("level", "L3", "until", inDays(300)));
        return id;
    }

    static Answer accepted(Api api, String path, Map<String, ?> body) throws Exception {
        Answer answer = api.post("/api/v1" + path, body, UUID.randomUUID().toString(), Origin.OWN);
        assertThat(answer.isSuccess()).as(path + " " + answer).isTrue();
        return answer;
    }

    static Map<String, Object> listing(String community, String title) {
        return listing(community, title, Map.of("expires", inDays(30)));
    }

    /** With more about it, its end at least. */
    static Map<String, Object> listing(String community, String title, Map<String, ?> more) {
        Map<String, Object> listing = new java.util.HashMap<>(
                Map.of("kind", "SKILL", "title", title, "categories", List.of("home.plumbing")));
        listing.putAll(more);
        return Map.of("community", community, "listing", listing);
    }

    static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
