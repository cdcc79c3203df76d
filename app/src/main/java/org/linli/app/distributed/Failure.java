package org.linli.app.distributed;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.linli.command.Refusal;
import org.linli.kernel.Rejection;
import org.linli.kernel.privacy.SubjectErased;
import org.linli.web.RejectedException;
import org.linli.web.problem.Outages;

/**
 * Why a message could not be dealt with, told between processes: an exception arrives there as a text only, its details arrive as they were.
 */
sealed interface Failure {

    /** A rule stands against it. */
    record Refused(Rejection reason) implements Failure {}

    /** Another process appended to the aggregate in the same moment: the same command may succeed at once. */
    record Overtaken() implements Failure {}

    /** A store could not do it now. */
    record Unavailable() implements Failure {}

    /** For the way out of a process: the same failure with what the other side must know as its details. */
    static Throwable outgoing(Throwable thrown, Outages outages) {
        Failure failure = of(thrown, outages);
        return failure == null
                ? thrown
                : new CommandExecutionException(failure.getClass().getSimpleName(), thrown, failure);
    }

    private static @Nullable Failure of(Throwable thrown, Outages outages) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RejectedException refused -> {
                    return new Refused(refused.rejection());
                }
                case ConcurrencyException _ -> {
                    return new Overtaken();
                }
                case SubjectErased _ -> {
                    return new Refused(new Refusal.MemberGone());
                }
                default -> {
                    // what caused it may say more
                }
            }
        }
        return outages.include(thrown) ? new Unavailable() : null;
    }

    /** For the way in: what the sender of a command in the same process would have caught. */
    static Throwable incoming(Throwable thrown) {
        if (!(thrown instanceof CommandExecutionException remote)) {
            return thrown;
        }
        return switch (remote.getDetails().orElse(null)) {
            case Refused refused -> new RejectedException(refused.reason());
            // without a cause: the retries look at each cause, too, and another one would end them
            case Overtaken _ -> new ConcurrencyException("Another process changed the same thing in this moment.");
            case Unavailable _ -> new RemoteOutage(thrown);
            case null, default -> thrown;
        };
    }
}
