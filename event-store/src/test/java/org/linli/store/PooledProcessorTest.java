package org.linli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.Given.anEngine;
import static org.linli.store.Given.concurrently;
import static org.linli.store.Given.event;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Axon's pooled processor on this store. */
@Timeout(120)
class PooledProcessorTest {

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private SqliteEventStorageEngine engine;
    private PooledStreamingEventProcessor processor;
    private volatile Handler handler = _ -> {};

    @BeforeEach
    void open(@TempDir Path directory) {
        engine = anEngine(directory.resolve("events.db"));
        processor = processor();
    }

    @AfterEach
    void close() {
        processor.shutDown();
        threads.shutdownNow();
        engine.close();
    }

    @Test
    void it_handles_every_event_of_concurrent_writers_once() throws Exception {
        int writers = 8;
        int each = 250;
        Queue<String> handled = new ConcurrentLinkedQueue<>();
        CountDownLatch left = new CountDownLatch(writers * each);
        start(event -> {
            handled.add(event.getIdentifier());
            left.countDown();
        });
        concurrently(writers, number -> {
            for (int sequence = 0; sequence < each; sequence++) {
                engine.appendEvents(event("p-" + number, sequence));
            }
            return number;
        });

        assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(handled).hasSize(writers * each).doesNotHaveDuplicates();
    }

    /** Its own polling interval is half a second. */
    @Test
    void it_is_woken_by_an_append_and_does_not_wait_for_its_next_poll() throws Exception {
        Semaphore handled = new Semaphore(0);
        start(_ -> handled.release());
        engine.appendEvents(event("p-1", 0));
        assertThat(handled.tryAcquire(30, TimeUnit.SECONDS)).isTrue();

        long begin = System.nanoTime();
        int rounds = 40;
        for (int round = 1; round <= rounds; round++) {
            engine.appendEvents(event("p-1", round));
            assertThat(handled.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(rounds * 250L));
    }

    private void start(Handler with) {
        handler = with;
        processor.start();
    }

    private PooledStreamingEventProcessor processor() {
        return PooledStreamingEventProcessor.builder()
                .name("test")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers((EventMessageHandler) event -> {
                            handler.handle(event);
                            return null;
                        })
                        .build())
                .messageSource(SqliteEventStore.on(engine))
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(2)
                .build();
    }

    private interface Handler {
        void handle(EventMessage<?> event);
    }
}
