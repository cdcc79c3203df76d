package org.linli.query.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.MONDAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadPurpose;

@Timeout(20)
class ReadQueueTest {
    private final Stored store = new Stored();
    private final List<ReadQueue> queues = new ArrayList<>();

    private ReadQueue queue(int most) {
        ReadQueue queue = new ReadQueue(store, most, Duration.ofMillis(20));
        queues.add(queue);
        return queue;
    }

    @AfterEach
    void end() {
        store.comeUp();
        queues.forEach(ReadQueue::close);
    }

    private static List<Read> read(int number) {
        return List.of(new Read(
                ANA, ANA, List.of(BEN), ReadPurpose.EXCHANGE, "GET /x", 1, "00", MONDAY, Integer.toString(number)));
    }

    private List<String> stored() {
        return store.reads().stream().map(PersonalDataRead::request).toList();
    }

    private static void awaitEmpty(ReadQueue queue) throws InterruptedException {
        while (queue.waiting() > 0) {
            Thread.sleep(5);
        }
    }

    @Test
    void many_reads_become_few_commands_in_the_order_in_which_they_happened() throws Exception {
        ReadQueue queue = queue(1000);
        queue.start();
        IntStream.range(0, 250)
                .forEach(number -> assertThat(queue.offer(read(number))).isTrue());
        awaitEmpty(queue);

        assertThat(stored())
                .isEqualTo(IntStream.range(0, 250).mapToObj(Integer::toString).toList());
        assertThat(store.commands()).hasSizeLessThanOrEqualTo(6).allMatch(command -> command.size() <= 100);
        assertThat(store.commands())
                .allSatisfy(command -> assertThat(command)
                        .extracting(PersonalDataRead::reads)
                        .containsOnly(command.getFirst().reads()));
    }

    @Test
    void one_more_than_may_wait_is_refused_also_while_others_are_being_stored() throws Exception {
        ReadQueue queue = queue(2);
        CountDownLatch gate = store.close();
        queue.start();
        assertThat(queue.offer(read(1))).isTrue();
        Thread.sleep(100);
        assertThat(queue.offer(read(2))).isTrue();

        assertThat(queue.offer(read(3))).isFalse();
        assertThat(queue.waiting()).isEqualTo(2);
        assertThat(queue.refused()).isEqualTo(1);
        gate.countDown();
        awaitEmpty(queue);
        assertThat(queue.offer(read(4))).isTrue();
    }

    @Test
    void reads_that_belong_together_are_taken_together_or_not_at_all() {
        ReadQueue queue = queue(2);
        assertThat(queue.offer(List.of(read(1).getFirst(), read(2).getFirst(), read(3).getFirst())))
                .isFalse();
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void what_a_store_that_was_down_did_not_take_is_stored_once_it_is_up_under_the_same_id() throws Exception {
        ReadQueue queue = queue(10);
        store.goDown();
        queue.start();
        queue.offer(read(1));
        while (store.tries().size() < 3) {
            Thread.sleep(5);
        }
        queue.offer(read(2));
        store.comeUp();
        awaitEmpty(queue);

        assertThat(stored()).containsExactly("1", "2");
        assertThat(store.tries().subList(0, 4)).containsOnly(store.tries().getFirst());
    }

    @Test
    void an_orderly_end_stores_all_that_waits_and_takes_no_more() {
        ReadQueue queue = queue(1000);
        CountDownLatch gate = store.close();
        queue.start();
        IntStream.range(0, 500).forEach(number -> queue.offer(read(number)));
        Thread.ofVirtual().start(gate::countDown);

        queue.close();

        assertThat(stored()).hasSize(500);
        assertThat(queue.offer(read(501))).isFalse();
    }
}
