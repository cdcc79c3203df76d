package org.linli.app.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.membership.MemberId;
import tools.jackson.databind.json.JsonMapper;

/** A verified member of a new community who publishes offers. */
final class Neighbour {
    private final BenchClient client;
    private final byte[] offer;

    private Neighbour(BenchClient client, byte[] offer) {
        this.client = client;
        this.offer = offer;
    }

    static Neighbour in(BenchServer server) throws IOException, InterruptedException {
        BenchClient operator = server.client();
        String district = place(operator, Map.of("kind", "DISTRICT"));
        String subdistrict = place(operator, Map.of("kind", "SUBDISTRICT", "parent", district));
        String community = place(operator, Map.of("kind", "COMMUNITY", "parent", subdistrict));
        String member = operator.make(
                "/api/v1/members", Map.of("name", "王秀英", "civilId", "110101195003070024", "community", community));
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, ?> level =
                Map.of("level", "L2", "until", now.plus(300, ChronoUnit.DAYS).toString());
        var _ = operator.make("/api/v1/members/" + member + "/verifications", level);
        Map<String, ?> terms = Map.of(
                "kind", "SKILL",
                "title", "修水电",
                "description", "Evenings and at weekends",
                "categories", List.of("home.plumbing"),
                "expires", now.plus(60, ChronoUnit.DAYS).toString());
        byte[] offer = JsonMapper.shared().writeValueAsBytes(Map.of("community", community, "listing", terms));
        return new Neighbour(server.client(new MemberId(member)), offer);
    }

    byte[] offer() throws IOException, InterruptedException {
        return client.post("/api/v1/offers", offer);
    }

    byte[] nothing() throws IOException, InterruptedException {
        return client.post(BenchServer.NOTHING, offer);
    }

    private static String place(BenchClient operator, Map<String, String> where)
            throws IOException, InterruptedException {
        Map<String, String> body = new HashMap<>(where);
        body.putAll(Map.of("nameZh", "幸福里", "nameEn", "Xingfuli"));
        return operator.make("/api/v1/places", body);
    }
}
