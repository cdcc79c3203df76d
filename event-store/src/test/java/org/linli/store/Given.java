package org.linli.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** The vocabulary of these tests. */
final class Given {

    static final Consumer<BatchingEventStorageEngine.Builder> TEXT =
            settings -> settings.eventSerializer(new TextSerializer()).snapshotSerializer(new TextSerializer());

    private Given() {}

    static SqliteEventStorageEngine anEngine(Path file) {
        return SqliteEventStorageEngine.open(file, TEXT);
    }

    static DomainEventMessage<String> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>("plot", aggregate, sequence, aggregate + "@" + sequence);
    }

    static List<DomainEventMessage<String>> events(String aggregate, long first, long count) {
        return LongStream.range(first, first + count)
                .mapToObj(sequence -> event(aggregate, sequence))
                .toList();
    }

    static List<String> allIds(EventStorageEngine engine) {
        try (var events = engine.readEvents(null, false)) {
            return events.<String>map(EventMessage::getIdentifier).toList();
        }
    }

    static List<String> idsOf(EventStorageEngine engine, String aggregate) {
        return engine.readEvents(aggregate)
                .asStream()
                .<String>map(EventMessage::getIdentifier)
                .toList();
    }

    /** Runs one task per number, all at once, and returns their results; fails if one fails. */
    static <T> List<T> concurrently(int tasks, Task<T> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks)) {
            List<Callable<T>> calls = IntStream.range(0, tasks)
                    .<Callable<T>>mapToObj(number -> () -> task.run(number))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }

    interface Task<T> {
        T run(int number) throws Exception;
    }
}
