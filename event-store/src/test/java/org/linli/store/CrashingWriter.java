package org.linli.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.linli.store.Given.TEXT;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * Appends from eight threads until it is killed, one to three events at a time, and writes a line
 * {@code aggregate sequence event-id} to its output for each event after the append returned. An event's payload is
 * {@code place/size} within its append.
 */
final class CrashingWriter {

    private static final int THREADS = 8;
    private static final int EVENTS_PER_AGGREGATE = 50;

    private final SqliteEventStorageEngine engine;
    private final FileOutputStream acknowledged = new FileOutputStream(FileDescriptor.out);

    private CrashingWriter(SqliteEventStorageEngine engine) {
        this.engine = engine;
    }

    /** Arguments: the file, the number of the round, and whether to acknowledge before COMMIT. */
    public static void main(String[] arguments) {
        EventLog.WriterFactory factory =
                Boolean.parseBoolean(arguments[2]) ? AcknowledgesBeforeCommit::new : GroupCommit::new;
        EventLog log = EventLog.open(Path.of(arguments[0]), factory);
        CrashingWriter writer = new CrashingWriter(new SqliteEventStorageEngine(log, TEXT));
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "r" + arguments[1] + "-t" + thread;
            Thread.ofPlatform().start(() -> writer.appendForEver(name));
        }
    }

    private void appendForEver(String name) {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int number = 0; ; number++) {
            String aggregate = name + "-a" + number;
            for (int sequence = 0; sequence < EVENTS_PER_AGGREGATE; ) {
                var events = append(aggregate, sequence, random.nextInt(1, 4));
                engine.appendEvents(events);
                events.forEach(this::acknowledge);
                sequence += events.size();
            }
        }
    }

    private static List<DomainEventMessage<String>> append(String aggregate, int first, int size) {
        return IntStream.range(0, size)
                .<DomainEventMessage<String>>mapToObj(place ->
                        new GenericDomainEventMessage<>("plot", aggregate, first + place, (place + 1) + "/" + size))
                .toList();
    }

    private void acknowledge(DomainEventMessage<String> event) {
        String line =
                event.getAggregateIdentifier() + " " + event.getSequenceNumber() + " " + event.getIdentifier() + "\n";
        try {
            acknowledged.write(line.getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mistake the crash test must find. */
    private static final class AcknowledgesBeforeCommit extends GroupCommit {

        AcknowledgesBeforeCommit(Path file, Connection connection) throws SQLException {
            super(file, connection);
        }

        @Override
        void commit(List<PendingWrite> group) throws SQLException {
            group.forEach(PendingWrite::complete);
            super.commit(group);
        }
    }
}
