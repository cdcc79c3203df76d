package org.linli.query.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.kernel.sharing.Reason;

/**
 * The first ranker: a weighted sum of a few features, each of which can be said in words. It reads nothing but its arguments, no index and no clock, so that the
 * same list can be made again from the same facts.
 */
public final class LinearRanker implements Ranker {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration SOON = Duration.ofDays(7);
    private static final double HALF_REPUTATION = 3;
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(scored -> scored.candidate().listing().published(), Comparator.reverseOrder())
            .thenComparing(scored -> scored.candidate().listing().id().value());

    private final Weights weights;
    private final Lexicon lexicon;

    private record Scored(Candidate candidate, double score, List<Reason> reasons) {}

    public LinearRanker(Weights weights, Lexicon lexicon) {
        this.weights = weights;
        this.lexicon = lexicon;
    }

    @Override
    public String name() {
        return "linear/1";
    }

    @Override
    public List<Ranked> rank(Matchable wanted, Collection<Candidate> candidates, Instant now) {
        TextProfile text = TextProfile.of(wanted.text(), lexicon);
        return candidates.stream()
                .map(candidate -> scored(candidate, features(wanted, text, candidate, now)))
                .sorted(BEST_FIRST)
                .map(scored -> new Ranked(scored.candidate().listing().id(), scored.score(), scored.reasons()))
                .toList();
    }

    private Map<Feature, Double> features(Matchable wanted, TextProfile text, Candidate candidate, Instant now) {
        Matchable listing = candidate.listing();
        TextProfile other = TextProfile.of(listing.text(), lexicon);
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        features.put(Feature.CATEGORY, Kinship.of(wanted.categories(), listing.categories()));
        features.put(Feature.WORDS, text.words(other, lexicon));
        features.put(Feature.SPELLING, text.spelling(other));
        features.put(Feature.MEANING, text.meaning(other));
        features.put(Feature.PLACE, place(candidate.near()));
        features.put(Feature.URGENCY, urgency(listing));
        features.put(Feature.CLOSING, fading(Duration.between(now, listing.expires()), SOON));
        features.put(Feature.FRESHNESS, fading(Duration.between(listing.published(), now), MONTH));
        features.put(Feature.REPUTATION, candidate.neighbours() / (candidate.neighbours() + HALF_REPUTATION));
        features.put(Feature.FAIRNESS, rest(candidate, now));
        return features;
    }

    private Scored scored(Candidate candidate, Map<Feature, Double> features) {
        double score = 0;
        for (Map.Entry<Feature, Double> feature : features.entrySet()) {
            score += weights.of(feature.getKey()) * feature.getValue();
        }
        return new Scored(candidate, score, reasons(features));
    }

    private List<Reason> reasons(Map<Feature, Double> features) {
        return features.entrySet().stream()
                .filter(feature -> weights.of(feature.getKey()) > 0)
                .sorted(Comparator.comparingDouble((Map.Entry<Feature, Double> feature) ->
                                weights.of(feature.getKey()) * feature.getValue())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(feature -> feature.getKey().reason(feature.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static double place(Candidate.Nearness near) {
        return switch (near) {
            case COMMUNITY -> 1;
            case SUBDISTRICT -> 0.5;
            case FARTHER -> 0;
        };
    }

    private static double urgency(Matchable listing) {
        return switch (listing.urgency()) {
            case null -> 0;
            case LOW -> 0;
            case NORMAL -> 0.5;
            case HIGH -> 1;
        };
    }

    /** 1 now, falling evenly to 0 over the span. */
    private static double fading(Duration distance, Duration span) {
        return Math.clamp(1 - (double) distance.toMillis() / span.toMillis(), 0, 1);
    }

    /** 0 for who was asked now, 1 for who was never asked or not for a month. */
    private static double rest(Candidate candidate, Instant now) {
        Instant asked = candidate.asked();
        return asked == null ? 1 : 1 - fading(Duration.between(asked, now), MONTH);
    }
}
