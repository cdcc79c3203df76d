package org.linli.command.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.member;
import static org.linli.command.lending.Items.DAY;
import static org.linli.command.lending.Items.HOUR;
import static org.linli.command.lending.LentLife.item;
import static org.linli.command.lending.LentLife.loan;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.RunningCommunity;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.LoanId;
import org.linli.web.RejectedException;

/** Many threads want what only one may have. */
class OneTimeManyBorrowers {
    private static final int THREADS = 20;

    private final RunningCommunity community = RunningCommunity.with(WhenLoanChangedThenKeepDiary::new);
    private final LentLife life = new LentLife(community);

    @AfterEach
    void stop() {
        community.close();
    }

    /** What each was refused for; "" for who was not. */
    private static List<String> atOnce(List<Callable<String>> wishes) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(wishes.size())) {
            return threads.invokeAll(wishes).stream()
                    .map(OneTimeManyBorrowers::get)
                    .toList();
        }
    }

    private static String get(Future<String> wish) {
        try {
            return wish.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String code(Runnable wish) {
        try {
            wish.run();
            return "";
        } catch (RejectedException refused) {
            Rejection reason = refused.rejection();
            return reason.code();
        }
    }

    @Test
    void of_reservations_of_overlapping_times_one_wins() throws Exception {
        List<MemberId> neighbours = IntStream.range(0, THREADS)
                .mapToObj(i -> member("neighbour " + i))
                .toList();
        life.settle(1, neighbours.toArray(MemberId[]::new));

        List<String> codes = atOnce(IntStream.range(0, THREADS)
                .<Callable<String>>mapToObj(i -> () -> code(() -> life.reserve(
                        LoanId.of(item(1), new byte[] {(byte) i}),
                        neighbours.get(i),
                        NOW.plus(HOUR.multipliedBy(i)),
                        NOW.plus(DAY.multipliedBy(2)))))
                .toList());

        assertThat(codes).filteredOn(String::isEmpty).hasSize(1);
        assertThat(codes).filteredOn("time-taken"::equals).hasSize(THREADS - 1);
        assertThat(((Item.Registered) life.state(1)).bookings()).hasSize(1);
    }

    @Test
    void one_member_who_reserves_everything_at_once_keeps_no_more_than_may_be() throws Exception {
        life.settle(THREADS, BEN);

        atOnce(IntStream.rangeClosed(1, THREADS)
                .<Callable<String>>mapToObj(i -> () -> code(() -> life.reserve(loan(i), BEN, NOW, NOW.plus(DAY))))
                .toList());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> IntStream.rangeClosed(1, THREADS)
                                .filter(i -> life.borrowers().booking(loan(i)) != null)
                                .count()
                        == 5);
        assertThat(life.diary(BEN).entered()).hasSize(5);
    }
}
