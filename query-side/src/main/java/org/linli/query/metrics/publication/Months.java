package org.linli.query.metrics.publication;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Rejection;
import org.linli.web.RejectedException;

/** Which months a reader asks for, both included: at most {@link #MOST}. */
record Months(YearMonth from, YearMonth to) {
    /** Five years. */
    static final int MOST = 60;

    /** The first month asked for is later than the last. */
    record MonthsOutOfOrder() implements Rejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /**
     * More months are asked for than one answer has.
     *
     * @param most how many one has
     */
    record TooManyMonths(int most) implements Rejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /**
     * From one month to another; with one of them alone, as many as an answer has.
     *
     * @param from null for as early as an answer goes
     * @param to null for as late as one goes
     */
    static Months between(@Nullable String from, @Nullable String to) {
        YearMonth first = from == null ? null : YearMonth.parse(from);
        YearMonth last = to == null ? null : YearMonth.parse(to);
        if (first == null) {
            YearMonth end = Objects.requireNonNull(last);
            return new Months(end.minusMonths(MOST - 1), end);
        }
        if (last == null) {
            return new Months(first, first.plusMonths(MOST - 1));
        }
        if (first.isAfter(last)) {
            throw new RejectedException(new MonthsOutOfOrder());
        }
        if (first.plusMonths(MOST - 1).isBefore(last)) {
            throw new RejectedException(new TooManyMonths(MOST));
        }
        return new Months(first, last);
    }

    /** The latest ones up to a month. */
    static Months upTo(String month) {
        return between(null, month);
    }

    /** The earliest first. */
    List<String> each() {
        return LongStream.iterate(0, more -> more + 1)
                .mapToObj(from::plusMonths)
                .takeWhile(month -> !month.isAfter(to))
                .map(YearMonth::toString)
                .toList();
    }
}
