package org.linli.query.metrics.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.FactSink;
import org.linli.query.metrics.ledger.Moment;
import org.linli.query.metrics.ledger.Party;

/** A small community's life, drawn: facts by name, so that they may be told in any order. Many happen at once, some are told late. */
final class RandomFacts {
    static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration STEP = Duration.ofHours(8);
    private static final int STEPS = 2_400;
    private static final int PERSONS = 18;
    private static final int ORGANISATIONS = 3;
    static final int PARTIES = PERSONS + ORGANISATIONS;

    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Integer> askedBy = new HashMap<>();
    private int position;

    /**
     * Something to be told.
     *
     * @param needs what must have been told before
     * @param defines what may be named once it was told; empty for nothing
     * @param of the exchange that it is of; empty for none
     */
    record Fact(Moment when, List<String> needs, String defines, String of, Telling telling) {}

    /** Tells a sink, with the number of whatever is named. */
    interface Telling {
        void to(FactSink sink, ToIntFunction<String> number);
    }

    RandomFacts(long seed) {
        this.random = new Random(seed);
        for (int party = 0; party < PARTIES; party++) {
            join(party);
        }
        for (int number = 0; number < 40; number++) {
            request("request " + number);
        }
        for (int number = 0; number < 260; number++) {
            exchange("exchange " + number);
        }
        for (int number = 0; number < 60; number++) {
            act("act " + number);
        }
        for (int number = 0; number < 12; number++) {
            int inviter = person();
            int invitee = person();
            Moment when = when();
            add(
                    when,
                    List.of(),
                    "",
                    "",
                    (sink, name) ->
                            sink.invitation(when, name.applyAsInt(party(inviter)), name.applyAsInt(party(invitee))));
        }
        for (int number = 0; number < 2; number++) {
            int gone = person();
            Moment when = when();
            add(when, List.of(), "", "", (sink, name) -> sink.erase(name.applyAsInt(party(gone))));
        }
        int moved = person();
        Party.Kind kind = Party.Kind.PERSON;
        add(
                when(),
                List.of(),
                "",
                "",
                (sink, name) ->
                        sink.party(name.applyAsInt(party(moved)), new Party(kind, 2, true, false, false, at(0))));
    }

    /** All, those who take part first, in the order of the log. */
    List<Fact> facts() {
        return facts.stream()
                .sorted(Comparator.comparing((Fact fact) -> !fact.defines().startsWith("party"))
                        .thenComparingLong(fact -> fact.when().position()))
                .toList();
    }

    /** Tells them one after the other. */
    static void tell(List<Fact> facts, FactSink sink) {
        Teller teller = new Teller(sink);
        facts.forEach(teller::tell);
    }

    /** Tells each fact as soon as what it names was told. */
    static final class Teller {
        private final FactSink sink;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Integer> next = new HashMap<>();
        private final List<Fact> waiting = new ArrayList<>();
        private final List<Fact> told = new ArrayList<>();

        Teller(FactSink sink) {
            this.sink = sink;
        }

        /** All that was told, in this order. */
        List<Fact> told() {
            return told;
        }

        void tell(Fact fact) {
            if (!numbers.keySet().containsAll(fact.needs())) {
                waiting.add(fact);
                return;
            }
            if (!fact.defines().isEmpty()) {
                String kind = fact.defines().substring(0, fact.defines().indexOf(' '));
                numbers.put(fact.defines(), next.merge(kind, 1, Integer::sum) - 1);
            }
            fact.telling().to(sink, name -> Objects.requireNonNull(numbers.get(name)));
            told.add(fact);
            List<Fact> again = List.copyOf(waiting);
            waiting.clear();
            again.forEach(this::tell);
        }
    }

    /** Without these exchanges and what is of them. */
    static List<Fact> without(List<Fact> facts, Set<String> exchanges) {
        return facts.stream().filter(fact -> !exchanges.contains(fact.of())).toList();
    }

    private void add(Moment when, List<String> needs, String defines, String of, Telling telling) {
        List<String> all = new ArrayList<>(needs);
        if (!defines.startsWith("party")) {
            for (int party = 0; party < PARTIES; party++) {
                all.add(party(party));
            }
        }
        facts.add(new Fact(when, all, defines, of, telling));
    }

    private static String party(int number) {
        return "party " + number;
    }

    private int person() {
        return random.nextInt(PERSONS);
    }

    private static Instant at(int step) {
        return END.minus(STEP.multipliedBy(STEPS - step));
    }

    private Moment when() {
        return new Moment(at(random.nextInt(STEPS)).toEpochMilli(), position++);
    }

    private Moment after(Moment first) {
        int step = STEPS - (int) ((END.toEpochMilli() - first.at()) / STEP.toMillis());
        return new Moment(at(Math.min(STEPS - 1, step + random.nextInt(200))).toEpochMilli(), position++);
    }

    private void join(int party) {
        boolean organisation = party >= PERSONS;
        Party joined = new Party(
                organisation ? (random.nextBoolean() ? Party.Kind.PUBLIC : Party.Kind.MARKET) : Party.Kind.PERSON,
                random.nextInt(3),
                random.nextInt(5) == 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0 ? null : random.nextBoolean(),
                at(random.nextInt(STEPS / 4)));
        add(
                new Moment(at(0).toEpochMilli(), position++),
                List.of(),
                party(party),
                "",
                (sink, name) -> sink.party(name.applyAsInt(party(party)), joined));
    }

    private void request(String id) {
        Moment asked = when();
        int by = person();
        askedBy.put(id, by);
        add(
                asked,
                List.of(),
                id,
                "",
                (sink, name) -> sink.request(name.applyAsInt(id), asked.at(), name.applyAsInt(party(by))));
        int first = person();
        int second = person();
        Moment shown = after(asked);
        add(
                shown,
                List.of(id),
                "",
                "",
                (sink, name) -> sink.shown(
                        shown,
                        name.applyAsInt(id),
                        List.of(name.applyAsInt(party(first)), name.applyAsInt(party(second)))));
        Moment later = after(asked);
        switch (random.nextInt(4)) {
            case 0 -> add(later, List.of(id), "", "", (sink, name) -> sink.withdrawn(later.at(), name.applyAsInt(id)));
            case 1 -> add(later, List.of(id), "", "", (sink, name) -> sink.expired(later.at(), name.applyAsInt(id)));
            default ->
                add(
                        later,
                        List.of(id),
                        "",
                        "",
                        (sink, name) -> sink.accepted(later, name.applyAsInt(id), name.applyAsInt(party(second))));
        }
    }

    private void exchange(String id) {
        int provider = random.nextInt(10) == 0 ? PERSONS + random.nextInt(ORGANISATIONS) : person();
        String request = random.nextInt(4) == 0 ? "request " + random.nextInt(40) : "";
        int receiver;
        if (request.isEmpty()) {
            receiver = random.nextInt(12) == 0 ? PERSONS + random.nextInt(ORGANISATIONS) : person();
        } else {
            receiver = Objects.requireNonNull(askedBy.get(request));
        }
        int minutes = 15 * (1 + random.nextInt(16));
        Exchanges.Help help = List.of(Exchanges.Help.values()).get(random.nextInt(3));
        Moment when = when();
        List<String> needs = request.isEmpty() ? List.of() : List.of(request);
        add(
                when,
                needs,
                id,
                id,
                (sink, name) -> sink.exchange(
                        name.applyAsInt(id),
                        when,
                        name.applyAsInt(party(provider)),
                        name.applyAsInt(party(receiver)),
                        minutes,
                        help,
                        request.isEmpty() ? Exchanges.NONE : name.applyAsInt(request)));
        for (int each = random.nextInt(3); each > 0; each--) {
            int score = random.nextInt(4) == 0 ? 0 : 1;
            Moment said = after(when);
            boolean forward = random.nextBoolean();
            add(
                    said,
                    List.of(id),
                    "",
                    id,
                    (sink, name) -> sink.outcome(
                            said.at(),
                            name.applyAsInt(id),
                            name.applyAsInt(party(forward ? receiver : provider)),
                            name.applyAsInt(party(forward ? provider : receiver)),
                            score));
        }
        change(id, when);
    }

    private void change(String id, Moment when) {
        Moment later = after(when);
        switch (random.nextInt(12)) {
            case 0 -> add(later, List.of(id), "", id, (sink, name) -> sink.voidExchange(name.applyAsInt(id)));
            case 1 -> add(later, List.of(id), "", id, (sink, name) -> sink.lasted(name.applyAsInt(id), 7));
            case 2 -> add(later, List.of(id), "", id, (sink, name) -> sink.leaveOut(name.applyAsInt(id)));
            case 3 -> {
                String out = "leftOut " + id;
                add(later, List.of(id), out, id, (sink, name) -> sink.leaveOut(name.applyAsInt(id)));
                add(after(later), List.of(out), "", id, (sink, name) -> sink.include(name.applyAsInt(id)));
            }
            case 4 -> dispute(id, later);
            case 5 -> add(later, List.of(id), "", id, (sink, name) -> sink.setAside(name.applyAsInt(id)));
            default -> {}
        }
    }

    /** It may be upheld, appealed against and upheld again. */
    private void dispute(String id, Moment when) {
        int by = person();
        int against = person();
        String dispute = "dispute " + id;
        List<String> before = List.of(id);
        add(
                when,
                before,
                dispute,
                id,
                (sink, name) -> sink.dispute(
                        name.applyAsInt(dispute),
                        when.at(),
                        name.applyAsInt(party(by)),
                        name.applyAsInt(party(against))));
        Moment later = when;
        String known = dispute;
        int steps = random.nextInt(4);
        for (int step = 1; step <= steps; step++) {
            later = after(later);
            long at = later.at();
            boolean upheld = step % 2 == 1;
            String next = "ruling " + step + " " + id;
            add(later, List.of(known), next, id, (sink, name) -> {
                if (upheld) {
                    sink.upheld(name.applyAsInt(dispute), at);
                } else {
                    sink.reopen(name.applyAsInt(dispute));
                }
            });
            known = next;
        }
    }

    private void act(String id) {
        Moment when = when();
        int member = person();
        int minutes = random.nextBoolean() ? 0 : 30;
        add(
                when,
                List.of(),
                id,
                "",
                (sink, name) -> sink.act(name.applyAsInt(id), when.at(), name.applyAsInt(party(member)), minutes, 100));
        Moment later = after(when);
        switch (random.nextInt(6)) {
            case 0 -> add(later, List.of(id), "", "", (sink, name) -> sink.takeBack(name.applyAsInt(id)));
            case 1 ->
                add(
                        later,
                        List.of(id),
                        "",
                        "",
                        (sink, name) ->
                                sink.act(name.applyAsInt(id), when.at(), name.applyAsInt(party(member)), 45, 50));
            default -> {}
        }
    }
}
