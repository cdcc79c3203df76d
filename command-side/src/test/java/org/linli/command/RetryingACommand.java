package org.linli.command;

import static org.linli.command.InAxon.carried;
import static org.linli.command.InAxon.refusalFor;
import static org.linli.command.InAxon.stored;
import static org.linli.command.ListingInAxon.OFFER;
import static org.linli.command.ListingInAxon.PUBLISHED;
import static org.linli.command.ListingInAxon.TERMS;
import static org.linli.command.ListingInAxon.WITHDRAW;
import static org.linli.command.ListingInAxon.WITHDRAWN;
import static org.linli.command.ListingInAxon.nothing;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.sharing.ListingAggregate;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.SharingRejection.ListingClosed;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.Level;

class RetryingACommand {
    private static final Sender FIRST = Sender.of(ANA, Channel.APP).under("key-1", "publish");
    private static final Sender SECOND = Sender.of(ANA, Channel.APP).under("key-2", "withdraw");
    private static final PublishListing PUBLISH = new PublishListing(OFFER, XINGFU, TERMS, null);

    private final RunningCommunity community = RunningCommunity.start();

    @BeforeEach
    void ana_is_a_neighbour() {
        community.settle(ANA, Level.L2);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private TestExecutor<ListingAggregate> published() {
        return nothing(community).andGiven(stored(PUBLISHED, FIRST));
    }

    private TestExecutor<ListingAggregate> withdrawn() {
        return published().andGiven(stored(WITHDRAWN, SECOND));
    }

    /** The same facts, so much later. */
    private TestExecutor<ListingAggregate> later(TestExecutor<ListingAggregate> facts, Duration by) {
        community.clock().advance(by);
        return facts.andGivenCurrentTime(community.clock().instant());
    }

    @Test
    void a_repeated_command_gets_the_first_outcome_and_stores_nothing() {
        withdrawn().when(carried(PUBLISH, FIRST)).expectNoEvents().expectResultMessagePayload(new Handled(0, true));
        withdrawn().when(carried(WITHDRAW, SECOND)).expectNoEvents().expectResultMessagePayload(new Handled(1, true));
    }

    @Test
    void the_same_key_with_another_content_is_refused() {
        published()
                .when(carried(WITHDRAW, FIRST.under("key-1", "withdraw")))
                .expectNoEvents()
                .expectException(refusalFor(new Refusal.KeyReused(OFFER.value())));
    }

    @Test
    void another_key_is_another_wish() {
        published()
                .when(carried(WITHDRAW, SECOND))
                .expectEvents(WITHDRAWN)
                .expectResultMessagePayload(new Handled(1, false));
    }

    @Test
    void a_key_is_kept_for_24_hours() {
        later(withdrawn(), Duration.ofHours(24).minusMillis(1))
                .when(carried(WITHDRAW, SECOND))
                .expectResultMessagePayload(new Handled(1, true));
    }

    @Test
    void after_24_hours_the_command_is_decided_anew() {
        later(withdrawn(), Duration.ofHours(24))
                .when(carried(WITHDRAW, SECOND))
                .expectException(refusalFor(new ListingClosed()));
    }

    @Test
    void a_refusal_leaves_no_trace_and_is_decided_anew() {
        Sender impatient = SECOND.expecting("7");

        published().when(carried(WITHDRAW, impatient)).expectException(refusalFor(new Refusal.VersionOutOfDate(0)));
        published().when(carried(WITHDRAW, SECOND)).expectEvents(WITHDRAWN);
    }

    @Test
    void a_command_without_a_key_is_decided_each_time() {
        withdrawn()
                .when(carried(WITHDRAW, Sender.of(ANA, Channel.APP)))
                .expectException(refusalFor(new ListingClosed()));
    }
}
