package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
    private static final int NONE = -1;
    private static final long NEVER = Long.MAX_VALUE;
    private static final long FOLLOW_UP = Duration.ofDays(Window.QUARTER).toMillis();

    private final Ledger ledger;

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
        this.ledger = whole.ledger;
        this.first = whole.first;
        this.parent = whole.parent;
        this.activated = whole.activated;
        this.generation = whole.generation;
        this.fromParty = whole.fromParty;
        this.there = there;
        this.counted = Arrays.stream(activated).filter(there).toArray();
    }

    private Mobilisation(Ledger ledger) {
        int parties = ledger.parties();
        this.ledger = ledger;
        this.first = new long[parties];
        Arrays.fill(first, NEVER);
        ledger.forEachDone((at, member) -> first[member] = Math.min(first[member], at));
        this.activated = IntStream.range(0, parties)
                .filter(party -> first[party] != NEVER)
                .toArray();
        this.there = _ -> true;
        this.counted = activated;
        IntArrays.stableSort(activated, (one, other) -> Long.compare(first[one], first[other]));
        this.parent = parents();
        this.generation = new int[parties];
        this.fromParty = new int[parties];
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
        return new Mobilisation(ledger);
    }

    /** The same forest, of which only the members of some communities are counted, by their numbers. */
    public Mobilisation within(IntPredicate communities) {
        return new Mobilisation(
                this, member -> communities.test(ledger.party(member).community()));
    }

    /** What brings people in, from the Party outwards. */
    public enum Tier {
        PARTY,
        VOLUNTEER,
        RESIDENT
    }

    private int stepsFromParty(int above) {
        if (tier(above) == Tier.PARTY) {
            return 1;
        }
        return fromParty[above] == NONE ? NONE : fromParty[above] + 1;
    }

    private int[] parents() {
        int[] counterpart = new int[ledger.parties()];
        int[] inviter = new int[ledger.parties()];
        Arrays.fill(counterpart, NONE);
        Arrays.fill(inviter, NONE);
        Exchanges exchanges = ledger.exchanges();
        ledger.between()
                .forEach(number -> meet(counterpart, exchanges.receiver(number), exchanges.provider(number), number));
        ledger.between()
                .forEach(number -> meet(counterpart, exchanges.provider(number), exchanges.receiver(number), number));
        boolean[] invited = new boolean[ledger.parties()];
        for (Ledger.Invitation invitation : ledger.invitations()) {
            int invitee = invitation.invitee();
            if (!invited[invitee] && invitation.when().at() <= first[invitee]) {
                inviter[invitee] = invitation.inviter();
            }
            invited[invitee] = true;
        }
        int[] parents = new int[ledger.parties()];
        for (int party = 0; party < parents.length; party++) {
            int above = inviter[party] == NONE ? counterpart[party] : inviter[party];
            boolean counts = above != NONE && ledger.isLiving(above) && first[above] < first[party];
            parents[party] = counts ? above : NONE;
        }
        return parents;
    }

    private void meet(int[] counterpart, int member, int other, int number) {
        if (counterpart[member] == NONE && ledger.exchanges().at(number) == first[member]) {
            counterpart[member] = other;
        }
    }

    private Tier tier(int member) {
        Party party = ledger.party(member);
        if (party.partyMember()) {
            return Tier.PARTY;
        }
        return party.volunteer() ? Tier.VOLUNTEER : Tier.RESIDENT;
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
        return first[member] <= ledger.asOf() - FOLLOW_UP;
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

    /** J1: the tree with most members, its root first and parents before children; of equally large ones the earliest. */
    private int[] largest() {
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
        int chosen = best;
        return Arrays.stream(activated).filter(member -> root[member] == chosen).toArray();
    }

    /** J1: members of the largest tree. */
    public int largestCascade() {
        return (int) Arrays.stream(largest()).filter(there).count();
    }

    /** J3: of the largest tree; null when it has one member or none. */
    public @Nullable Double virality() {
        int[] tree = largest();
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
        return (int) ledger.registered().filter(there).filter(this::isResident).count();
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
