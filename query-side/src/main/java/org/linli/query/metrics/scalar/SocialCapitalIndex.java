package org.linli.query.metrics.scalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * L, the Social Capital Index 社会资本指数: 100·Π max(pillar, 0.01)^⅕ over five pillars, each the mean of its indicators between fixed goalposts. A geometric mean, so that one pillar
 * cannot stand in for another. Never shown without its sensitivity.
 */
public final class SocialCapitalIndex {
    /** What a pillar counts at least, so that one without anything does not undo the others. */
    static final double FLOOR = 0.01;

    private final Map<Pillar, @Nullable Double> pillars;

    private SocialCapitalIndex(Map<Pillar, @Nullable Double> pillars) {
        this.pillars = pillars;
    }

    /** What the index consists of. */
    public enum Pillar {
        PARTICIPATION,
        NETWORKS,
        BRIDGING,
        RECIPROCITY,
        TRUST
    }

    /**
     * A figure of a pillar and the values between which it counts.
     *
     * @param value null when it is not known
     * @param worst counts 0
     * @param best counts 1
     */
    public record Indicator(@Nullable Double value, double worst, double best) {
        /** 0 to 1. */
        @Nullable
        Double normalised() {
            return value == null ? null : (Double) Math.clamp((value - worst) / (best - worst), 0.0, 1.0);
        }
    }

    /** A missing indicator leaves its pillar to the other; a pillar without any is null, and so is the index. */
    public static SocialCapitalIndex of(Map<Pillar, List<Indicator>> indicators) {
        Map<Pillar, @Nullable Double> pillars = new EnumMap<>(Pillar.class);
        for (Pillar pillar : Pillar.values()) {
            double[] known = indicators.getOrDefault(pillar, List.of()).stream()
                    .map(Indicator::normalised)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            pillars.put(
                    pillar,
                    known.length == 0
                            ? null
                            : (Double) Arrays.stream(known).average().orElseThrow());
        }
        return new SocialCapitalIndex(pillars);
    }

    /** 0 to 1; null without an indicator. */
    public @Nullable Double pillar(Pillar pillar) {
        return pillars.get(pillar);
    }

    /** 1 to 100; null when a pillar is. */
    public @Nullable Double value() {
        return geometric(List.of(Pillar.values()));
    }

    /** Sensitivity: the arithmetic mean in place of the geometric, 0 to 100; null when a pillar is. */
    public @Nullable Double arithmetic() {
        double sum = 0;
        for (Pillar pillar : Pillar.values()) {
            Double of = pillars.get(pillar);
            if (of == null) {
                return null;
            }
            sum += of;
        }
        return 100 * sum / Pillar.values().length;
    }

    /** Sensitivity: the index without this pillar; null when another is. */
    public @Nullable Double without(Pillar pillar) {
        List<Pillar> others = new ArrayList<>(List.of(Pillar.values()));
        others.remove(pillar);
        return geometric(others);
    }

    private @Nullable Double geometric(List<Pillar> chosen) {
        double product = 1;
        for (Pillar pillar : chosen) {
            Double of = pillars.get(pillar);
            if (of == null) {
                return null;
            }
            product *= Math.pow(Math.max(of, FLOOR), 1.0 / chosen.size());
        }
        return 100 * product;
    }
}
