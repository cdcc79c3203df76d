package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.app.events.EventSerializer;
import org.linli.kernel.EventCodec;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.query.views.mongo.TestMongo;

class PoliciesOnNodesTest {
    private final String database = TestMongo.newDatabase();
    private final MongoClient client = TestMongo.get().connectTelling(command -> {});
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final BlockingQueue<Handled> handled = new LinkedBlockingQueue<>();
    private final List<PooledStreamingEventProcessor> nodes = List.of(node("one"), node("two"));

    record Handled(String node, String event) {}

    @AfterEach
    void stop() {
        nodes.forEach(PooledStreamingEventProcessor::shutDown);
        threads.shutdownNow();
        events.shutDown();
        client.getDatabase(database).drop();
        client.close();
    }

    @Test
    void a_policy_runs_on_one_node_and_goes_on_where_it_was_when_that_one_stops() throws InterruptedException {
        nodes.forEach(PooledStreamingEventProcessor::start);
        publish("first");
        publish("second");
        Handled first = next();
        assertThat(first.event()).isEqualTo("first");
        assertThat(next()).isEqualTo(new Handled(first.node(), "second"));

        nodes.get(first.node().equals("one") ? 0 : 1).shutDown();
        publish("third");
        assertThat(next()).isEqualTo(new Handled(first.node().equals("one") ? "two" : "one", "third"));
        assertThat(handled).isEmpty();
    }

    private Handled next() throws InterruptedException {
        Handled next = handled.poll(20, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private void publish(String event) {
        events.publish(GenericEventMessage.asEventMessage(event));
    }

    private PooledStreamingEventProcessor node(String name) {
        return PooledStreamingEventProcessor.builder()
                .name("policy")
                .messageSource(events)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Policy(name))
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .tokenStore(MongoPositions.of(
                        client, database, new EventSerializer(new EventCodec(new MemoryKeys())), name))
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .tokenClaimInterval(100)
                .build();
    }

    final class Policy {
        private final String node;

        private Policy(String node) {
            this.node = node;
        }

        @EventHandler
        void on(String event) {
            handled.add(new Handled(node, event));
        }
    }
}
