package org.linli.app.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.linli.app.erasure.ErasureProcess.Turn;
import org.linli.kernel.membership.MemberId;
import org.linli.query.erasure.ErasureState;
import org.linli.query.erasure.ErasureStory;
import org.linli.query.erasure.Erasures;
import org.linli.query.erasure.ErasuresProjection;
import org.linli.query.operate.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every erasure that has begun to its receipt. What fails is tried again, each time later, at most a minute. On many nodes each that takes commands does so:
 * every step may be taken twice.
 */
public final class ErasureRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureRunner.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration NAP = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 6;

    private final Erasures erasures;
    private final ErasureProcess process;
    private final Progress progress;
    private final LongSupplier nanos;
    private final Map<MemberId, Try> tries = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("erasures").daemon().unstarted(this::loop);
    private volatile List<Standing> standings = List.of();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean closed;

    /** What came of the last try, and when the next one is due by the nanoseconds. */
    private record Try(int failed, long next) {}

    /**
     * How an erasure stands.
     *
     * @param begun when it began
     * @param waitsFor what is not done yet, as far as the last try told
     * @param failed how often in a row it failed
     */
    public record Standing(MemberId member, ErasureState state, Instant begun, List<String> waitsFor, int failed) {}

    ErasureRunner(Erasures erasures, ErasureProcess process, Progress progress, LongSupplier nanos) {
        this.erasures = erasures;
        this.process = process;
        this.progress = progress;
        this.nanos = nanos;
    }

    public void start() {
        thread.start();
    }

    /** Those that are under way, as of the last look. */
    public List<Standing> standings() {
        return standings;
    }

    /** How many tries failed since the process began. */
    public long failures() {
        return failures.get();
    }

    /** Tries each once that has begun and whose time to be tried has come: keys first, so that no long clearing holds one up. */
    public void turn() throws InterruptedException {
        List<ErasureStory> running = new ArrayList<>(erasures.running());
        running.sort((one, other) -> one.state().compareTo(other.state()));
        List<Standing> seen = new ArrayList<>();
        for (ErasureStory erasure : running) {
            seen.add(turn(erasure));
        }
        tries.keySet().retainAll(running.stream().map(ErasureStory::member).collect(Collectors.toSet()));
        standings = List.copyOf(seen);
    }

    private Standing turn(ErasureStory erasure) throws InterruptedException {
        MemberId member = erasure.member();
        Try before = tries.get(member);
        Instant begun = Objects.requireNonNull(erasure.times().begun());
        if (before != null && nanos.getAsLong() - before.next() < 0) {
            return standings.stream()
                    .filter(standing -> standing.member().equals(member))
                    .findFirst()
                    .orElseGet(() -> new Standing(member, erasure.state(), begun, List.of(), before.failed()));
        }
        Turn turn = process.advance(erasure);
        int failed = turn.failures().isEmpty() ? 0 : before == null ? 1 : before.failed() + 1;
        for (RuntimeException failure : turn.failures()) {
            failures.incrementAndGet();
            LOG.warn("Erasure of {} does not go on; it is tried again: {}", member, turn.waitsFor(), failure);
        }
        tries.put(
                member,
                new Try(failed, nanos.getAsLong() + pause(erasure, failed).toNanos()));
        return new Standing(member, erasure.state(), begun, turn.waitsFor(), failed);
    }

    /** What only waits is looked at again at once, unless its receipt is signed already. */
    private static Duration pause(ErasureStory erasure, int failed) {
        if (failed == 0) {
            return erasure.state() == ErasureState.FINISHED ? LOOK : Duration.ZERO;
        }
        Duration pause = LOOK.multipliedBy(1L << Math.min(failed - 1, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void loop() {
        try {
            while (!closed) {
                try {
                    turn();
                } catch (RuntimeException e) {
                    if (!closed) {
                        LOG.warn("The erasures could not be looked at; they are again", e);
                    }
                }
                Thread.sleep(NAP);
                if (standings.stream().allMatch(standing -> standing.failed() > 0)) {
                    // the next event that concerns anybody, or a look
                    var _ = progress.await(
                            ErasuresProjection.NAME, progress.of(ErasuresProjection.NAME) + 1, LOOK.minus(NAP));
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the step in hand is done or given up, so that nothing is asked of what is closed next. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
