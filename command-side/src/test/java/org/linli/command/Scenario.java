package org.linli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.PersonalData;

/**
 * Given facts, when somebody wishes something, then what a decider makes of it. Beside it the decider is given the same facts
 * without anybody's personal values, as they are once those were erased: it may decide otherwise, but must not fail.
 */
public final class Scenario<S, C extends Command, E extends DomainEvent> {
    private final Decider<S, C, E> decider;
    private final S state;
    private final S erased;

    private Scenario(Decider<S, C, E> decider, S state, S erased) {
        this.decider = decider;
        this.state = state;
        this.erased = erased;
    }

    /** Before the first fact. */
    public static <S, C extends Command, E extends DomainEvent> Scenario<S, C, E> of(Decider<S, C, E> decider) {
        return new Scenario<>(decider, decider.initial(), decider.initial());
    }

    /** After one more fact. */
    public Scenario<S, C, E> given(E fact) {
        return given(fact, Neighbourhood.NOW);
    }

    /** After one more fact, which occurred at this time. */
    public Scenario<S, C, E> given(E fact, Instant occurred) {
        return new Scenario<>(
                decider,
                decider.evolve(state, fact, occurred),
                decider.evolve(erased, withoutPersonalValues(fact), occurred));
    }

    private static <E extends DomainEvent> E withoutPersonalValues(E fact) {
        E rest = fact;
        for (MemberId subject : PersonalData.subjects(fact)) {
            rest = PersonalData.without(rest, subject);
        }
        return rest;
    }

    public Verdict<E> when(C command, Acting acting) {
        assertThatCode(() -> decider.decide(erased, command, acting.context())).doesNotThrowAnyException();
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
