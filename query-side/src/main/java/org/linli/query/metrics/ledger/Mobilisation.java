package org.linli.query.metrics.ledger;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * J 差序带动: how the forest of who was brought in by whom grows, of which all members are counted or those of a place. It says what the records attribute, not what caused what.
 */
public final class Mobilisation {
    private static final long FOLLOW_UP = Duration.ofDays(Window.QUARTER).toMillis();

    private final Forest forest;

    /** Who is looked at: all, or who lives in a place. */
    private final int[] members;

    /** Those of them who completed anything. */
    private final int[] counted;

    private Mobilisation(Forest forest, IntStream members) {
        this.forest = forest;
        this.members = members.toArray();
        this.counted = Arrays.stream(this.members)
                .filter(member -> forest.first(member) != Forest.NEVER)
                .toArray();
    }

    /** Of all members. */
    public static Mobilisation of(Forest forest) {
        return new Mobilisation(forest, IntStream.range(0, forest.size()));
    }

    /** Of some members alone. */
    public static Mobilisation of(Forest forest, int[] members) {
        return new Mobilisation(forest, Arrays.stream(members));
    }

    public static Mobilisation of(Ledger ledger) {
        return of(Forest.of(ledger));
    }

    /** The same forest, of which only the members of some communities are counted, by their numbers. */
    public Mobilisation within(IntPredicate communities) {
        return new Mobilisation(
                forest,
                IntStream.range(0, forest.size())
                        .filter(member -> communities.test(party(member).community())));
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

    private Party party(int member) {
        return forest.parties().party(member);
    }

    /** Of which tier a member is. */
    public Tier tier(int member) {
        return Tier.of(party(member));
    }

    /** Who completed anything. */
    public int activated() {
        return counted.length;
    }

    /** J1: members of each generation, those without a parent first. */
    public List<Integer> generations() {
        int deepest = Arrays.stream(counted).map(forest::generation).max().orElse(-1);
        int[] sizes = new int[deepest + 1];
        for (int member : counted) {
            sizes[forest.generation(member)]++;
        }
        return Arrays.stream(sizes).boxed().toList();
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
                        .mapToDouble(forest::generation)
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
        return forest.first(member) <= forest.parties().asOf() - FOLLOW_UP;
    }

    /** J2 branching ratio R: children of a mature member within 90 days, on average; null without any. */
    public @Nullable Double branchingRatio() {
        int mature = mature();
        long children = children();
        return mature == 0 ? null : (Double) ((double) children / mature);
    }

    /** J2: children of a mature member within 90 days. */
    public int children() {
        int[] children = {0};
        for (int parent : counted) {
            if (isMature(parent)) {
                forest.forEachChild(
                        parent,
                        child -> children[0] += forest.first(child) <= forest.first(parent) + FOLLOW_UP ? 1 : 0);
            }
        }
        return children[0];
    }

    /** J1: members of the largest tree. */
    public int largestCascade() {
        return forest.largest(counted).values().intStream().findFirst().orElse(0);
    }

    /** J3: of the largest tree, of several that began at once the highest; null when it has one member or none. */
    public @Nullable Double virality() {
        return forest.largest(counted)
                .keySet()
                .intStream()
                .mapToObj(forest::virality)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** J5: members of a tier whose parent is of this tier; null: who have none. */
    public int broughtIn(@Nullable Tier by, Tier tier) {
        return (int) Arrays.stream(counted)
                .filter(member -> tier(member) == tier && broughtInBy(member) == by)
                .count();
    }

    private @Nullable Tier broughtInBy(int member) {
        int parent = forest.parent(member);
        return parent == Forest.NONE ? null : tier(parent);
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
        return (int) Arrays.stream(members)
                .filter(member -> isRegistered(member) && isResident(member))
                .count();
    }

    private boolean isRegistered(int member) {
        Parties parties = forest.parties();
        return parties.isLiving(member) && party(member).registered().toEpochMilli() < parties.asOf();
    }

    /** J4: those of the former with an ancestor in the Party within so many steps. */
    public int reached(int steps) {
        return (int) Arrays.stream(counted)
                .filter(member -> isResident(member) && forest.isReached(member, steps))
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
