package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.scalar.Virality;

/**
 * J 差序带动: who was brought in by whom. A member's parent is who invited them, if they accepted no later than their first act; else the other side of their first act, if that is an
 * exchange. Only a living person whose own first act came strictly earlier is a parent, so that this is a forest. It says what the records attribute, not what
 * caused what.
 */
public final class Mobilisation {
    /** Nobody. */
    public static final int NONE = -1;

    /** Not yet. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long FOLLOW_UP = Duration.ofDays(Window.QUARTER).toMillis();

    private final Parties parties;

    /** When each party first completed something. */
    private final long[] first;

    private final int[] parent;

    /** Who completed anything, the earliest first: parents before children. */
    private final int[] activated;

    private final int[] generation;

    /** Steps up to the nearest ancestor in the Party; {@link #NONE} without one. */
    private final int[] fromParty;

    /** Who is counted: all, or who lives in a place. */
    private final IntPredicate there;

    private final int[] counted;

    private Mobilisation(Mobilisation whole, IntPredicate there) {
        this.parties = whole.parties;
        this.first = whole.first;
        this.parent = whole.parent;
        this.activated = whole.activated;
        this.generation = whole.generation;
        this.fromParty = whole.fromParty;
        this.there = there;
        this.counted = Arrays.stream(activated).filter(there).toArray();
    }

    private Mobilisation(Parties parties, long[] first, int[] parent) {
        this.parties = parties;
        this.first = first;
        this.parent = parent;
        this.activated = IntStream.range(0, first.length)
                .filter(party -> first[party] != NEVER)
                .toArray();
        this.there = _ -> true;
        this.counted = activated;
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

    public static Mobilisation of(Ledger ledger) {
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
    public static Mobilisation of(Parties parties, long[] first, int[] counterpart, int[] inviter) {
        int[] parents = new int[first.length];
        for (int party = 0; party < parents.length; party++) {
            int above = inviter[party] == NONE ? counterpart[party] : inviter[party];
            boolean counts = above != NONE && parties.isLiving(above) && first[above] < first[party];
            parents[party] = counts ? above : NONE;
        }
        return new Mobilisation(parties, first, parents);
    }

    /** The same forest, of which only the members of some communities are counted, by their numbers. */
    public Mobilisation within(IntPredicate communities) {
        return new Mobilisation(
                this, member -> communities.test(parties.party(member).community()));
    }

    /** What brings people in, from the Party outwards. */
    public enum Tier {
        PARTY,
        VOLUNTEER,
        RESIDENT;

        static Tier of(Party party) {
            if (party.partyMember()) {
                return PARTY;
            }
            return party.volunteer() ? VOLUNTEER : RESIDENT;
        }
    }

    private int stepsFromParty(int above) {
        if (tier(above) == Tier.PARTY) {
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

    private Tier tier(int member) {
        return Tier.of(parties.party(member));
    }

    /** Who completed anything. */
    public int activated() {
        return counted.length;
    }

    /** J1: members of each generation, those without a parent first. */
    public List<Integer> generations() {
        int[] sizes = new int[activated.length];
        for (int member : counted) {
            sizes[generation[member]]++;
        }
        int last = sizes.length;
        while (last > 0 && sizes[last - 1] == 0) {
            last--;
        }
        return Arrays.stream(sizes, 0, last).boxed().toList();
    }

    /** J1: steps of the longest chain; null without anybody. */
    public @Nullable Integer maxDepth() {
        return counted.length == 0 ? null : (Integer) (generations().size() - 1);
    }

    /** J1: steps down to a member, on average; null without anybody. */
    public @Nullable Double meanDepth() {
        return counted.length == 0
                ? null
                : (Double) Arrays.stream(counted)
                        .mapToDouble(member -> generation[member])
                        .average()
                        .orElseThrow();
    }

    /** J1: members of the largest generation. */
    public int maxWidth() {
        return generations().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** J2: who has been active for 90 days or more, so that all children of these days are known. */
    public int mature() {
        return (int) Arrays.stream(counted).filter(this::isMature).count();
    }

    private boolean isMature(int member) {
        return first[member] <= parties.asOf() - FOLLOW_UP;
    }

    /** J2 branching ratio R: children of a mature member within 90 days, on average; null without any. */
    public @Nullable Double branchingRatio() {
        int mature = mature();
        long children = children();
        return mature == 0 ? null : (Double) ((double) children / mature);
    }

    /** J2: children of a mature member within 90 days. */
    public int children() {
        return (int) Arrays.stream(activated)
                .filter(member -> parent[member] != NONE
                        && there.test(parent[member])
                        && isMature(parent[member])
                        && first[member] <= first[parent[member]] + FOLLOW_UP)
                .count();
    }

    /** J1: the trees with most members, each with its root first and parents before children; of equally large ones those that began earliest. */
    private List<int[]> largest() {
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

    /** J1: members of the largest tree. */
    public int largestCascade() {
        return largest().stream()
                .mapToInt(tree -> (int) Arrays.stream(tree).filter(there).count())
                .findFirst()
                .orElse(0);
    }

    /** J3: of the largest tree, of several that began at once the highest; null when it has one member or none. */
    public @Nullable Double virality() {
        return largest().stream()
                .map(this::virality)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Double virality(int[] tree) {
        int[] place = new int[parent.length];
        int[] parents = new int[tree.length];
        for (int i = 0; i < tree.length; i++) {
            place[tree[i]] = i;
            parents[i] = i == 0 ? 0 : place[parent[tree[i]]];
        }
        return Virality.of(parents);
    }

    /** J5: members of a tier whose parent is of this tier; null: who have none. */
    public int broughtIn(@Nullable Tier by, Tier tier) {
        return (int) Arrays.stream(counted)
                .filter(member -> tier(member) == tier && (parent[member] == NONE ? null : tier(parent[member])) == by)
                .count();
    }

    /** J4: of the ordinary residents who completed anything the share with an ancestor in the Party within so many steps, 0 to 1; null without any. */
    public @Nullable Double reachOfActivated(int steps) {
        return reach(steps, residents());
    }

    /** J4: the same of the registered ones. */
    public @Nullable Double reachOfRegistered(int steps) {
        return reach(steps, registeredResidents());
    }

    /** J4: ordinary residents who completed anything. */
    public int residents() {
        return (int) Arrays.stream(counted).filter(this::isResident).count();
    }

    /** J4: ordinary residents who are registered. */
    public int registeredResidents() {
        return (int) parties.registered().filter(there).filter(this::isResident).count();
    }

    /** J4: those of the former with an ancestor in the Party within so many steps. */
    public int reached(int steps) {
        return (int) Arrays.stream(counted)
                .filter(member -> isResident(member) && fromParty[member] != NONE && fromParty[member] <= steps)
                .count();
    }

    private @Nullable Double reach(int steps, int of) {
        int reached = reached(steps);
        return of == 0 ? null : (Double) ((double) reached / of);
    }

    private boolean isResident(int member) {
        return tier(member) == Tier.RESIDENT;
    }
}
