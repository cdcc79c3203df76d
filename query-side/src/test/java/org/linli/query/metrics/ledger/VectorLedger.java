package org.linli.query.metrics.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.ledger.Exchanges.Help;
import tools.jackson.databind.JsonNode;

/** A ledger as the vectors write it. */
public final class VectorLedger {
    private final Map<String, Integer> parties = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> exchanges = new HashMap<>();
    private final Map<String, Integer> requests = new HashMap<>();
    private final Ledger ledger;

    /** All figures of what the vector tells before an instant. */
    public static Map<String, @Nullable Double> figures(JsonNode vector, Instant asOf) {
        VectorLedger told = new VectorLedger(vector, asOf);
        return Figures.of(told.ledger, told.names::get);
    }

    private VectorLedger(JsonNode vector, Instant asOf) {
        this.ledger = new Ledger(asOf);
        vector.path("members").valueStream().forEach(this::join);
        Set<String> seen = new HashSet<>();
        vector.path("events")
                .valueStream()
                .filter(event -> at(event).isBefore(asOf))
                .filter(event -> seen.add(event.path("eventId").asString()))
                .sorted(Comparator.comparing(VectorLedger::rank).thenComparing(VectorLedger::at))
                .forEach(this::happen);
        ledger.close();
    }

    private void join(JsonNode member) {
        Party.Kind kind = switch (member.path("orgKind").asString("")) {
            case "" -> Party.Kind.PERSON;
            case "committee", "party_branch" -> Party.Kind.PUBLIC;
            default -> Party.Kind.MARKET;
        };
        String id = member.path("id").asString();
        names.add(id);
        parties.put(
                id,
                ledger.party(new Party(
                        kind,
                        Integer.parseInt(member.path("community").asString().substring(1)),
                        !member.path("party").asString().equals("none"),
                        member.path("volunteer").asBoolean(),
                        member.path("resident").asString().equals("floating"),
                        Instant.parse(member.path("registeredAt").asString()))));
    }

    /** What others name comes first: one dispute is older than its exchange. */
    public static int rank(JsonNode event) {
        return switch (event.path("type").asString()) {
            case "REQUEST_CREATED" -> 0;
            case "EXCHANGE_COMPLETED" -> 1;
            default -> 2;
        };
    }

    public static Instant at(JsonNode event) {
        return Instant.parse(event.path("at").asString());
    }

    private int party(JsonNode event, String role) {
        return Objects.requireNonNull(parties.get(event.path(role).asString()));
    }

    private int request(JsonNode event) {
        return requests.getOrDefault(event.path("requestId").asString(""), Exchanges.NONE);
    }

    private void happen(JsonNode event) {
        Instant at = at(event);
        switch (event.path("type").asString()) {
            case "EXCHANGE_COMPLETED" ->
                exchanges.put(
                        event.path("exchangeId").asString(),
                        ledger.exchange(
                                at,
                                party(event, "provider"),
                                party(event, "receiver"),
                                minutes(event),
                                switch (event.path("kind").asString()) {
                                    case "goods" -> Help.GOODS;
                                    case "skills" -> Help.SKILL;
                                    default -> Help.ACTIVITY;
                                },
                                request(event)));
            case "EXCHANGE_VOIDED" ->
                ledger.voidExchange(Objects.requireNonNull(
                        exchanges.get(event.path("exchangeId").asString())));
            case "MEMBER_ERASED" -> ledger.erase(party(event, "member"));
            case "VOLUNTEER_VERIFIED" -> ledger.act(at, party(event, "member"), minutes(event), 0);
            case "DONATED" ->
                ledger.act(at, party(event, "member"), 0, event.path("rmb").asLong() * 100);
            case "ATTENDED" -> ledger.act(at, party(event, "member"), 0, 0);
            case "INVITATION_ACCEPTED" -> ledger.invitation(at, party(event, "inviter"), party(event, "invitee"));
            case "REQUEST_CREATED" ->
                requests.put(event.path("requestId").asString(), ledger.request(at, party(event, "by")));
            case "REQUEST_WITHDRAWN" -> ledger.withdrawn(at, request(event));
            case "MATCH_ACCEPTED" -> ledger.accepted(at, request(event), party(event, "by"));
            case "SUGGESTED" ->
                ledger.shown(
                        at,
                        request(event),
                        event.path("ranked")
                                .valueStream()
                                .map(each -> Objects.requireNonNull(parties.get(each.asString())))
                                .toList());
            case "THANKED" -> outcome(at, event, "rater", "ratee", 1);
            case "RATED" -> rated(at, event, event.path("stars").asInt());
            case "DISPUTE_OPENED" -> ledger.dispute(at);
            case "DISPUTE_UPHELD" -> outcome(at, event, "by", "against", 0);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private void rated(Instant at, JsonNode event, int stars) {
        if (stars != 3) {
            outcome(at, event, "rater", "ratee", stars > 3 ? 1 : 0);
        }
    }

    private void outcome(Instant at, JsonNode event, String rater, String ratee, int score) {
        int exchange =
                Objects.requireNonNull(exchanges.get(event.path("exchangeId").asString()));
        ledger.outcome(at, exchange, party(event, rater), party(event, ratee), score);
    }

    private static int minutes(JsonNode event) {
        return (int) Math.round(event.path("hours").asDouble() * 60);
    }
}
