package org.linli.app.bench.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** How well a method answered each question, by the place of the first relevant offer in its list (from 1). */
record Quality(List<Answer> answers) {
    private static final int RESAMPLES = 2_000;
    private static final long SEED = 20_190_128;

    /** @param family of the bank */
    record Answer(String family, int place) {
        double hitAt5() {
            return place <= 5 ? 1 : 0;
        }

        double reciprocal() {
            return 1.0 / place;
        }
    }

    /** A mean with its 95 % interval. */
    record Interval(double mean, double low, double high) {
        @Override
        public String toString() {
            return "95 %% interval %.3f to %.3f".formatted(low, high);
        }
    }

    /** The mean over all questions; its interval by drawing whole banks with replacement, because the requests of one bank are alike. */
    Interval of(ToDoubleFunction<Answer> measure) {
        return interval(values(answers, measure));
    }

    /** The same for the difference to another method's answers to the same questions. */
    Interval over(Quality other, ToDoubleFunction<Answer> measure) {
        Map<String, List<Double>> mine = values(answers, measure);
        values(other.answers, measure).forEach((family, theirs) -> {
            List<Double> values = mine.getOrDefault(family, List.of());
            for (int i = 0; i < theirs.size(); i++) {
                values.set(i, values.get(i) - theirs.get(i));
            }
        });
        return interval(mine);
    }

    private static Map<String, List<Double>> values(List<Answer> answers, ToDoubleFunction<Answer> measure) {
        Map<String, List<Double>> byFamily = new LinkedHashMap<>();
        answers.forEach(answer -> byFamily.computeIfAbsent(answer.family(), _ -> new ArrayList<>())
                .add(measure.applyAsDouble(answer)));
        return byFamily;
    }

    private static Interval interval(Map<String, List<Double>> byFamily) {
        double[] sums = byFamily.values().stream()
                .mapToDouble(values ->
                        values.stream().mapToDouble(Double::doubleValue).sum())
                .toArray();
        int[] counts = byFamily.values().stream().mapToInt(List::size).toArray();
        SplittableRandom random = new SplittableRandom(SEED);
        double[] means = new double[RESAMPLES];
        for (int sample = 0; sample < RESAMPLES; sample++) {
            double sum = 0;
            int count = 0;
            for (int drawn = 0; drawn < sums.length; drawn++) {
                int family = random.nextInt(sums.length);
                sum += sums[family];
                count += counts[family];
            }
            means[sample] = sum / count;
        }
        Arrays.sort(means);
        return new Interval(
                Arrays.stream(sums).sum() / Arrays.stream(counts).sum(),
                means[RESAMPLES / 40],
                means[RESAMPLES - RESAMPLES / 40 - 1]);
    }
}
