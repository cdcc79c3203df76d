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
    private final MemberId member;
    private final BenchClient client;
    private final String community;
    private final Map<String, ?> terms;
    private final byte[] offer;

    private Neighbour(MemberId member, BenchClient client, String community, Map<String, ?> terms) {
        this.member = member;
        this.client = client;
        this.community = community;
        this.terms = terms;
        this.offer = JsonMapper.shared().writeValueAsBytes(publication(terms));
    }

    static Neighbour in(BenchServer server) throws IOException, InterruptedException {
        String community = community(server.client());
        String member = member(server.client(), community, "110101195003070024");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, ?> terms = Map.of(
                "kind", "SKILL",
                "title", "修水电",
                "description", "Evenings and at weekends",
                "categories", List.of("home.plumbing"),
                "expires", now.plus(60, ChronoUnit.DAYS).toString());
        MemberId id = new MemberId(member);
        return new Neighbour(id, server.client(id), community, terms);
    }

    MemberId member() {
        return member;
    }

    /** The same with an address, which is sealed: its id. */
    String offerAt(String address) throws IOException, InterruptedException {
        Map<String, Object> listing = new HashMap<>(terms);
        listing.put("address", address);
        return client.make("/api/v1/offers", publication(listing));
    }

    private Map<String, Object> publication(Map<String, ?> listing) {
        return Map.of("community", community, "listing", listing);
    }

    void withdraw(String offer) throws IOException, InterruptedException {
        var _ = client.make("/api/v1/offers/" + offer + "/withdrawals", Map.of("reason", "NO_LONGER_AVAILABLE"));
    }

    /** A new community. */
    static String community(BenchClient operator) throws IOException, InterruptedException {
        String district = place(operator, Map.of("kind", "DISTRICT"));
        String subdistrict = place(operator, Map.of("kind", "SUBDISTRICT", "parent", district));
        return place(operator, Map.of("kind", "COMMUNITY", "parent", subdistrict));
    }

    /** A new verified member. */
    static String member(BenchClient operator, String community, String civilId)
            throws IOException, InterruptedException {
        String member =
                operator.make("/api/v1/members", Map.of("name", "王秀英", "civilId", civilId, "community", community));
        String until = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(300, ChronoUnit.DAYS)
                .toString();
        var _ = operator.make("/api/v1/members/" + member + "/verifications", Map.of("level", "L2", "until", until));
        return member;
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
