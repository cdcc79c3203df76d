package org.linli.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.app.watch.Lags.Lag;
import org.springframework.boot.health.contributor.Status;

/** How far behind a view is, told from what the store and the views said when. */
class LagsTest {
    private static final String FEED = "feed";

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final Lags lags = new Lags(() -> now);
    private long head = -1;
    private long position = -1;

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private void watch() {
        lags.watch(List.of(FEED), () -> head, view -> position);
    }

    private static Lag lag(long events, int seconds) {
        return new Lag(events, Duration.ofSeconds(seconds));
    }

    @Test
    void a_view_that_has_every_event_is_not_behind_however_old_they_are() {
        head = 41;
        position = 41;
        watch();
        pass(3_600);
        lags.look();

        assertThat(lags.of(FEED)).isEqualTo(lag(0, 0));
        assertThat(lags.all()).containsOnlyKeys(FEED);
    }

    @Test
    void an_empty_store_leaves_nobody_behind() {
        watch();
        assertThat(lags.of(FEED)).isEqualTo(lag(0, 0));
    }

    @Test
    void the_time_counts_from_the_last_look_at_which_the_store_held_no_more_than_the_view() {
        head = 10;
        position = 10;
        watch();
        pass(100);
        lags.look();
        head = 15;
        pass(1);
        lags.look();
        assertThat(lags.of(FEED)).isEqualTo(lag(5, 1));

        pass(7);
        head = 18;
        lags.look();
        assertThat(lags.of(FEED)).isEqualTo(lag(8, 8));

        position = 15;
        assertThat(lags.of(FEED)).isEqualTo(lag(3, 7));

        position = 18;
        assertThat(lags.of(FEED)).isEqualTo(lag(0, 0));
    }

    @Test
    void a_view_that_was_behind_from_the_start_counts_from_there() {
        head = 500;
        position = 3;
        pass(4);
        watch();
        pass(6);

        assertThat(lags.of(FEED)).isEqualTo(lag(497, 10));
    }

    @Test
    void while_the_store_does_not_answer_its_last_position_counts() {
        head = 10;
        position = 8;
        watch();
        Lags unreachable = new Lags(() -> now);
        boolean[] down = {false};
        unreachable.watch(
                List.of(FEED),
                () -> {
                    if (down[0]) {
                        throw new IllegalStateException("down");
                    }
                    return head;
                },
                view -> position);
        down[0] = true;
        pass(5);
        unreachable.look();

        assertThat(unreachable.of(FEED)).isEqualTo(lag(2, 5));
    }

    @Test
    void a_node_is_ready_up_to_its_bounds_and_not_beyond() {
        ViewsHealth health = new ViewsHealth(lags, new ReadinessSettings(100, Duration.ofSeconds(10)));
        head = 0;
        position = 0;
        watch();
        head = 100;
        pass(10);
        lags.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        pass(1);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails()).containsEntry("behind", List.of(FEED));

        position = 100;
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        head = 201;
        lags.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void commands_are_called_after_their_family() {
        assertThat(Meters.nameOf(org.linli.command.lending.ItemCommand.LapseTurn.class))
                .isEqualTo("item.lapse-turn");
        assertThat(Meters.nameOf(org.linli.command.waiting.WaitingCommand.LapseTurn.class))
                .isEqualTo("waiting.lapse-turn");
    }
}
