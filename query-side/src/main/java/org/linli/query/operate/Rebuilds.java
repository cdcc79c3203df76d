package org.linli.query.operate;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.web.IdempotencyKey;
import org.linli.web.RejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one rebuild at a time in the background. */
public final class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Rebuild rebuild;
    private final AtomicReference<@Nullable String> running = new AtomicReference<>();
    private final Set<Begun> begun = new HashSet<>();

    private record Begun(String projection, MemberId by, IdempotencyKey key) {}

    /** Rebuilds the projection of this name; returns when it is done. */
    public interface Rebuild {
        void run(String projection) throws InterruptedException;
    }

    public Rebuilds(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** The projection that is being rebuilt, or null. */
    public @Nullable String running() {
        return running.get();
    }

    /**
     * Begins a rebuild, unless this one began one of this projection under this key before; then returns false. Keys are remembered as long as the process
     * lives. Refuses with {@link RebuildRunning} while another one runs.
     */
    public synchronized boolean begin(String projection, MemberId by, IdempotencyKey key) {
        Begun wish = new Begun(projection, by, key);
        if (begun.contains(wish)) {
            return false;
        }
        if (!running.compareAndSet(null, projection)) {
            throw new RejectedException(new RebuildRunning());
        }
        begun.add(wish);
        Thread.ofPlatform().name("rebuild").daemon().start(() -> run(projection));
        return true;
    }

    private void run(String projection) {
        try {
            rebuild.run(projection);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The rebuild of {} failed; its old views go on serving.", projection, e);
        } finally {
            running.set(null);
        }
    }
}
