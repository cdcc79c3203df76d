package org.linli.query.metrics.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.query.metrics.ledger.Forest;
import org.linli.query.metrics.ledger.Forest.Cause;
import org.linli.query.metrics.ledger.Mobilisation;
import org.linli.query.metrics.ledger.Mobilisation.Tier;

/**
 * What grew below a party organisation's own members (J1, J2, J4, J5 of these alone). Those of them whom nobody below another of them brought in are its roots.
 *
 * @param own how many members are the organisation's own, whether or not they completed anything
 * @param generations how many there are at each number of steps below a root, from 0 on
 * @param largest how many the largest tree has
 * @param mature who has been active for 90 days or more
 * @param children whom those brought in within 90 days
 * @param residents who is neither its own nor a volunteer
 * @param reached how many of those are within 1, 2 and 3 steps of one of its own
 * @param moved how many of a tier were brought in by whom
 * @param nodes the earliest first, so that a parent comes before their children
 */
public record Grown(
        int own,
        List<Integer> generations,
        int largest,
        int mature,
        int children,
        int residents,
        List<Integer> reached,
        List<Moved> moved,
        List<Node> nodes) {
    private static final int MOST_STEPS = 3;

    public Grown {
        generations = List.copyOf(generations);
        reached = List.copyOf(reached);
        moved = List.copyOf(moved);
        nodes = List.copyOf(nodes);
    }

    /**
     * A cell of the tier matrix.
     *
     * @param by null: they are roots
     */
    public record Moved(@Nullable Tier by, Tier tier, int members) {}

    /**
     * Somebody in it.
     *
     * @param parent the place of who brought them in, from 0; null for a root
     * @param member null for who is not the organisation's own
     * @param since when they first completed something
     * @param cause why they hang on the parent; null for a root
     */
    public record Node(
            @Nullable Integer parent,
            int generation,
            Tier tier,
            @Nullable MemberId member,
            Instant since,
            @Nullable Cause cause) {}

    /**
     * Of a forest.
     *
     * @param whole of everybody, as it is now
     */
    public static Grown below(Branch branch, Forest whole) {
        int[] members = whole.below(branch.own(), branch.asOf());
        Forest forest = whole.only(members, branch);
        Mobilisation below = Mobilisation.of(forest);
        return new Grown(
                branch.own().length,
                below.generations(),
                below.largestCascade(),
                below.mature(),
                below.children(),
                below.residents(),
                IntStream.rangeClosed(1, MOST_STEPS).map(below::reached).boxed().toList(),
                moved(below),
                IntStream.range(0, members.length)
                        .mapToObj(number -> node(number, branch.own(members[number]), forest, below))
                        .toList());
    }

    private static Node node(int number, @Nullable MemberId member, Forest forest, Mobilisation below) {
        int parent = forest.parent(number);
        return new Node(
                parent == Forest.NONE ? null : (Integer) parent,
                forest.generation(number),
                below.tier(number),
                member,
                Instant.ofEpochMilli(forest.first(number)),
                forest.cause(number));
    }

    private static List<Moved> moved(Mobilisation below) {
        List<Moved> cells = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            for (Tier by : Tier.values()) {
                cells.add(new Moved(by, tier, below.broughtIn(by, tier)));
            }
        }
        cells.add(new Moved(null, Tier.PARTY, below.broughtIn(null, Tier.PARTY)));
        return cells;
    }

    /** J2 branching ratio R; null without anybody mature. */
    public @Nullable Double branchingRatio() {
        return mature == 0 ? null : (Double) ((double) children / mature);
    }

    /** J4: 0 to 1; null without residents. */
    public @Nullable Double reach(int steps) {
        return residents == 0 ? null : (Double) ((double) reached.get(steps - 1) / residents);
    }
}
