package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
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

    private final int[] generation;

    /** The first of each member's tree. */
    private final int[] root;

    /** Where each party's children begin among all. */
    private final int[] begin;

    private final int[] children;
    private final Map<Integer, @Nullable Double> viralities = new ConcurrentHashMap<>();

    /** Steps up to the nearest ancestor in the Party; {@link #NONE} without one. */
    private final int[] fromParty;

    private Forest(Parties parties, long[] first, int[] parent) {
        this.parties = parties;
        this.first = first;
        this.parent = parent;
        int[] activated = IntStream.range(0, first.length)
                .filter(party -> first[party] != NEVER)
                .toArray();
        IntArrays.stableSort(activated, (one, other) -> Long.compare(first[one], first[other]));
        this.generation = new int[first.length];
        this.root = new int[first.length];
        this.begin = new int[first.length + 1];
        this.fromParty = new int[first.length];
        Arrays.fill(fromParty, NONE);
        for (int member : activated) { // parents before children
            int above = parent[member];
            root[member] = above == NONE ? member : root[above];
            if (above != NONE) {
                begin[above + 1]++;
                generation[member] = generation[above] + 1;
                fromParty[member] = stepsFromParty(above);
            }
        }
        Arrays.parallelPrefix(begin, Integer::sum);
        this.children = new int[begin[first.length]];
        int[] next = begin.clone();
        for (int member : activated) {
            if (parent[member] != NONE) {
                children[next[parent[member]]++] = member;
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

    /** How many parties are known. */
    int size() {
        return first.length;
    }

    /** Tells whom a member brought in. */
    void forEachChild(int member, IntConsumer action) {
        for (int place = begin[member]; place < begin[member + 1]; place++) {
            action.accept(children[place]);
        }
    }

    /** Whose trees have most of some members, by how many; of equally large trees those that began earliest. */
    Int2IntMap largest(int[] members) {
        Int2IntOpenHashMap sizes = new Int2IntOpenHashMap();
        for (int member : members) {
            sizes.addTo(root[member], 1);
        }
        int most = sizes.values().intStream().max().orElse(0);
        sizes.values().removeIf(size -> size < most);
        long earliest = sizes.keySet().intStream().mapToLong(this::first).min().orElse(NEVER);
        sizes.keySet().removeIf((int each) -> first[each] > earliest);
        return sizes;
    }

    /** J3 of the whole tree of a root, worked out once; null when it has one member. */
    @Nullable
    Double virality(int root) {
        return viralities.computeIfAbsent(root, this::findVirality);
    }

    private @Nullable Double findVirality(int root) {
        IntArrayList tree = IntArrayList.of(root);
        IntArrayList parents = IntArrayList.of(0);
        for (int i = 0; i < tree.size(); i++) {
            int place = i;
            forEachChild(tree.getInt(i), child -> {
                tree.add(child);
                parents.add(place);
            });
        }
        return Virality.of(parents.toIntArray());
    }
}
