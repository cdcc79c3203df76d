package org.linli.query.reads;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.kernel.audit.ReadsId;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records who is shown what of whom. Both ways end the request with a problem when that cannot be recorded: then nothing is shown. */
public final class ReadAudit {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAudit.class);
    private static final int RETRY_SECONDS = 5;
    private static final int EVENTS_OF_ONE_COMMAND = 20;

    private final ReadQueue queue;
    private final ReadStore store;
    private final Clock clock;

    public ReadAudit(ReadQueue queue, ReadStore store, Clock clock) {
        this.queue = queue;
        this.store = store;
        this.clock = clock;
    }

    /** Where there is nowhere to record: nothing leaves that would have to be. */
    public static ReadAudit refusing() {
        ReadStore none = (_, _) -> {
            throw new IllegalStateException("there is no store of reads here");
        };
        return new ReadAudit(new ReadQueue(none, 0, Duration.ZERO), none, Clock.systemUTC());
    }

    /** Before a single answer: it goes into the queue, which is written down within moments. */
    public void beforeAnswer(Asked asked, Shown shown) {
        if (!shown.isNothing() && !queue.offer(Read.of(asked, shown, clock.instant()))) {
            throw refusal();
        }
    }

    /** Before the first byte of an export: it is on disk when this returns. */
    public void beforeExport(Asked asked, Shown shown) {
        if (shown.isNothing()) {
            return;
        }
        List<Read> reads = Read.of(asked, shown, clock.instant());
        try {
            for (int from = 0; from < reads.size(); from += EVENTS_OF_ONE_COMMAND) {
                List<Read> some = reads.subList(from, Math.min(from + EVENTS_OF_ONE_COMMAND, reads.size()));
                ReadsId id = ReadsId.random();
                store.store(id, some.stream().map(read -> read.in(id)).toList());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "An export was refused, because it cannot be recorded: {}",
                    e.getClass().getName());
            throw refusal();
        }
    }

    private static ProblemException refusal() {
        return ProblemException.unavailable(ProblemCode.READ_NOT_RECORDED, RETRY_SECONDS);
    }
}
