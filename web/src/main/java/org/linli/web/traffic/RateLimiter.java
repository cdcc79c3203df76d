package org.linli.web.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bucket of units for each party and quota, refilled evenly. Of each it knows one number: when the bucket will be full again (the generic cell rate
 * algorithm of ITU-T I.371). At most {@link #MOST} parties are remembered, those seen last.
 */
public final class RateLimiter {
    static final int MOST = 200_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final Cache<Party, AtomicLong> fullAgain;
    private final Ticker ticker;

    public RateLimiter(Ticker ticker) {
        this.ticker = ticker;
        this.fullAgain = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(FORGOTTEN)
                .ticker(ticker)
                .build();
    }

    private record Party(String quota, String who) {}

    /**
     * What a request met.
     *
     * @param admitted false: the bucket was empty, and nothing was taken
     * @param remaining units that may come at once after it
     * @param seconds until one more is there, rounded up; 0 when the bucket is full
     */
    public record Taken(Quota quota, boolean admitted, long remaining, long seconds) {
        /** The state as an item of the RateLimit header. */
        String limit() {
            return "\"" + quota.name() + "\";r=" + remaining + ";t=" + seconds;
        }
    }

    /** Takes one unit of somebody's quota, if one is left. The window of a quota is at most ten minutes. */
    public Taken take(Quota quota, String who) {
        long now = ticker.read();
        AtomicLong full = fullAgain.get(new Party(quota.name(), who), _ -> new AtomicLong(now));
        while (true) {
            long before = full.get();
            long after = Math.max(0, before - now) + quota.interval();
            if (after > quota.window().toNanos()) {
                return taken(quota, false, before - now);
            }
            if (full.compareAndSet(before, now + after)) {
                return taken(quota, true, after);
            }
        }
    }

    private static Taken taken(Quota quota, boolean admitted, long untilFull) {
        long remaining = admitted ? (quota.window().toNanos() - untilFull) / quota.interval() : 0;
        long owed = untilFull + quota.interval() - quota.window().toNanos();
        long untilNext = admitted ? Math.min(quota.interval(), untilFull) : owed;
        return new Taken(quota, admitted, remaining, seconds(untilNext));
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }
}
