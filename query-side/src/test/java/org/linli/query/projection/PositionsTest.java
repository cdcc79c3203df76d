package org.linli.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private final Positions positions = new Positions();

    @Test
    void a_position_never_goes_back() {
        assertThat(positions.of("feed")).isEqualTo(-1);
        positions.reached("feed", 5);
        positions.reached("feed", 3);
        assertThat(positions.of("feed")).isEqualTo(5);
    }

    @Test
    void a_position_already_reached_is_not_waited_for() throws InterruptedException {
        positions.reached("feed", 5);
        assertThat(positions.await("feed", 5, Duration.ZERO)).isTrue();
    }

    @Test
    void waiting_ends_without_success_when_the_time_is_over() throws InterruptedException {
        positions.reached("other", 9);
        assertThat(positions.await("feed", 0, Duration.ofMillis(20))).isFalse();
    }

    @Test
    void who_waits_is_woken_by_the_position() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<Boolean> reached = reader.submit(() -> {
                waiting.countDown();
                return positions.await("feed", 7, Duration.ofMinutes(1));
            });
            waiting.await();
            positions.reached("feed", 6);
            positions.reached("feed", 7);
            assertThat(reached.get()).isTrue();
        }
    }
}
