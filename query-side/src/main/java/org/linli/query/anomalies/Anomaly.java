package org.linli.query.anomalies;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.kernel.volunteering.ActionId;

/**
 * What one person said in one night, or what was said of one volunteer's day.
 *
 * @param member who said it at night; whose day it is
 * @param day of the evening on which the night began; the day
 * @param words of a night each, in their order; of a day the latest of each action
 */
public record Anomaly(
        @Public Suspicion kind,
        @SubjectRef MemberId member,
        @Public LocalDate day,
        @Public List<Word> words) {

    /**
     * That somebody was there for so long.
     *
     * @param event the id of the fact that it was said
     */
    public record Word(ActionId action, PlaceId community, int minutes, String event) {}

    static Anomaly none(Suspicion kind, MemberId member, LocalDate day) {
        return new Anomaly(kind, member, day, List.of());
    }

    Anomaly with(Word word) {
        return new Anomaly(
                kind,
                member,
                day,
                Stream.concat(words.stream(), Stream.of(word)).toList());
    }

    Anomaly without(ActionId action) {
        return new Anomaly(
                kind,
                member,
                day,
                words.stream().filter(word -> !word.action().equals(action)).toList());
    }

    int minutes() {
        return words.stream().mapToInt(Word::minutes).sum();
    }

    boolean isBeyond(Threshold threshold) {
        return switch (kind) {
            case LATE_NIGHT -> words.size() >= threshold.atNight();
            case LONG_DAY -> minutes() > threshold.longDay().toMinutes();
            case SAME_HOUSEHOLD -> false;
        };
    }

    Set<String> communities() {
        return words.stream().map(word -> word.community().value()).collect(Collectors.toUnmodifiableSet());
    }
}
