package org.linli.query.metrics.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.ledger.Mobilisation;
import org.linli.query.metrics.ledger.Mobilisation.Tier;

/** J: who was brought in by whom. */
final class MobilisationCells {
    private static final int STEPS = 3;
    private static final int GENERATIONS = 6;
    private static final String RESIDENTS = "residents activated";
    private static final String REGISTERED = "residents registered";

    private MobilisationCells() {}

    static void add(Sheet sheet, Measured of) {
        Mobilisation forest = of.forest();
        sheet.over(Span.EVER)
                .count(Metric.J1, "size", Sheet.ACTIVATED, forest.activated())
                .additive(Sheet.ACTIVATED)
                .atMost(Sheet.ACTIVATED, "registered")
                .atMost("active", Sheet.ACTIVATED);
        String newest = Sheet.cohort(of.month());
        sheet.over(Span.MONTH)
                .rest(Sheet.BEFORE, forest.activated() - sheet.numbers().getOrDefault(newest, 0.0))
                .sum(Sheet.ACTIVATED, Sheet.BEFORE, newest)
                .over(Span.EVER);
        String[] generations = generations(sheet, forest);
        sheet.derived(Metric.J1, "depth", forest.maxDepth(), generations)
                .derived(Metric.J1, "mean-depth", forest.meanDepth(), generations)
                .ratio(
                        Metric.J2,
                        "all",
                        forest.branchingRatio(),
                        "children",
                        forest.children(),
                        "mature nodes",
                        forest.mature())
                .atMost("mature nodes", Sheet.ACTIVATED)
                .additive("children", "mature nodes")
                .count(Metric.J1, "largest", "largest tree", forest.largestCascade())
                .atMost("largest tree", Sheet.ACTIVATED)
                .derived(Metric.J3, "all", forest.virality(), "largest tree");
        reach(sheet, of, forest);
        tiers(sheet, of, forest);
    }

    /** The first ones each, the later ones together: how deep it goes where few are that deep is theirs. */
    private static String[] generations(Sheet sheet, Mobilisation forest) {
        List<Integer> sizes = forest.generations();
        String[] names = new String[GENERATIONS + 1];
        for (int generation = 0; generation <= GENERATIONS; generation++) {
            String cell = "generation-" + (generation == GENERATIONS ? "later" : generation);
            names[generation] = cell.replace('-', ' ');
            int last = generation == GENERATIONS ? sizes.size() : Math.min(generation + 1, sizes.size());
            int size = sizes.subList(Math.min(generation, last), last).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            sheet.count(Metric.J1, cell, names[generation], size).additive(names[generation]);
        }
        sheet.sum(Sheet.ACTIVATED, names);
        return names;
    }

    private static void reach(Sheet sheet, Measured of, Mobilisation forest) {
        sheet.number(RESIDENTS, forest.residents())
                .number(REGISTERED, forest.registeredResidents())
                .additive(RESIDENTS, REGISTERED)
                .atMost(RESIDENTS, REGISTERED)
                .atMost(REGISTERED, "registered")
                .atMost("active resident", RESIDENTS);
        for (int steps = 1; steps <= STEPS; steps++) {
            String reached = "reached in " + steps;
            int many = forest.reached(steps);
            if (of.partyTold()) {
                sheet.rate(Metric.J4, "activated-" + steps, reached, many, RESIDENTS, forest.residents())
                        .rate(
                                Metric.J4,
                                "registered-" + steps,
                                reached,
                                many,
                                REGISTERED,
                                forest.registeredResidents());
            } else {
                String gate = sheet.number(reached, many).keep(reached).belowSubdistrict();
                sheet.atMost(reached, RESIDENTS)
                        .derived(Metric.J4, "activated-" + steps, forest.reachOfActivated(steps), gate)
                        .derived(Metric.J4, "registered-" + steps, forest.reachOfRegistered(steps), gate);
            }
            sheet.additive(reached);
            if (steps > 1) {
                sheet.atMost("reached in " + (steps - 1), reached);
            }
        }
    }

    private static void tiers(Sheet sheet, Measured of, Mobilisation forest) {
        List<String> selves = new ArrayList<>();
        for (Tier child : Tier.values()) {
            List<String> parents = new ArrayList<>();
            parents.add(tier(sheet, of, forest, null, child));
            selves.addAll(parents);
            for (Tier by : Tier.values()) {
                parents.add(tier(sheet, of, forest, by, child));
            }
            String all = child == Tier.RESIDENT ? RESIDENTS : "activated " + word(child);
            if (child != Tier.RESIDENT) {
                sheet.rest(
                        all,
                        parents.stream()
                                .mapToDouble(each -> sheet.numbers().getOrDefault(each, 0.0))
                                .sum());
                if (!of.partyTold() && child == Tier.PARTY) {
                    sheet.keep(all);
                }
                sheet.atMost("active " + word(child), all);
            }
            sheet.sum(all, parents.toArray(String[]::new));
        }
        sheet.sum(Sheet.ACTIVATED, RESIDENTS, "activated party", "activated volunteer")
                .sum("generation 0", selves.toArray(String[]::new))
                .sum("reached in 1", "tier party-resident");
    }

    private static String tier(Sheet sheet, Measured of, Mobilisation forest, @Nullable Tier by, Tier child) {
        String cell = (by == null ? "self" : word(by)) + "-" + word(child);
        String number = "tier " + cell;
        sheet.tier(of, Metric.J5, cell, number, forest.broughtIn(by, child), by == Tier.PARTY || child == Tier.PARTY)
                .additive(number);
        return number;
    }

    private static String word(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
