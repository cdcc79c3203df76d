package org.linli.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventName;
import org.linli.kernel.Recorded;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.DeadLetter.Failure;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;
import org.linli.query.views.UnstorableRecordException;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewCodec;
import org.linli.query.views.ViewStoreException;
import org.linli.query.views.ViewWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds that go on past a failure. The event waits, as a dead letter, for the one record that its fold failed for, and later
 * events of that record wait behind it; everything else goes on. An Error and a failed storage are not the event's fault:
 * they end the batch.
 */
final class ForgivingFolds<V> {
    private static final Logger LOG = LoggerFactory.getLogger(ForgivingFolds.class);

    private final ViewWriter<V> writer;
    private final Projection<V> projection;
    private final DeadLetterRules rules;

    ForgivingFolds(ViewWriter<V> writer, DeadLetterRules rules) {
        this.writer = writer;
        this.projection = writer.generation().projection();
        this.rules = rules;
    }

    /** Work on a batch; records of these ids are to be checked at every step. */
    private interface Work<V> {
        void on(ViewBatch<V> batch, Set<String> suspects);
    }

    /** Folds the events and stores records, dead letters and the position together. */
    void write(List<Recorded<?>> events, long position) {
        List<DeadLetter> queued = new ArrayList<>();
        store((batch, suspects) -> {
            queued.clear();
            Folding.each(projection, events, batch, (id, event) -> {
                DeadLetter letter = letter(id, event, batch, suspects);
                if (letter != null) {
                    batch.queue(letter);
                    queued.add(letter);
                }
            });
            requireRoom(queued.size());
            batch.moveTo(position);
        });
        report(queued);
    }

    /** Tries the letters of a record again, the oldest first, up to one that fails; returns how many are settled. */
    int retry(String record, EventsAgain events) {
        List<DeadLetter> letters = writer.generation().deadLettersOf(record);
        List<DeadLetter> settled = new ArrayList<>();
        store((batch, suspects) -> {
            settled.clear();
            for (DeadLetter letter : letters) {
                Recorded<?> event = events.at(letter.position());
                RuntimeException failure =
                        event == null || !projection.keys(event).contains(record)
                                ? null
                                : failure(record, event, batch, suspects);
                if (failure != null) {
                    DeadLetter again = letter.failedAgain(rules.clock().instant(), failure);
                    batch.queue(again);
                    return;
                }
                batch.settle(letter);
                settled.add(letter);
            }
        });
        return settled.size();
    }

    /** A record that turns out not to be storable costs one more round, in which the step that spoils it is found. */
    private void store(Work<V> work) {
        Set<String> suspects = new HashSet<>();
        while (true) {
            try {
                writer.write(batch -> work.on(batch, suspects));
                return;
            } catch (UnstorableRecordException e) {
                if (!suspects.add(e.id())) {
                    throw e;
                }
            }
        }
    }

    /** The letter that the event leaves at the record; null if it is folded. */
    private @Nullable DeadLetter letter(String id, Recorded<?> event, ViewBatch<V> batch, Set<String> suspects) {
        RuntimeException failure = null;
        if (!batch.isQueued(id)) {
            failure = failure(id, event, batch, suspects);
            if (failure == null) {
                return null;
            }
        }
        return new DeadLetter(
                id,
                event.position(),
                name(event),
                failure == null ? null : Failure.at(rules.clock().instant(), failure));
    }

    /** Folds the event into the record, or says why that failed; the record then is as before. */
    private @Nullable RuntimeException failure(String id, Recorded<?> event, ViewBatch<V> batch, Set<String> suspects) {
        V before = batch.get(id);
        try {
            Folding.step(projection, id, event, batch);
            if (suspects.contains(id)) {
                requireStorable(batch.get(id));
            }
            return null;
        } catch (ViewStoreException e) {
            throw e;
        } catch (RuntimeException e) {
            if (before == null) {
                batch.remove(id);
            } else {
                batch.put(id, before);
            }
            return e;
        }
    }

    private void requireStorable(@Nullable V view) {
        if (view != null) {
            new ViewCodec<>(projection.type()).encode(view);
            for (Index<V> index : projection.indexes()) {
                var _ = index.keys().apply(view);
                var _ = index.order().applyAsLong(view);
            }
        }
    }

    private void requireRoom(int more) {
        if (more > 0 && writer.generation().deadLetterCount() + more > rules.most()) {
            throw new DeadLettersFullException(projection.name(), rules.most());
        }
    }

    /** One line for all of a batch, for one fault may concern many records. */
    private void report(List<DeadLetter> queued) {
        List<DeadLetter> failed =
                queued.stream().filter(letter -> letter.failure() != null).toList();
        if (!failed.isEmpty()) {
            DeadLetter first = failed.getFirst();
            LOG.warn(
                    "{} events could not be folded into the view {} and wait as dead letters. The first is at position {}"
                            + " ({}), of the record {}: {}.",
                    failed.size(),
                    projection.name(),
                    first.position(),
                    first.event(),
                    first.record(),
                    Objects.requireNonNull(first.failure()).error());
        }
    }

    private static String name(Recorded<?> event) {
        EventName name = event.event().getClass().getAnnotation(EventName.class);
        return name == null ? event.event().getClass().getSimpleName() : name.value();
    }
}
