package org.linli.app.bench;

import java.util.concurrent.Callable;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What callers did: calls, the time they really took together (a stall outlasts its second), and how long each took. */
final class Tally {
    private final Histogram latencies = new ConcurrentHistogram(3);
    private long nanos;

    /** Does and times one call. */
    void time(Callable<?> call) throws Exception {
        timeSince(System.nanoTime(), call);
    }

    /** Does one call that should have begun at this time of {@link System#nanoTime}. */
    void timeSince(long due, Callable<?> call) throws Exception {
        var _ = call.call();
        add(System.nanoTime() - due);
    }

    void add(long latencyNanos) {
        latencies.recordValue(Math.max(0, latencyNanos));
    }

    void lasted(long moreNanos) {
        nanos += moreNanos;
    }

    double perSecond() {
        return count() * 1e9 / nanos;
    }

    long count() {
        return latencies.getTotalCount();
    }

    double seconds() {
        return nanos / 1e9;
    }

    double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    @Override
    public String toString() {
        return "%s/s, p50 %.2f ms, p99 %.2f ms".formatted(Figure.plain(perSecond()), millis(50), millis(99));
    }
}
