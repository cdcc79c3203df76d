package org.linli.command;

import java.util.List;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Rejection;

/** What a decider answers: facts, or the reason why not. */
public sealed interface Decision<E extends DomainEvent> {

    /** The facts to store; none when the wish is already fulfilled. */
    record Accepted<E extends DomainEvent>(List<E> events) implements Decision<E> {}

    /** The rule that stands against it. */
    record Refused<E extends DomainEvent>(Rejection reason) implements Decision<E> {}

    static <E extends DomainEvent> Decision<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    /** Both facts, in this order, or neither. */
    static <E extends DomainEvent> Decision<E> accept(E first, E second) {
        return new Accepted<>(List.of(first, second));
    }

    /** All these facts, in this order, or none of them. */
    static <E extends DomainEvent> Decision<E> accept(List<? extends E> facts) {
        return new Accepted<>(List.copyOf(facts));
    }

    /** The wish is fulfilled already. */
    static <E extends DomainEvent> Decision<E> nothingToDo() {
        return new Accepted<>(List.of());
    }

    static <E extends DomainEvent> Decision<E> refuse(Rejection reason) {
        return new Refused<>(reason);
    }
}
