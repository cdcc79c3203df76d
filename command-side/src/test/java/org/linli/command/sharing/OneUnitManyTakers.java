package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.member;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.command.sharing.Listings.exchange;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.RunningCommunity;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeId;

/** Ben asks for one thing, fifty neighbours propose to help, and he agrees to all of them at once. */
class OneUnitManyTakers {
    private static final List<ExchangeId> PROPOSALS =
            IntStream.rangeClosed(1, 50).mapToObj(Listings::exchange).toList();

    private final RunningCommunity community = RunningCommunity.with(WhenAgreementGivenThenReserve::new);
    private final SharedLife life = new SharedLife(community);

    @BeforeEach
    void fifty_proposals() {
        community.settle(BEN, Level.L2);
        life.publish(aRequest().by(BEN));
        for (int i = 1; i <= PROPOSALS.size(); i++) {
            MemberId neighbour = member("neighbour " + i);
            community.settle(neighbour, Level.L2);
            life.propose(exchange(i), null, REQUEST, neighbour);
        }
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private void agreeToAllAtOnce() throws Exception {
        List<Callable<Boolean>> agreements = PROPOSALS.stream()
                .<Callable<Boolean>>map(proposal -> () -> {
                    life.agree(proposal, BEN);
                    return true;
                })
                .toList();
        try (ExecutorService ben = Executors.newFixedThreadPool(PROPOSALS.size())) {
            for (Future<Boolean> agreement : ben.invokeAll(agreements)) {
                assertThat(agreement.get()).isTrue();
            }
        }
    }

    @Test
    void exactly_one_is_agreed_and_all_others_are_told_that_it_is_no_longer_available() throws Exception {
        agreeToAllAtOnce();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> PROPOSALS.stream().map(life::exchange).noneMatch(Exchange.Reserving.class::isInstance));

        assertThat(PROPOSALS.stream().map(life::last).filter(ExchangeAgreed.class::isInstance))
                .hasSize(1);
        assertThat(PROPOSALS.stream()
                        .map(life::last)
                        .filter(last -> last instanceof ExchangeCancelled cancelled
                                && cancelled.reason() == CancellationReason.NO_LONGER_AVAILABLE))
                .hasSize(49);
        assertThat(life.listing(REQUEST).reserved())
                .singleElement()
                .satisfies(kept -> assertThat(life.exchange(kept)).isInstanceOf(Exchange.Agreed.class));
    }
}
