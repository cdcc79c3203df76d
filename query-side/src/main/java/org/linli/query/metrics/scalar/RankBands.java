package org.linli.query.metrics.scalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linli.query.metrics.synthetic.SplitMix64;

/**
 * L: how much the ranks of places by the index depend on how its pillars are weighed. The pillars are weighed a thousand times at random, each time by a Dirichlet(10,…,10) distribution, from the same seed; a band holds the ranks
 * but the lowest and the highest twentieth.
 */
public final class RankBands {
    private static final int WEIGHTINGS = 1_000;
    private static final int SHAPE = 10;
    private static final long SEED = 1;
    private static final int LOW = WEIGHTINGS / 20;
    private static final int HIGH = WEIGHTINGS - LOW;

    private RankBands() {}

    /**
     * The ranks of a place under 90 % of the weightings, 1 the best.
     *
     * @param isAlone true when no other place's band overlaps it: only then is there a rank
     */
    public record Band(int low, int high, boolean isAlone) {}

    /** Of places by their pillars, 0 to 1, each as many; a place's rank is one more than how many have a greater index. */
    public static List<Band> of(double[][] places) {
        SplitMix64 random = new SplitMix64(SEED);
        int[][] ranks = new int[places.length][WEIGHTINGS];
        for (int weighting = 0; weighting < WEIGHTINGS && places.length > 0; weighting++) {
            double[] weights = weights(random, places[0].length);
            double[] index = Arrays.stream(places)
                    .mapToDouble(place -> log(place, weights))
                    .toArray();
            for (int place = 0; place < places.length; place++) {
                double own = index[place];
                ranks[place][weighting] = 1
                        + (int) Arrays.stream(index)
                                .filter(other -> other > own)
                                .count();
            }
        }
        return bands(ranks);
    }

    private static List<Band> bands(int[][] ranks) {
        List<Band> bands = new ArrayList<>();
        for (int[] of : ranks) {
            Arrays.sort(of);
            bands.add(new Band(of[LOW - 1], of[HIGH - 1], false));
        }
        return bands.stream()
                .map(band -> new Band(
                        band.low(),
                        band.high(),
                        bands.stream()
                                        .filter(other -> other.low() <= band.high() && band.low() <= other.high())
                                        .count()
                                == 1))
                .toList();
    }

    /** Gamma variates over their sum; the sum does not change the order, but the weights are to be weights. */
    private static double[] weights(SplitMix64 random, int pillars) {
        double[] weights = new double[pillars];
        for (int pillar = 0; pillar < pillars; pillar++) {
            for (int i = 0; i < SHAPE; i++) {
                weights[pillar] -= Math.log(random.uniform());
            }
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(each -> each / sum).toArray();
    }

    /** The weighed geometric mean's logarithm, which has the same order. */
    private static double log(double[] pillars, double[] weights) {
        double sum = 0;
        for (int i = 0; i < pillars.length; i++) {
            sum += weights[i] * Math.log(Math.max(pillars[i], SocialCapitalIndex.FLOOR));
        }
        return sum;
    }
}
