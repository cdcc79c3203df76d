package org.linli.app.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.linli.command.Command;
import org.linli.command.membership.ErasureCommand.RecordErased;
import org.linli.kernel.membership.ErasureStore;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.KeyStore;
import org.linli.query.erasure.ErasureStory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps from the fence to the receipt. Where an erasure stands is told by its events; each step may be taken twice, so that a process that ends anywhere is
 * followed by another that goes on.
 *
 * <p>The keys go first: what is closed after them needs none. Nothing that is left open holds them up.
 */
final class ErasureProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureProcess.class);

    private final KeyStore keys;
    private final Duration heldElsewhere;
    private final Closing closing;
    private final List<StoreToClear> stores;
    private final SigningPair pair;
    private final Consumer<Command> system;
    private final Duration patience;
    private final InstantSource clock;
    private final LongSupplier nanos;

    /** When this process destroyed somebody's keys, by its own nanoseconds. */
    private final Map<MemberId, Long> destroyed = new ConcurrentHashMap<>();

    /**
     * With all that it works on.
     *
     * @param heldElsewhere how long after their destruction keys may be in another process's memory
     * @param stores what is cleared beside the keys
     * @param system sends a command in the system's name
     * @param patience from the destruction of the keys to the receipt at most
     * @param nanos of a clock that never goes back
     */
    ErasureProcess(
            KeyStore keys,
            Duration heldElsewhere,
            Closing closing,
            List<StoreToClear> stores,
            SigningPair pair,
            Consumer<Command> system,
            Duration patience,
            InstantSource clock,
            LongSupplier nanos) {
        this.keys = keys;
        this.heldElsewhere = heldElsewhere;
        this.closing = closing;
        this.stores = List.copyOf(stores);
        this.pair = pair;
        this.system = system;
        this.patience = patience;
        this.clock = clock;
        this.nanos = nanos;
    }

    /**
     * What came of one try.
     *
     * @param waitsFor what is not done yet; empty when the next step was taken
     * @param failures of what did not answer
     */
    record Turn(List<String> waitsFor, List<RuntimeException> failures) {
        static final Turn DONE = new Turn(List.of(), List.of());
    }

    /** Takes the next step as far as it can be taken now. */
    Turn advance(ErasureStory erasure) throws InterruptedException {
        return switch (erasure.state()) {
            case REQUESTED, POSTPONED -> Turn.DONE;
            case BEGUN -> destroyKeys(erasure);
            case ERASED -> clear(erasure);
            case FINISHED -> clearRest(erasure);
        };
    }

    private Turn destroyKeys(ErasureStory erasure) throws InterruptedException {
        MemberId member = erasure.member();
        try {
            if (!destroyed.containsKey(member)) {
                keys.erase(member.value());
                destroyed.put(member, nanos.getAsLong());
                LOG.info("Erasure of {}: keys destroyed", member);
            }
            long since = nanos.getAsLong() - destroyed.get(member);
            if (since < heldElsewhere.toNanos()) {
                var _ = closing.closeAll(member);
                return new Turn(List.of("KEYS"), List.of());
            }
            system.accept(new RecordErased(member));
            destroyed.remove(member);
            return Turn.DONE;
        } catch (RuntimeException e) {
            return new Turn(List.of("KEYS"), List.of(e));
        }
    }

    private Turn clear(ErasureStory erasure) throws InterruptedException {
        List<RuntimeException> failures = new ArrayList<>();
        List<String> open = close(erasure.member(), failures);
        List<ErasureStore> left = left(erasure, stores, failures);
        boolean late = !clock.instant()
                .isBefore(Objects.requireNonNull(erasure.times().erased()).plus(patience));
        if ((open.isEmpty() && left.isEmpty()) || late) {
            if (!open.isEmpty()) {
                LOG.warn("Erasure of {}: still open, to be closed by hand: {}", erasure.member(), open);
            }
            return finish(erasure, left, failures);
        }
        return new Turn(Stream.concat(open.stream(), names(left)).toList(), failures);
    }

    /** A second receipt comes when all that the first lists was reached, not one for each. */
    private Turn clearRest(ErasureStory erasure) {
        List<RuntimeException> failures = new ArrayList<>();
        List<StoreToClear> rest = stores.stream()
                .filter(store -> erasure.notReached().contains(store.store()))
                .toList();
        List<ErasureStore> left = left(erasure, rest, failures);
        return left.isEmpty()
                ? finish(erasure, List.of(), failures)
                : new Turn(names(left).toList(), failures);
    }

    private List<String> close(MemberId member, Collection<RuntimeException> failures) throws InterruptedException {
        try {
            return closing.closeAll(member);
        } catch (RuntimeException e) {
            failures.add(e);
            return List.of("OPEN_THINGS");
        }
    }

    private static List<ErasureStore> left(
            ErasureStory erasure, List<StoreToClear> stores, Collection<RuntimeException> failures) {
        List<ErasureStore> left = new ArrayList<>();
        for (StoreToClear store : stores) {
            try {
                if (!store.clearing().isDone(erasure)) {
                    left.add(store.store());
                }
            } catch (RuntimeException e) {
                left.add(store.store());
                failures.add(e);
            }
        }
        return left;
    }

    private Turn finish(ErasureStory erasure, List<ErasureStore> left, List<RuntimeException> failures) {
        List<ErasureStore> reached = Stream.concat(
                        Stream.of(ErasureStore.KEYS), stores.stream().map(StoreToClear::store))
                .filter(store -> !left.contains(store))
                .sorted()
                .toList();
        Instant now = clock.instant();
        try {
            system.accept(new Receipt(erasure, now, reached, left).signedWith(pair));
            LOG.info("Erasure of {}: receipt signed, not reached: {}", erasure.member(), left);
            return new Turn(List.of(), failures);
        } catch (RuntimeException e) {
            failures.add(e);
            return new Turn(List.of("RECEIPT"), failures);
        }
    }

    private static Stream<String> names(List<ErasureStore> stores) {
        return stores.stream().map(ErasureStore::name);
    }
}
