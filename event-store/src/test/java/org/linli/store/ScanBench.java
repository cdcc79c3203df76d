package org.linli.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.LongAdder;

/**
 * Rows per second of a plain scan and microseconds to load an aggregate of four events. Run {@code main}; arguments: a
 * directory and the number of events.
 */
public final class ScanBench {

    private static final int EVENTS_PER_AGGREGATE = 4;

    private ScanBench() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempDirectory(Path.of(arguments[0]), "bench").resolve("events.db");
        int aggregates = Integer.parseInt(arguments[1]) / EVENTS_PER_AGGREGATE;
        try (var engine = Given.anEngine(file)) {
            Given.concurrently(64, thread -> fill(engine, thread, aggregates / 64));
            for (int i = 0; i < 5; i++) {
                scan(engine);
                load(engine, aggregates / 64);
            }
        }
    }

    private static int fill(SqliteEventStorageEngine engine, int thread, int aggregates) {
        for (int i = 0; i < aggregates; i++) {
            engine.appendEvents(Given.events(name(thread, i), 0, EVENTS_PER_AGGREGATE));
        }
        return aggregates;
    }

    private static String name(int thread, int number) {
        return "plot-" + Integer.toHexString(number * 0x9E3779B1) + "-" + thread;
    }

    private static void scan(SqliteEventStorageEngine engine) {
        LongAdder bytes = new LongAdder();
        long begin = System.nanoTime();
        engine.scan(0, 5_000, row -> bytes.add(row.getPayload().getData().length));
        System.out.printf("scan: %,.0f rows/s%n", (engine.head() + 1) * 1e9 / (System.nanoTime() - begin));
    }

    private static void load(SqliteEventStorageEngine engine, int aggregates) {
        int loads = 20_000;
        long begin = System.nanoTime();
        long events = 0;
        for (int i = 0; i < loads; i++) {
            events += engine.readEvents(name(i % 64, i * 31 % aggregates))
                    .asStream()
                    .count();
        }
        System.out.printf("load: %.1f µs for %d events%n", (System.nanoTime() - begin) / 1e3 / loads, events / loads);
    }
}
