package org.linli.store;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.linli.store.Given.TEXT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Commands per second through Axon's command bus and repository, half of them creating an aggregate and half loading and
 * changing it, on this engine and on Axon's JDBC engine over SQLite with the same settings. Run {@code main}; arguments:
 * a directory on the disk to measure, seconds for each measurement, then numbers of callers.
 */
public final class CommandBench {

    private static final String TEXT_OF_150_BYTES = "x".repeat(150);

    private final CommandBus bus = SimpleCommandBus.builder().build();

    private CommandBench(EventStore store) {
        EventSourcingRepository<Plot> repository =
                EventSourcingRepository.builder(Plot.class).eventStore(store).build();
        AggregateAnnotationCommandHandler.<Plot>builder()
                .aggregateType(Plot.class)
                .repository(repository)
                .build()
                .subscribe(bus);
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[1]);
        for (int i = 2; i < arguments.length; i++) {
            Path directory = Files.createTempDirectory(Path.of(arguments[0]), "bench");
            compare(directory, seconds, Integer.parseInt(arguments[i]));
        }
        System.exit(0); // the stock store leaves its threads
    }

    /** Second by second in turn, so that whatever else the machine does slows both. */
    private static void compare(Path directory, int seconds, int callers) throws Exception {
        try (var engine = Given.anEngine(directory.resolve("events.db"))) {
            CommandBench grouped = new CommandBench(SqliteEventStore.on(engine));
            CommandBench stock = new CommandBench(EmbeddedEventStore.builder()
                    .storageEngine(StockEngine.on(directory.resolve("stock.db"), TEXT))
                    .build());
            new Tally("").add(grouped, 2, callers);
            new Tally("").add(stock, 2, callers);
            Tally ofGrouped = new Tally("group commit");
            Tally ofStock = new Tally("stock JDBC");
            for (int second = 0; second < seconds; second++) {
                ofGrouped.add(grouped, 1, callers);
                ofStock.add(stock, 1, callers);
            }
            ofStock.print(callers);
            ofGrouped.print(callers);
            System.out.println("    " + engine.statistics());
        }
    }

    /** The latencies of all commands, in nanoseconds. */
    private List<Long> run(int seconds, int callers) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return Given.concurrently(callers, caller -> call(end)).stream()
                .flatMapToLong(latencies -> latencies)
                .boxed()
                .toList();
    }

    private LongStream call(long end) {
        LongStream.Builder latencies = LongStream.builder();
        while (System.nanoTime() < end) {
            String id = UUID.randomUUID().toString();
            latencies.add(timed(new Create(id)));
            latencies.add(timed(new Tend(id)));
        }
        return latencies.build();
    }

    private long timed(Object command) {
        long begin = System.nanoTime();
        FutureCallback<Object, Object> outcome = new FutureCallback<>();
        bus.dispatch(asCommandMessage(command), outcome);
        if (outcome.getResult().isExceptional()) {
            throw new IllegalStateException(outcome.getResult().exceptionResult());
        }
        return System.nanoTime() - begin;
    }

    /** What one store did, over the time it really took: a stall outlasts its second. */
    private static final class Tally {

        private final String name;
        private final List<Long> latencies = new ArrayList<>();
        private long nanos;

        Tally(String name) {
            this.name = name;
        }

        void add(CommandBench bench, int seconds, int callers) throws Exception {
            long begin = System.nanoTime();
            latencies.addAll(bench.run(seconds, callers));
            nanos += System.nanoTime() - begin;
        }

        void print(int callers) {
            latencies.sort(null);
            int count = latencies.size();
            System.out.printf(
                    "%-12s %3d callers: %6.0f commands/s, p50 %6.2f ms, p99 %7.2f ms%n",
                    name,
                    callers,
                    count * 1e9 / nanos,
                    latencies.get(count / 2) / 1e6,
                    latencies.get(count * 99 / 100) / 1e6);
        }
    }

    record Create(@TargetAggregateIdentifier String id) {}

    record Tend(@TargetAggregateIdentifier String id) {}

    /** The smallest aggregate there is. */
    static final class Plot {

        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private @Nullable String id;

        @CommandHandler
        Plot(Create command) {
            apply(command.id() + TEXT_OF_150_BYTES);
        }

        Plot() {}

        @CommandHandler
        void handle(Tend command) {
            apply(command.id() + TEXT_OF_150_BYTES);
        }

        @EventSourcingHandler
        void on(String event) {
            id = event.substring(0, event.length() - TEXT_OF_150_BYTES.length());
        }
    }
}
