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

    private final Ints provider = new Ints();
    private final Ints receiver = new Ints();

    /** Twice the number of the pair; one more where the second of the two gave. */
    private final Ints way = new Ints();

    /** Minutes and kind. */
    private final Ints length = new Ints();

    /** Plus one; 0 without. */
    private final Ints request = new Ints();

    private int newest = Exchanges.NONE;

    void add(Moment when, int by, int to, int minutes, Help help, int answers) {
        int number = times.add(when.at());
        position.set(number, Math.toIntExact(when.position()));
        provider.set(number, by);
        receiver.set(number, to);
        if (newest == Exchanges.NONE || compare(newest, number) < 0) {
            newest = number;
        }
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

    /** Of the event in the log by which it counts. */
    long position(int number) {
        return position.get(number);
    }

    /** In which order the two happened. */
    int compare(int one, int other) {
        int byTime = Long.compare(at(one), at(other));
        return byTime == 0 ? Integer.compare(position.get(one), position.get(other)) : byTime;
    }

    /** Whether one happened at a later instant than another, which is at hand: most often told without looking the one up. */
    boolean isLater(int one, int other) {
        if (times.hasLate()) {
            return at(one) > at(other);
        }
        return one > other && (at(other + 1) > at(other) || at(one) > at(other));
    }

    /** Whether one happened at the same instant as another, which is at hand. */
    boolean isAtOnce(int one, int other) {
        boolean isAlone = !times.hasLate() && at(other - 1) < at(other) && at(other + 1) != at(other);
        return !isAlone && at(one) == at(other);
    }

    /** True for what nothing happened after: most of what is told, which then needs no place among the others. */
    boolean isNewest(int number) {
        return number == newest;
    }

    int provider(int number) {
        return provider.get(number);
    }

    int receiver(int number) {
        return receiver.get(number);
    }

    /** With whom somebody exchanged it. */
    int other(int party, int number) {
        int by = provider.get(number);
        return by == party ? receiver.get(number) : by;
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
