package org.linli.command;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.Rejection;
import org.linli.kernel.places.PlaceId;
import org.linli.web.RejectedException;

/**
 * The adapter between Axon and a decider: checks what holds for every command, asks the decider, stores its facts.
 *
 * <p>Remembers the idempotency keys of the last day, or as long as is set: a repeated command gets the first outcome, the same key with another content is refused, and
 * a refusal leaves no trace, so that it is decided anew.
 */
public abstract class DecidedAggregate<S, C extends Command, E extends DomainEvent> {
    private final Decider<S, C, E> decider;
    private final Map<String, Answer> answers = new HashMap<>();
    private S state;

    @AggregateIdentifier
    private @Nullable String id;

    /** What a command under an idempotency key led to. */
    private record Answer(String body, long version, Instant at) {}

    protected DecidedAggregate(Decider<S, C, E> decider) {
        this.decider = decider;
        this.state = decider.initial();
    }

    /** Decides and stores. Throws {@link RejectedException} when a rule stands against it. */
    protected Handled decide(C command, MetaData metaData, Authorities authorities) {
        Sender sender = Sender.of(metaData);
        Instant now = authorities.now();
        Instant forgotten = now.minus(authorities.rules().commands().keyMemory());
        Answer before = sender.idempotency() == null ? null : answers.get(sender.idempotency());
        if (before != null && before.at().isAfter(forgotten)) {
            if (!before.body().equals(sender.body())) {
                throw new RejectedException(new Refusal.KeyReused(command.target()));
            }
            return new Handled(before.version(), true);
        }
        PlaceId place = placeOf(command);
        Context context = authorities.contextOf(sender, place, now, command.names());
        Rejection refusal = Guard.refusal(command, sender, context, id == null ? null : getVersion());
        Decision<E> decision =
                refusal == null ? decider.decide(state, command, context) : new Decision.Refused<>(refusal);
        return switch (decision) {
            case Decision.Refused<E> refused -> throw new RejectedException(refused.reason());
            case Decision.Accepted<E> accepted -> {
                PlaceId community = context.here().within().isEmpty() ? null : place;
                accepted.events()
                        .forEach(event -> apply(
                                event,
                                MetaData.from(sender.metaAt(now, community).toMap())));
                yield new Handled(id == null ? Handled.NOTHING : getVersion(), false);
            }
        };
    }

    private @Nullable PlaceId placeOf(C command) {
        if (command.everywhere()) {
            return null;
        }
        return command.place() != null ? command.place() : decider.place(state);
    }

    /** Takes a stored fact in. */
    protected void evolve(String aggregate, E event, MetaData metaData, long version, Instant recorded) {
        EventMeta meta = EventMeta.of(metaData);
        id = aggregate;
        state = decider.evolve(state, event, meta.occurred());
        if (meta.idempotency() != null && meta.body() != null) {
            answers.put(meta.idempotency(), new Answer(meta.body(), version, recorded));
        }
    }
}
