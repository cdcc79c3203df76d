package org.linli.query.metrics.scalar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** B: how what was given is spread over those who gave it. Amounts are 0 or more. */
public final class Distribution {
    /** From the least on. */
    private final double[] amounts;

    private final double sum;

    private Distribution(double[] amounts) {
        this.amounts = amounts;
        this.sum = Arrays.stream(amounts).sum();
    }

    public static Distribution of(double... amounts) {
        double[] sorted = amounts.clone();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    /** From the least on. */
    public double[] amounts() {
        return amounts.clone();
    }

    /** How many. */
    public int count() {
        return amounts.length;
    }

    /** Σ. */
    public double sum() {
        return sum;
    }

    /** B1 Gini coefficient, population form 2Σi·x₍ᵢ₎/(nΣx) − (n+1)/n, from 0, all gave the same; null without amounts or where all are 0. */
    public @Nullable Double gini() {
        if (sum == 0) {
            return null;
        }
        double weighed = 0;
        for (int i = 0; i < amounts.length; i++) {
            weighed += (i + 1.0) * amounts[i];
        }
        double n = amounts.length;
        return 2 * weighed / (n * sum) - (n + 1) / n;
    }

    /** B1 over so many of whom only these gave anything: 1 − (n₊/N)(1 − G₊); null where the Gini coefficient is, or without anybody. */
    public @Nullable Double giniAmong(int all) {
        Double own = gini();
        return own == null || all == 0 ? null : (Double) (1 - (double) amounts.length / all * (1 - own));
    }

    /**
     * A point of the Lorenz curve (1905).
     *
     * @param people share of those who gave least, 0 to 1
     * @param amount their share of everything, 0 to 1
     */
    public record Point(double people, double amount) {}

    /** B2 from (0,0) to (1,1), a point for each amount; empty where the Gini coefficient is null. */
    public List<Point> lorenz() {
        if (sum == 0) {
            return List.of();
        }
        List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
        double reached = 0;
        for (int i = 0; i < amounts.length; i++) {
            reached += amounts[i];
            points.add(new Point((i + 1.0) / amounts.length, reached / sum));
        }
        return points;
    }

    /** B3: what the ⌈q·n⌉ largest are of all, 0 to 1; null where the Gini coefficient is. */
    public @Nullable Double topShare(double q) {
        if (sum == 0) {
            return null;
        }
        int top = (int) Math.ceil(q * amounts.length);
        double largest = 0;
        for (int i = amounts.length - top; i < amounts.length; i++) {
            largest += amounts[i];
        }
        return largest / sum;
    }

    /** B4: the fewest who together gave half or more; null where the Gini coefficient is. */
    public @Nullable Integer givingHalf() {
        if (sum == 0) {
            return null;
        }
        double reached = 0;
        int people = 0;
        while (2 * reached < sum) {
            reached += amounts[amounts.length - ++people];
        }
        return people;
    }
}
