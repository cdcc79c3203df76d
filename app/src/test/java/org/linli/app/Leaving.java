package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.linli.app.cli.Serving;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.membership.ErasureCommand.ForceErasure;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.MemberId;
import org.linli.query.erasure.ErasureState;
import org.linli.query.erasure.ErasureStory;
import org.linli.query.erasure.Erasures;

/** Members of a running server who are erased. */
record Leaving(Serving serving) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The operator orders it. */
    void order(String member) {
        serving.bean(Commands.class)
                .send(
                        new ForceErasure(new MemberId(member), "file 7"),
                        Sender.of(serving.bean(Operator.class).appoint(), Channel.DESK));
    }

    /** Returns when the receipt is signed. */
    ErasureStory awaitFinished(String member) {
        Erasures erasures = serving.bean(Erasures.class);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(erasures.of(new MemberId(member)))
                        .isNotNull()
                        .extracting(ErasureStory::state)
                        .isEqualTo(ErasureState.FINISHED));
        return Objects.requireNonNull(erasures.of(new MemberId(member)));
    }

    /** What the store holds of an aggregate, opened as far as it can be. */
    List<Object> facts(String aggregate) {
        List<Object> facts = new ArrayList<>();
        serving.bean(EventStore.class)
                .readEvents(aggregate)
                .asStream()
                .map(EventMessage::getPayload)
                .forEach(facts::add);
        return facts;
    }
}
