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
    private final Map<String, Integer> disputes = new HashMap<>();
    private final Map<String, Integer> requests = new HashMap<>();
    private final Map<String, Integer> categories = new HashMap<>();
    private final FactSink sink;
    private int acts;
    private long position;

    /** All figures of what the vector tells before an instant. */
    public static Map<String, @Nullable Double> figures(JsonNode vector, Instant asOf) {
        Ledger ledger = new Ledger(asOf);
        VectorLedger told = tell(vector, asOf, ledger);
        return Individuals.figures(new Batch(ledger.close()), told.names::get);
    }

    /** What the vector tells before an instant. */
    static Ledger ledger(JsonNode vector, Instant asOf) {
        Ledger ledger = new Ledger(asOf);
        tell(vector, asOf, ledger);
        return ledger.close();
    }

    /** Tells a sink what the vector tells before an instant. */
    public static VectorLedger tell(JsonNode vector, Instant asOf, FactSink sink) {
        return new VectorLedger(vector, asOf, sink);
    }

    private VectorLedger(JsonNode vector, Instant asOf, FactSink sink) {
        this.sink = sink;
        vector.path("members").valueStream().forEach(this::join);
        Set<String> seen = new HashSet<>();
        vector.path("events")
                .valueStream()
                .filter(event -> at(event).isBefore(asOf))
                .filter(event -> seen.add(event.path("eventId").asString()))
                .sorted(Comparator.comparingInt(VectorLedger::rank).thenComparing(VectorLedger::at))
                .forEach(this::happen);
    }

    /** What the party of this number is called. */
    public String name(int number) {
        return names.get(number);
    }

    private void join(JsonNode member) {
        Party.Kind kind = switch (member.path("orgKind").asString("")) {
            case "" -> Party.Kind.PERSON;
            case "committee", "party_branch" -> Party.Kind.PUBLIC;
            default -> Party.Kind.MARKET;
        };
        String id = member.path("id").asString();
        parties.put(id, names.size());
        sink.party(
                names.size(),
                new Party(
                        kind,
                        Integer.parseInt(member.path("community").asString().substring(1)),
                        !member.path("party").asString().equals("none"),
                        member.path("volunteer").asBoolean(),
                        member.path("resident").asString().equals("floating"),
                        Instant.parse(member.path("registeredAt").asString())));
        names.add(id);
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
        Moment when = new Moment(at(event).toEpochMilli(), position++);
        long at = when.at();
        switch (event.path("type").asString()) {
            case "EXCHANGE_COMPLETED" -> exchange(when, event);
            case "EXCHANGE_VOIDED" -> annul(event);
            case "MEMBER_ERASED" -> sink.erase(party(event, "member"));
            case "VOLUNTEER_VERIFIED" -> sink.act(acts++, at, party(event, "member"), minutes(event), 0);
            case "DONATED" ->
                sink.act(
                        acts++, at, party(event, "member"), 0, event.path("rmb").asLong() * 100);
            case "ATTENDED" -> sink.act(acts++, at, party(event, "member"), 0, 0);
            case "INVITATION_ACCEPTED" -> sink.invitation(when, party(event, "inviter"), party(event, "invitee"));
            case "REQUEST_CREATED" -> {
                requests.put(event.path("requestId").asString(), requests.size());
                sink.request(requests.size() - 1, at, party(event, "by"));
            }
            case "REQUEST_WITHDRAWN" -> sink.withdrawn(at, request(event));
            case "MATCH_ACCEPTED" -> sink.accepted(when, request(event), party(event, "by"));
            case "SUGGESTED" ->
                sink.shown(
                        when,
                        request(event),
                        event.path("ranked")
                                .valueStream()
                                .map(each -> Objects.requireNonNull(parties.get(each.asString())))
                                .toList());
            case "THANKED" -> outcome(at, event, "rater", "ratee", 1);
            case "RATED" -> rated(at, event, event.path("stars").asInt());
            case "DISPUTE_OPENED" -> sink.dispute(dispute(event), at, party(event, "by"), party(event, "against"));
            case "DISPUTE_UPHELD" -> sink.upheld(dispute(event), at);
            case "OFFERED" ->
                sink.offer(
                        at,
                        party(event, "by"),
                        categories.computeIfAbsent(event.path("category").asString(), _ -> categories.size()));
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private void exchange(Moment when, JsonNode event) {
        exchanges.put(event.path("exchangeId").asString(), exchanges.size());
        Help help = switch (event.path("kind").asString()) {
            case "goods" -> Help.GOODS;
            case "skills" -> Help.SKILL;
            default -> Help.ACTIVITY;
        };
        sink.exchange(
                exchange(event),
                when,
                party(event, "provider"),
                party(event, "receiver"),
                minutes(event),
                help,
                request(event));
    }

    private void annul(JsonNode event) {
        sink.voidExchange(exchange(event));
        if (disputes.containsKey(event.path("exchangeId").asString())) {
            sink.voidDispute(dispute(event));
        }
    }

    private int dispute(JsonNode event) {
        return disputes.computeIfAbsent(event.path("exchangeId").asString(), _ -> disputes.size());
    }

    private int exchange(JsonNode event) {
        return Objects.requireNonNull(exchanges.get(event.path("exchangeId").asString()));
    }

    private void rated(long at, JsonNode event, int stars) {
        if (stars != 3) {
            outcome(at, event, "rater", "ratee", stars > 3 ? 1 : 0);
        }
    }

    private void outcome(long at, JsonNode event, String rater, String ratee, int score) {
        sink.outcome(at, exchange(event), party(event, rater), party(event, ratee), score);
    }

    private static int minutes(JsonNode event) {
        return (int) Math.round(event.path("hours").asDouble() * 60);
    }
}
