package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.scalar.Virality;

/**
 * Who was brought in by whom. A member's parent is who invited them, if they accepted no later than their first act; else the other side of their first act, if that is an
 * exchange. Only a living person whose own first act came strictly earlier is a parent, so that this is a forest.
 */
public final class Forest {
    /** Nobody. */
    public static final int NONE = -1;

    /** Not yet. */
    public static final long NEVER = Long.MAX_VALUE;

    private final Parties parties;

    /** When each party first completed something. */
    private final long[] first;

    private final int[] parent;

    /** Who completed anything, the earliest first: parents before children. */
    private final int[] activated;

    private final int[] generation;

    /** Steps up to the nearest ancestor in the Party; {@link #NONE} without one. */
    private final int[] fromParty;

    private Forest(Parties parties, long[] first, int[] parent) {
        this.parties = parties;
        this.first = first;
        this.parent = parent;
        this.activated = IntStream.range(0, first.length)
                .filter(party -> first[party] != NEVER)
                .toArray();
        IntArrays.stableSort(activated, (one, other) -> Long.compare(first[one], first[other]));
        this.generation = new int[first.length];
        this.fromParty = new int[first.length];
        Arrays.fill(fromParty, NONE);
        for (int member : activated) {
            int above = parent[member];
            if (above != NONE) {
                generation[member] = generation[above] + 1;
                fromParty[member] = stepsFromParty(above);
            }
        }
    }

    /** Of what a ledger knows. */
    public static Forest of(Ledger ledger) {
        long[] first = new long[ledger.parties()];
        Arrays.fill(first, NEVER);
        ledger.forEachDone((at, member) -> first[member] = Math.min(first[member], at));
        return of(ledger, first, counterparts(ledger, first), inviters(ledger, first));
    }

    /**
     * Of what is known of each party.
     *
     * @param first when they first completed something, {@link #NEVER} if they did not
     * @param counterpart the other side of it, {@link #NONE} where that was no exchange
     * @param inviter who invited them, if they accepted no later than that; {@link #NONE} without
     */
    public static Forest of(Parties parties, long[] first, int[] counterpart, int[] inviter) {
        int[] parents = new int[first.length];
        for (int party = 0; party < parents.length; party++) {
            int above = inviter[party] == NONE ? counterpart[party] : inviter[party];
            boolean counts = above != NONE && isParent(parties.isLiving(above), first[above], first[party]);
            parents[party] = counts ? above : NONE;
        }
        return new Forest(parties, first, parents);
    }

    /** Whether who is above somebody by the records is their parent. */
    public static boolean isParent(boolean living, long first, long firstOfChild) {
        return living && first < firstOfChild;
    }

    private int stepsFromParty(int above) {
        if (parties.party(above).partyMember()) {
            return 1;
        }
        return fromParty[above] == NONE ? NONE : fromParty[above] + 1;
    }

    private static int[] counterparts(Ledger ledger, long[] first) {
        int[] counterpart = new int[first.length];
        Arrays.fill(counterpart, NONE);
        Exchanges exchanges = ledger.exchanges();
        ledger.between().forEach(number -> {
            int receiver = exchanges.receiver(number);
            if (counterpart[receiver] == NONE && exchanges.at(number) == first[receiver]) {
                counterpart[receiver] = exchanges.provider(number);
            }
        });
        ledger.between().forEach(number -> {
            int provider = exchanges.provider(number);
            if (counterpart[provider] == NONE && exchanges.at(number) == first[provider]) {
                counterpart[provider] = exchanges.receiver(number);
            }
        });
        return counterpart;
    }

    private static int[] inviters(Ledger ledger, long[] first) {
        int[] inviter = new int[first.length];
        Arrays.fill(inviter, NONE);
        boolean[] invited = new boolean[first.length];
        for (Ledger.Invitation invitation : ledger.invitations()) {
            int invitee = invitation.invitee();
            if (!invited[invitee] && invitation.when().at() <= first[invitee]) {
                inviter[invitee] = invitation.inviter();
            }
            invited[invitee] = true;
        }
        return inviter;
    }

    Parties parties() {
        return parties;
    }

    /** Who completed anything, the earliest first. */
    IntStream activated() {
        return IntStream.of(activated);
    }

    /** When a member first completed something, in milliseconds since 1970. */
    long first(int member) {
        return first[member];
    }

    /** {@link #NONE} without one. */
    int parent(int member) {
        return parent[member];
    }

    /** Steps down to a member from who has no parent. */
    int generation(int member) {
        return generation[member];
    }

    /** True for who has an ancestor in the Party within so many steps. */
    boolean isReached(int member, int steps) {
        return fromParty[member] != NONE && fromParty[member] <= steps;
    }

    /** The trees with most members there, each with its root first and parents before children; of equally large ones those that began earliest. */
    List<int[]> largest(IntPredicate there) {
        int[] root = new int[parent.length];
        int[] size = new int[parent.length];
        int best = NONE;
        for (int member : activated) {
            root[member] = parent[member] == NONE ? member : root[parent[member]];
            size[root[member]] += there.test(member) ? 1 : 0;
        }
        for (int member : activated) {
            if (size[member] > 0 && (best == NONE || size[member] > size[best])) {
                best = member;
            }
        }
        if (best == NONE) {
            return List.of();
        }
        int one = best;
        return Arrays.stream(activated)
                .filter(member -> size[member] == size[one] && first[member] == first[one])
                .mapToObj(chosen -> Arrays.stream(activated)
                        .filter(member -> root[member] == chosen)
                        .toArray())
                .toList();
    }

    /** J3 of a tree; null when it has one member. */
    @Nullable
    Double virality(int[] tree) {
        int[] place = new int[parent.length];
        int[] parents = new int[tree.length];
        for (int i = 0; i < tree.length; i++) {
            place[tree[i]] = i;
            parents[i] = i == 0 ? 0 : place[parent[tree[i]]];
        }
        return Virality.of(parents);
    }
}
