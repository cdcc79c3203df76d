package org.linli.command;

import static org.hamcrest.Matchers.equalTo;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

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
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Rejection;
import org.linli.web.RejectedException;

/** Commands and facts with their metadata, as Axon carries them to an aggregate of its own making. */
final class InAxon {
    private InAxon() {}

    /** Before anything happened, at this time of the neighbourhood's clock. */
    static <A> TestExecutor<A> nothing(Class<A> aggregate, RunningCommunity community) {
        AggregateTestFixture<A> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandTargetResolver(RunningCommunity::target)
                .registerInjectableResource(community.authorities());
        return fixture.givenCurrentTime(community.clock().instant());
    }

    static CommandMessage<Command> carried(Command command, Sender sender) {
        return new GenericCommandMessage<>(new GenericMessage<>(command, sender.toMap()), command.aggregate());
    }

    static EventMessage<DomainEvent> stored(DomainEvent fact, Sender sender) {
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
