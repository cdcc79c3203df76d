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

    private MobilisationCells() {}

    static void add(Sheet sheet, Measured of) {
        Mobilisation forest = of.forest();
        sheet.count(Metric.J1, "size", "activated", forest.activated()).additive("activated");
        String newest = Sheet.cohort(of.month());
        double came = sheet.numbers().getOrDefault(newest, 0.0);
        sheet.grew("activated", forest.activated() - came, newest);
        generations(sheet, forest);
        sheet.derived(Metric.J1, "depth", forest.maxDepth(), "activated")
                .derived(Metric.J1, "mean-depth", forest.meanDepth(), "activated")
                .rate(
                        Metric.J2,
                        "all",
                        forest.branchingRatio(),
                        "children",
                        forest.children(),
                        "mature nodes",
                        forest.mature(),
                        null,
                        null)
                .additive("children", "mature nodes")
                .count(Metric.J1, "largest", "largest tree", forest.largestCascade())
                .derived(Metric.J3, "all", forest.virality(), "largest tree");
        reach(sheet, of, forest);
        tiers(sheet, of, forest);
    }

    private static void generations(Sheet sheet, Mobilisation forest) {
        List<String> parts = new ArrayList<>();
        List<Integer> sizes = forest.generations();
        for (int generation = 0; generation < sizes.size(); generation++) {
            String name = "generation " + generation;
            sheet.count(Metric.J1, "generation-" + generation, name, sizes.get(generation))
                    .additive(name);
            parts.add(name);
        }
        if (!parts.isEmpty()) {
            sheet.sum("activated", parts.toArray(String[]::new));
        }
    }

    private static void reach(Sheet sheet, Measured of, Mobilisation forest) {
        for (int steps = 1; steps <= STEPS; steps++) {
            String reached = "reached in " + steps;
            sheet.rate(
                            Metric.J4,
                            "activated-" + steps,
                            reached,
                            forest.reached(steps),
                            "residents activated",
                            forest.residents())
                    .rate(
                            Metric.J4,
                            "registered-" + steps,
                            reached,
                            forest.reached(steps),
                            "residents registered",
                            forest.registeredResidents())
                    .additive(reached);
            if (!of.partyTold()) {
                sheet.keep(reached);
            }
        }
        sheet.additive("residents activated", "residents registered");
    }

    private static void tiers(Sheet sheet, Measured of, Mobilisation forest) {
        List<String> all = new ArrayList<>();
        for (Tier child : Tier.values()) {
            all.add(tier(sheet, of, forest, null, child));
            for (Tier by : Tier.values()) {
                all.add(tier(sheet, of, forest, by, child));
            }
        }
        sheet.sum("activated", all.toArray(String[]::new));
    }

    private static String tier(Sheet sheet, Measured of, Mobilisation forest, @Nullable Tier by, Tier child) {
        String parent = by == null ? "self" : by.name().toLowerCase(Locale.ROOT);
        String cell = parent + "-" + child.name().toLowerCase(Locale.ROOT);
        String number = "tier " + cell;
        sheet.count(Metric.J5, cell, number, forest.broughtIn(by, child)).additive(number);
        if (!of.partyTold() && (by == Tier.PARTY || child == Tier.PARTY)) {
            sheet.keep(number);
        }
        return number;
    }
}
