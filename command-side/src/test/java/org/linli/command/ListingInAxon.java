package org.linli.command;

import static org.hamcrest.Matchers.equalTo;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.linli.command.sharing.ListingAggregate;
import org.linli.command.sharing.ListingCommand.WithdrawListing;
import org.linli.kernel.Rejection;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.web.RejectedException;

/** An offer of Ana's as Axon carries it: commands and facts with their metadata. */
final class ListingInAxon {
    static final ListingId OFFER = ListingId.of(Side.OFFER, new byte[16]);
    static final Terms TERMS =
            new Terms(Kind.SKILL, "修水电", "", List.of("home.plumbing"), 1, null, NOW.plus(Duration.ofDays(30)));
    static final ListingPublished PUBLISHED = new ListingPublished(OFFER, ANA, XINGFU, TERMS, null);
    static final WithdrawListing WITHDRAW = new WithdrawListing(OFFER, WithdrawalReason.NO_LONGER_NEEDED);
    static final ListingWithdrawn WITHDRAWN = new ListingWithdrawn(OFFER, ANA, WithdrawalReason.NO_LONGER_NEEDED);

    private ListingInAxon() {}

    /** Before anything happened, at this time of the neighbourhood's clock. */
    static TestExecutor<ListingAggregate> nothing(RunningCommunity community) {
        AggregateTestFixture<ListingAggregate> fixture = new AggregateTestFixture<>(ListingAggregate.class);
        fixture.registerCommandTargetResolver(RunningCommunity::target)
                .registerInjectableResource(community.authorities());
        return fixture.givenCurrentTime(community.clock().instant());
    }

    static CommandMessage<Command> carried(Command command, Sender sender) {
        return new GenericCommandMessage<>(new GenericMessage<>(command, sender.toMap()), command.aggregate());
    }

    static EventMessage<ListingEvent> stored(ListingEvent fact, Sender sender) {
        return new GenericEventMessage<>(fact, sender.metaAt(NOW, XINGFU).toMap());
    }

    static Matcher<Object> refusalFor(Rejection reason) {
        return new FeatureMatcher<>(equalTo(reason), "a refusal for", "refusal") {
            @Override
            protected @Nullable Rejection featureValueOf(Object thrown) {
                return thrown instanceof RejectedException refused ? refused.rejection() : null;
            }
        };
    }
}
