package org.linli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Rejection;

/** Given facts, when somebody wishes something, then what a decider makes of it. */
public final class Scenario<S, C extends Command, E extends DomainEvent> {
    private final Decider<S, C, E> decider;
    private final S state;

    private Scenario(Decider<S, C, E> decider, S state) {
        this.decider = decider;
        this.state = state;
    }

    /** Before the first fact. */
    public static <S, C extends Command, E extends DomainEvent> Scenario<S, C, E> of(Decider<S, C, E> decider) {
        return new Scenario<>(decider, decider.initial());
    }

    /** After one more fact. */
    public Scenario<S, C, E> given(E fact) {
        return given(fact, Neighbourhood.NOW);
    }

    /** After one more fact, which occurred at this time. */
    public Scenario<S, C, E> given(E fact, Instant occurred) {
        return new Scenario<>(decider, decider.evolve(state, fact, occurred));
    }

    public Verdict<E> when(C command, Acting acting) {
        return new Verdict<>(decider.decide(state, command, acting.context()));
    }

    /** What the facts so far lead to. */
    public S state() {
        return state;
    }

    /** What came of it. */
    public record Verdict<E extends DomainEvent>(Decision<E> decision) {
        /** Exactly these facts follow, in this order. */
        public void leadsTo(E first, E second) {
            assertThat(decision).isEqualTo(Decision.accept(first, second));
        }

        public void leadsTo(E fact) {
            assertThat(decision).isEqualTo(Decision.accept(fact));
        }

        /** Both facts or neither. */
        public void leadsToBoth(E first, E second) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(first, second)));
        }

        /** All these facts, in this order, or none of them. */
        public void leadsToAll(List<? extends E> facts) {
            assertThat(decision).isEqualTo(new Decision.Accepted<>(facts));
        }

        /** The wish is fulfilled already. */
        public void changesNothing() {
            assertThat(decision).isEqualTo(Decision.nothingToDo());
        }

        public void isRefusedFor(Rejection reason) {
            assertThat(decision).isEqualTo(Decision.refuse(reason));
        }

        /** Some fact follows; which one is another test's matter. */
        public void isAccepted() {
            assertThat(decision instanceof Decision.Accepted<E> accepted ? accepted.events() : List.of())
                    .as("the facts that follow from %s", decision)
                    .hasSize(1);
        }
    }
}
