package org.linli.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.store.SqliteEventStorageEngine;

/** Reading the store without folding anything: all events in order, and the few events of one aggregate. */
public final class ScanBench implements Bench {
    private static final int MOST_LISTINGS = 100_000;
    private static final int PAGE = 5_000;

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        try (SqliteEventStorageEngine engine = Stores.open(setting.folder().resolve("scan.db"));
                Callers one = new Callers(1)) {
            District.fill(engine, Math.min(setting.listings(), MOST_LISTINGS));
            List<String> ids = ids(engine);
            Tally scans = new Tally();
            Tally loads = new Tally();
            one.run(setting.time(), scans, tally -> tally.time(() -> engine.scan(0, PAGE, _ -> {})));
            one.run(setting.time(), loads, tally -> tally.time(() -> load(engine, ids)));
            double events = engine.head() + 1.0;
            return List.of(
                    Figure.stated(
                            "scan of the store",
                            scans.perSecond() * events,
                            "events/s",
                            Figure.plain(events) + " events, nothing decoded"),
                    Figure.stated("loading an aggregate", loads.perSecond(), "/s", loads.toString()));
        }
    }

    private static List<String> ids(SqliteEventStorageEngine engine) {
        Set<String> ids = new TreeSet<>();
        engine.scan(0, PAGE, row -> ids.add(row.getAggregateIdentifier()));
        return new ArrayList<>(ids);
    }

    private static long load(SqliteEventStorageEngine engine, List<String> ids) {
        String id = ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
        return engine.readEvents(id).asStream().count();
    }
}
