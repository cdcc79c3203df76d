package org.linli.query.operate;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linli.web.RejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one rebuild at a time in the background. */
public final class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Rebuild rebuild;
    private final AtomicReference<@Nullable String> running = new AtomicReference<>();

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

    /** Begins a rebuild; refuses with {@link RebuildRunning} while another one runs. */
    public void begin(String projection) {
        if (!running.compareAndSet(null, projection)) {
            throw new RejectedException(new RebuildRunning());
        }
        Thread.ofPlatform().name("rebuild").daemon().start(() -> run(projection));
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
