package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.ledger.Ledger.Invitation;
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

    /** Whose parent is who invited them. */
    private final BitSet invited;

    private final Causes causes;

    private final int[] generation;

    /** The first of each member's tree. */
    private final int[] root;

    /** Where each party's children begin among all. */
    private final int[] begin;

    private final int[] children;
    private final Map<Integer, @Nullable Double> viralities = new ConcurrentHashMap<>();

    /** Steps up to the nearest ancestor in the Party; {@link #NONE} without one. */
    private final int[] fromParty;

    private Forest(Parties parties, long[] first, int[] parent, BitSet invited, Causes causes) {
        this.parties = parties;
        this.first = first;
        this.parent = parent;
        this.invited = invited;
        this.causes = causes;
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
        int[] exchange = exchanges(ledger, first);
        @Nullable Invitation[] invitation = invitations(ledger, first);
        int[] counterpart = new int[first.length];
        int[] inviter = new int[first.length];
        Exchanges exchanges = ledger.exchanges();
        for (int party = 0; party < first.length; party++) {
            Invitation accepted = invitation[party];
            counterpart[party] = exchange[party] == NONE ? NONE : exchanges.other(exchange[party], party);
            inviter[party] = accepted == null ? NONE : accepted.inviter();
        }
        return of(ledger, first, counterpart, inviter, (party, byInvitation) -> {
            Invitation accepted = invitation[party];
            return byInvitation && accepted != null ? accepted.when().position() : exchanges.position(exchange[party]);
        });
    }

    /** Where in the log it stands why somebody hangs on their parent. */
    public interface Causes {
        /**
         * The position of an event.
         *
         * @param invited true: that they accepted the invitation; false: that their first exchange counts
         */
        long position(int party, boolean invited);
    }

    /**
     * Why somebody hangs on their parent.
     *
     * @param invited true: they accepted an invitation; false: their first exchange
     * @param position of the event in the log
     */
    public record Cause(boolean invited, long position) {}

    /**
     * Of what is known of each party.
     *
     * @param first when they first completed something, {@link #NEVER} if they did not
     * @param counterpart the other side of it, {@link #NONE} where that was no exchange
     * @param inviter who invited them, if they accepted no later than that; {@link #NONE} without
     * @param causes may be asked as long as nothing else is told
     */
    public static Forest of(Parties parties, long[] first, int[] counterpart, int[] inviter, Causes causes) {
        int[] parents = new int[first.length];
        BitSet invited = new BitSet();
        for (int party = 0; party < parents.length; party++) {
            int above = inviter[party] == NONE ? counterpart[party] : inviter[party];
            boolean counts = above != NONE && isParent(parties.isLiving(above), first[above], first[party]);
            parents[party] = counts ? above : NONE;
            invited.set(party, counts && inviter[party] != NONE);
        }
        return new Forest(parties, first, parents, invited, causes);
    }

    /** Some members and all whom they brought in, directly or not, who completed anything before an instant: the earliest first. */
    public int[] below(int[] some, long before) {
        BitSet known = new BitSet();
        IntArrayList members = new IntArrayList();
        IntConsumer meet = member -> {
            if (first[member] < before && !known.get(member)) {
                known.set(member);
                members.add(member);
            }
        };
        Arrays.stream(some).forEach(meet);
        for (int i = 0; i < members.size(); i++) {
            forEachChild(members.getInt(i), meet);
        }
        int[] all = members.toIntArray();
        IntArrays.quickSort(all, (one, other) -> {
            int byTime = Long.compare(first[one], first[other]);
            return byTime == 0 ? Integer.compare(one, other) : byTime;
        });
        return all;
    }

    /**
     * Only some members, numbered from 0 on as they stand here: a parent is one only if they are among them.
     *
     * @param then who all were then
     */
    public Forest only(int[] members, Parties then) {
        Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
        numbers.defaultReturnValue(NONE);
        for (int number = 0; number < members.length; number++) {
            numbers.put(members[number], number);
        }
        long[] times = new long[members.length];
        int[] parents = new int[members.length];
        BitSet byInvitation = new BitSet();
        for (int number = 0; number < members.length; number++) {
            int member = members[number];
            times[number] = first[member];
            parents[number] = parent[member] == NONE ? NONE : numbers.get(parent[member]);
            byInvitation.set(number, invited.get(member));
        }
        return new Forest(
                new Some(members, then),
                times,
                parents,
                byInvitation,
                (number, accepted) -> causes.position(members[number], accepted));
    }

    /** Some of those who take part, by numbers of their own. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Some(int[] members, Parties all) implements Parties {
        @Override
        public Party party(int number) {
            return all.party(members[number]);
        }

        @Override
        public boolean isLiving(int party) {
            return all.isLiving(members[party]);
        }

        @Override
        public IntStream registered() {
            return IntStream.range(0, members.length).filter(this::isLiving);
        }

        @Override
        public long asOf() {
            return all.asOf();
        }
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

    /** The first exchange of each party whose first act it is, of several at once one in which they received something. */
    private static int[] exchanges(Ledger ledger, long[] first) {
        int[] exchange = new int[first.length];
        Arrays.fill(exchange, NONE);
        Exchanges exchanges = ledger.exchanges();
        ledger.between().forEach(number -> {
            int receiver = exchanges.receiver(number);
            if (exchange[receiver] == NONE && exchanges.at(number) == first[receiver]) {
                exchange[receiver] = number;
            }
        });
        ledger.between().forEach(number -> {
            int provider = exchanges.provider(number);
            if (exchange[provider] == NONE && exchanges.at(number) == first[provider]) {
                exchange[provider] = number;
            }
        });
        return exchange;
    }

    /** The first invitation that each party accepted, if that was no later than their first act. */
    private static @Nullable Invitation[] invitations(Ledger ledger, long[] first) {
        @Nullable Invitation[] invitations = new @Nullable Invitation[first.length];
        boolean[] invited = new boolean[first.length];
        for (Invitation invitation : ledger.invitations()) {
            int invitee = invitation.invitee();
            if (!invited[invitee] && invitation.when().at() <= first[invitee]) {
                invitations[invitee] = invitation;
            }
            invited[invitee] = true;
        }
        return invitations;
    }

    Parties parties() {
        return parties;
    }

    /** When a member first completed something, in milliseconds since 1970. */
    public long first(int member) {
        return first[member];
    }

    /** {@link #NONE} without one. */
    public int parent(int member) {
        return parent[member];
    }

    /** Null for who hangs on nobody. */
    public @Nullable Cause cause(int member) {
        boolean accepted = invited.get(member);
        return parent[member] == NONE ? null : new Cause(accepted, causes.position(member, accepted));
    }

    /** Steps down to a member from who has no parent. */
    public int generation(int member) {
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
