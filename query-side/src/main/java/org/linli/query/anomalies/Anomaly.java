package org.linli.query.anomalies;

import java.time.LocalDate;
import java.util.List;
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
 * @param words of a night the first {@value #MOST_WORDS}, in their order; of a day the latest of each action
 * @param count how many words it was all together
 * @param minutes of all of them
 * @param communities of all of them, each once, in their order
 */
public record Anomaly(
        @Public Suspicion kind,
        @SubjectRef MemberId member,
        @Public LocalDate day,
        @Public List<Word> words,
        @Public int count,
        @Public int minutes,
        @Public List<PlaceId> communities) {

    /** Words of one night that are kept: the record is written anew with each. */
    static final int MOST_WORDS = 50;

    /**
     * That somebody was there for so long.
     *
     * @param event the id of the fact that it was said
     */
    public record Word(ActionId action, PlaceId community, int minutes, String event) {}

    static Anomaly none(Suspicion kind, MemberId member, LocalDate day) {
        return new Anomaly(kind, member, day, List.of(), 0, 0, List.of());
    }

    Anomaly with(Word word) {
        boolean full = kind == Suspicion.LATE_NIGHT && words.size() >= MOST_WORDS;
        return new Anomaly(
                kind,
                member,
                day,
                full ? words : and(words, word),
                count + 1,
                minutes + word.minutes(),
                communities.contains(word.community()) ? communities : and(communities, word.community()));
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /** A day without what was said of the action. */
    Anomaly without(ActionId action) {
        Anomaly others = none(kind, member, day);
        for (Word word : words) {
            others = word.action().equals(action) ? others : others.with(word);
        }
        return others;
    }

    boolean isBeyond(Threshold threshold) {
        return switch (kind) {
            case LATE_NIGHT -> count >= threshold.atNight();
            case LONG_DAY -> minutes > threshold.longDay().toMinutes();
            case SAME_HOUSEHOLD -> false;
        };
    }
}
