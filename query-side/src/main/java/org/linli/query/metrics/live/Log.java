package org.linli.query.metrics.live;

import java.util.List;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.Exchanges.Help;
import org.linli.query.metrics.ledger.Moment;

/** Exchanges in columns. */
final class Log {
    private static final List<Help> HELP = List.of(Help.values());
    private static final int KINDS = 4;

    final Timeline times = new Timeline();
    private final Ints position = new Ints();

    /** Twice the number of the pair; one more where the second of the two gave. */
    private final Ints way = new Ints();

    /** Minutes and kind. */
    private final Ints length = new Ints();

    /** Plus one; 0 without. */
    private final Ints request = new Ints();

    void add(Moment when, int minutes, Help help, int answers) {
        int number = times.add(when.at());
        position.set(number, Math.toIntExact(when.position()));
        length.set(number, minutes * KINDS + HELP.indexOf(help));
        if (answers != Exchanges.NONE) {
            request.set(number, answers + 1);
        }
    }

    void between(int number, int pair, boolean secondGave) {
        way.set(number, pair << 1 | (secondGave ? 1 : 0));
    }

    void lasted(int number, int minutes) {
        length.set(number, minutes * KINDS + length.get(number) % KINDS);
    }

    /** In milliseconds since 1970. */
    long at(int number) {
        return times.at(number);
    }

    /** In which order the two happened. */
    int compare(int one, int other) {
        int byTime = Long.compare(at(one), at(other));
        return byTime == 0 ? Integer.compare(position.get(one), position.get(other)) : byTime;
    }

    int pair(int number) {
        return way.get(number) >>> 1;
    }

    /** The second of the pair gave to the first. */
    boolean secondGave(int number) {
        return (way.get(number) & 1) == 1;
    }

    int minutes(int number) {
        return length.get(number) / KINDS;
    }

    Help help(int number) {
        return HELP.get(length.get(number) % KINDS);
    }

    /** Which it answers; {@link Exchanges#NONE} without. */
    int request(int number) {
        return request.get(number) - 1;
    }
}
