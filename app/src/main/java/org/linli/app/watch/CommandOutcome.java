package org.linli.app.watch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.linli.command.Handled;
import org.linli.web.RejectedException;

/** How a command ended. */
public enum CommandOutcome {
    /** Its events are stored. */
    ACCEPTED,
    /** It had been accepted before under the same key. */
    REPEATED,
    /** A rule stands against it. */
    REFUSED,
    /** Another command to the same thing was quicker. */
    OVERTAKEN,
    /** It could not be handled or stored. */
    FAILED;

    /** Of a unit of work that is over. */
    public static CommandOutcome of(UnitOfWork<? extends CommandMessage<?>> work) {
        ResultMessage<?> result = work.getExecutionResult() == null
                ? null
                : work.getExecutionResult().getResult();
        if (result == null) {
            return FAILED;
        }
        if (!result.isExceptional()) {
            return result.getPayload() instanceof Handled handled && handled.repeated() ? REPEATED : ACCEPTED;
        }
        return of(result.exceptionResult());
    }

    /** On its way to another process a failure is the cause of what is sent. */
    private static CommandOutcome of(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> FAILED;
            case RejectedException _ -> REFUSED;
            case ConcurrencyException _ -> OVERTAKEN;
            default -> of(failure.getCause());
        };
    }

    /** As a meter's tag. */
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
