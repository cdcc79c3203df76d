package org.linli.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.places.PlaceId;

/**
 * The rules of one aggregate, as values: no clock, no randomness, no I/O.
 *
 * @param <S> the state, only what decisions need
 * @param <C> the commands
 * @param <E> the events
 */
public interface Decider<S, C extends Command, E extends DomainEvent> {
    /** The state before the first event. */
    S initial();

    /** The facts that follow from the command in this state, or the rule against it. */
    Decision<E> decide(S state, C command, Context context);

    /** The state after the event, which occurred at the given time. Never refuses. */
    S evolve(S state, E event, Instant occurred);

    /** The place whose roles count for a command on this state; null while there is none. */
    @Nullable
    PlaceId place(S state);
}
