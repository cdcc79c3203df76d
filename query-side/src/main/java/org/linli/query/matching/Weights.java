package org.linli.query.matching;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much each feature of {@link LinearRanker} counts, set as {@code linli.matching.*}; 0 leaves it out. The weights of words, spelling and meaning were chosen on
 * real listings (docs/matching.md); no data says yet how much the others should count.
 *
 * @param category closeness of the categories
 * @param words shared words, rare ones more
 * @param spelling shared letter triples: other forms and slips of the same words
 * @param meaning words of the same category
 * @param place closeness of the places
 * @param urgency of a request
 * @param closing how soon it closes
 * @param freshness how lately it was published
 * @param reputation different neighbours who confirmed exchanges with its owner
 * @param fairness how long its owner has not been asked
 */
@ConfigurationProperties(prefix = Weights.PREFIX, ignoreUnknownFields = false)
public record Weights(
        @DefaultValue("1.5") double category,
        @DefaultValue("1.0") double words,
        @DefaultValue("0.8") double spelling,
        @DefaultValue("1.0") double meaning,
        @DefaultValue("0.5") double place,
        @DefaultValue("0.3") double urgency,
        @DefaultValue("0.1") double closing,
        @DefaultValue("0.1") double freshness,
        @DefaultValue("0.2") double reputation,
        @DefaultValue("0.3") double fairness) {
    static final String PREFIX = "linli.matching";

    private static final double MOST = 10;

    public Weights {
        for (double weight :
                List.of(category, words, spelling, meaning, place, urgency, closing, freshness, reputation, fairness)) {
            if (!(weight >= 0 && weight <= MOST)) {
                throw new IllegalArgumentException("a weight must be from 0 to 10, not " + weight);
            }
        }
    }

    /** What holds where nothing is set. */
    public static Weights standard() {
        return new Binder(List.of()).bindOrCreate(PREFIX, Weights.class);
    }

    double of(Feature feature) {
        return switch (feature) {
            case CATEGORY -> category;
            case WORDS -> words;
            case SPELLING -> spelling;
            case MEANING -> meaning;
            case PLACE -> place;
            case URGENCY -> urgency;
            case CLOSING -> closing;
            case FRESHNESS -> freshness;
            case REPUTATION -> reputation;
            case FAIRNESS -> fairness;
        };
    }
}
