package org.linli.app.erasure;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.app.Undeployable;
import org.linli.app.keys.KeyDatabase;
import org.linli.kernel.membership.MemberId;
import org.linli.query.erasure.Erasures;
import org.linli.query.erasure.ErasuresProjection;
import org.linli.query.operate.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Before the port opens: whoever the events say is erased is erased in the key database too. A key database that was restored from a back-up has keys again that
 * were destroyed since.
 */
final class FenceReplay implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(FenceReplay.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int MOST_IDS = 20;

    private final KeyDatabase database;
    private final Erasures erasures;
    private final Progress progress;
    private final Duration patience;

    /**
     * Over this key database.
     *
     * @param patience how long the list of erasures may stand still before the start is given up
     */
    FenceReplay(KeyDatabase database, Erasures erasures, Progress progress, Duration patience) {
        this.database = database;
        this.erasures = erasures;
        this.progress = progress;
        this.patience = patience;
    }

    @Override
    public void afterSingletonsInstantiated() {
        awaitErasures(progress.head());
        Set<String> fenced = new HashSet<>(database.fenced());
        List<MemberId> erased = erasures.fenced();
        List<MemberId> missing = erased.stream()
                .filter(member -> !fenced.contains(member.value()))
                .toList();
        missing.forEach(member -> database.keys().erase(member.value()));
        if (!missing.isEmpty()) {
            LOG.warn(
                    "The key database is older than the events: keys of {} erased members were destroyed again",
                    missing.size());
        }
        erased.forEach(member -> fenced.remove(member.value()));
        erasures.running().forEach(erasure -> fenced.remove(erasure.member().value()));
        if (!fenced.isEmpty()) {
            LOG.warn(
                    "The events are older than the key database: {} members have no keys any more, and the events do not"
                            + " say that they were erased. Order their erasure again, among them {}",
                    fenced.size(),
                    fenced.stream().sorted().limit(MOST_IDS).toList());
        }
    }

    /** A list that is being made anew may take as long as it moves. */
    private void awaitErasures(long head) {
        long begin = System.nanoTime();
        long reached = progress.of(ErasuresProjection.NAME);
        try {
            while (!progress.await(ErasuresProjection.NAME, head, LOOK)) {
                long now = progress.of(ErasuresProjection.NAME);
                if (now > reached) {
                    reached = now;
                    begin = System.nanoTime();
                    LOG.info("Reading who was erased: {} of {} events", now + 1, head + 1);
                } else if (System.nanoTime() - begin > patience.toNanos()) {
                    throw new Undeployable("The view " + ErasuresProjection.NAME + " stands still at event " + now
                            + ", so it is not known who was erased. See the log for why, then start again.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
