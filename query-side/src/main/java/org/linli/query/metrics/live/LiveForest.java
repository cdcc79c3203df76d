package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.Forest;
import org.linli.query.metrics.ledger.Ledger.Invitation;

/** J: each person's first act, with whom it was and who invited them. The forest is grown of these when somebody asks for it, and kept until one of them changes. */
final class LiveForest {
    private final Table.Wide first;
    private final Table.Field exchange;
    private final Int2ObjectOpenHashMap<Invitation> invitations = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<IntSet> invitees = new Int2ObjectOpenHashMap<>();

    private @Nullable Forest grown;

    LiveForest(Members members) {
        this.first = members.first;
        this.exchange = members.firstExchange;
    }

    void invite(Invitation invitation) {
        change();
        invitees.computeIfAbsent(invitation.inviter(), _ -> new IntOpenHashSet())
                .add(invitation.invitee());
        invitations.merge(
                invitation.invitee(),
                invitation,
                (one, other) -> one.when().compareTo(other.when()) <= 0 ? one : other);
    }

    /** Somebody completed something beside exchanges. */
    void act(int member, long at) {
        if (first.get(member) == 0 || at < first.get(member)) {
            set(member, at, Exchanges.NONE);
        }
    }

    private void set(int member, long at, int number) {
        first.set(member, at);
        exchange.set(member, number + 1);
        change();
    }

    /** Somebody was a side of an exchange; of several at once the first counts in which they received something, else the first. */
    void exchange(int member, int number, Log log) {
        long at = log.at(number);
        long known = first.get(member);
        boolean isFirst = known == 0 || at < known;
        if (isFirst || (at == known && (exchange.get(member) == 0 || isBefore(member, number, log)))) {
            set(member, at, number);
        }
    }

    private boolean isBefore(int member, int number, Log log) {
        int known = exchange.get(member) - 1;
        boolean received = log.provider(number) != member;
        boolean receivedKnown = log.provider(known) != member;
        return received == receivedKnown ? log.compare(number, known) < 0 : received;
    }

    boolean isFirst(int member, long at) {
        return first.get(member) == at;
    }

    void forget(int member) {
        set(member, 0, Exchanges.NONE);
    }

    /** Anything that it rests on has changed. */
    void change() {
        grown = null;
    }

    /** Grown anew where anything has changed. */
    Forest grow(People people, Log log) {
        Forest known = grown;
        if (known == null) {
            known = growNew(people, log);
            grown = known;
        }
        return known;
    }

    private Forest growNew(People people, Log log) {
        long[] times = new long[people.size()];
        int[] counterpart = new int[times.length];
        int[] inviter = new int[times.length];
        Arrays.fill(inviter, Forest.NONE);
        for (int member = 0; member < times.length; member++) {
            times[member] = time(member, people);
            counterpart[member] = times[member] == Forest.NEVER ? Forest.NONE : counterpart(member, log);
        }
        for (Invitation invitation : invitations.values()) {
            if (invitation.when().at() <= times[invitation.invitee()]) {
                inviter[invitation.invitee()] = invitation.inviter();
            }
        }
        return Forest.of(people, times, counterpart, inviter, (member, invited) -> {
            Invitation accepted = invitations.get(member);
            return invited && accepted != null ? accepted.when().position() : log.position(exchange.get(member) - 1);
        });
    }

    private long time(int member, People people) {
        boolean counts = people.isLiving(member) && first.get(member) != 0;
        return counts ? first.get(member) : Forest.NEVER;
    }

    private int counterpart(int member, Log log) {
        int number = exchange.get(member) - 1;
        return number == Exchanges.NONE ? Forest.NONE : log.other(member, number);
    }

    /** J2: whom somebody brought in; they are among those whom they invited and those whom they know. */
    IntSet children(int parent, People people, Pairs pairs, Log log) {
        IntSet children = new IntOpenHashSet();
        invitees.getOrDefault(parent, IntSets.EMPTY_SET)
                .forEach(invitee -> addChild(parent, invitee, people, log, children));
        pairs.forEach(parent, (other, _, _) -> addChild(parent, other, people, log, children));
        return children;
    }

    private void addChild(int parent, int member, People people, Log log, IntSet children) {
        long time = time(member, people);
        Invitation invitation = invitations.get(member);
        boolean invited = invitation != null && invitation.when().at() <= time;
        int above = invited ? invitation.inviter() : counterpart(member, log);
        if (time != Forest.NEVER
                && above == parent
                && Forest.isParent(people.isLiving(parent), time(parent, people), time)) {
            children.add(member);
        }
    }
}
