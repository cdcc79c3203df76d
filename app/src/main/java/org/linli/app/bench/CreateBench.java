package org.linli.app.bench;

import java.time.Duration;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.linli.app.Progress;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;

/** Creating aggregates on disk against creating them in memory, which is all that the processor allows. */
public final class CreateBench implements Bench {
    private static final int CALLERS = 64;
    private static final double LEAST = 0.2;

    /** Rounds until the virtual machine has compiled what counts. */
    private static final int WARM_UP = 8;

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        Tally disk = new Tally();
        Tally memory = new Tally();
        try (SqliteEventStorageEngine engine = Stores.open(setting.folder().resolve("create.db"));
                Callers callers = new Callers(CALLERS);
                ProgressBar bar = Progress.of("create", setting.rounds())) {
            Plots plots = new Plots(SqliteEventStore.on(engine));
            callers.run(setting.round().multipliedBy(WARM_UP), new Tally(), plots::create);
            inMemory(callers, setting.round(), new Tally());
            while (bar.getCurrent() < setting.rounds()) {
                callers.run(setting.round(), disk, plots::create);
                inMemory(callers, setting.round(), memory);
                bar.step();
            }
        }
        return List.of(
                Figure.stated("creations at 64 callers", disk.perSecond(), "/s", disk.toString()),
                Figure.stated("creations at 64 callers, Axon in memory", memory.perSecond(), "/s", memory.toString()),
                Figure.atLeast("creations against memory", disk.perSecond() / memory.perSecond(), "×", LEAST, ""));
    }

    /** A new store each time: it keeps every event on the heap. */
    private static void inMemory(Callers callers, Duration round, Tally tally) throws Exception {
        EmbeddedEventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        callers.run(round, tally, new Plots(store)::create);
        store.shutDown();
    }
}
