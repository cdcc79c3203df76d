package org.linli.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.linli.command.Handled;
import org.linli.command.Refusal;
import org.linli.web.RejectedException;

/** How a command ended, told from its unit of work. */
class CommandOutcomeTest {
    private final RejectedException rejected = new RejectedException(new Refusal.NothingToMatch());
    private final ConcurrencyException lost = new ConcurrencyException("lost");

    /** As it stands when the unit of work is over; storing throws what is given, if it is something. */
    private static CommandOutcome outcome(Callable<Object> handling, RuntimeException... storing) {
        AtomicReference<CommandOutcome> outcome = new AtomicReference<>();
        CommandMessage<Object> command = new GenericCommandMessage<>("a command");
        DefaultUnitOfWork<CommandMessage<Object>> work = DefaultUnitOfWork.startAndGet(command);
        work.onCleanup(done -> outcome.set(CommandOutcome.of(work)));
        work.onPrepareCommit(begun -> {
            for (RuntimeException failure : storing) {
                throw failure;
            }
        });
        var _ = work.executeWithResult(handling);
        return outcome.get();
    }

    private static Callable<Object> throwing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    @Test
    void what_was_decided_is_accepted_and_what_had_been_is_repeated() {
        assertThat(outcome(() -> new Handled(3, false))).isEqualTo(CommandOutcome.ACCEPTED);
        assertThat(outcome(() -> new Handled(3, true))).isEqualTo(CommandOutcome.REPEATED);
    }

    @Test
    void a_rule_that_stands_against_it_is_no_failure() {
        assertThat(outcome(throwing(rejected))).isEqualTo(CommandOutcome.REFUSED);
        assertThat(outcome(throwing(new CommandExecutionException("Refused", rejected))))
                .isEqualTo(CommandOutcome.REFUSED);
    }

    @Test
    void who_lost_a_race_was_overtaken_also_when_storing() {
        assertThat(outcome(throwing(lost))).isEqualTo(CommandOutcome.OVERTAKEN);
        assertThat(outcome(() -> new Handled(3, false), lost)).isEqualTo(CommandOutcome.OVERTAKEN);
    }

    @Test
    void everything_else_failed() {
        assertThat(outcome(throwing(new IllegalStateException()))).isEqualTo(CommandOutcome.FAILED);
        assertThat(outcome(() -> new Handled(3, false), new IllegalStateException("disk")))
                .isEqualTo(CommandOutcome.FAILED);
    }
}
