package org.linli.command;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.privacy.SubjectErased;
import org.linli.web.RejectedException;

/** The way in: sends a command to its aggregate and says what it led to. */
public final class Commands {
    private static final Executor THREADS =
            step -> Thread.ofVirtual().name("policy-command").start(step);

    private final CommandGateway gateway;
    private final Head head;
    private final Hmac keys;

    /**
     * Over this gateway.
     *
     * @param head the end of the store's events, and how long all may take: an answer can be lost with the process that would have given it
     * @param keys under the secret for idempotency keys
     */
    public Commands(CommandGateway gateway, Head head, Hmac keys) {
        this.gateway = gateway;
        this.head = head;
        this.keys = keys;
    }

    /** Sends it under an idempotency key of the sender's own. Throws {@code RejectedException} for a refusal. */
    public Outcome send(Command command, Sender sender, String key) {
        return send(
                command,
                sender.under(
                        keys.text("key", sender.actor().value(), key),
                        keys.text("body", sender.principal().value(), command.target(), command.fingerprint())));
    }

    /**
     * Sends it as it is: for senders whose commands are idempotent by themselves. A policy sends from within the batch of events that it handles; the
     * command must not join that unit of work, so it goes out on a thread of its own.
     */
    public Outcome send(Command command, Sender sender) {
        return CurrentUnitOfWork.isStarted() ? onOwnThread(() -> dispatch(command, sender)) : dispatch(command, sender);
    }

    private Outcome dispatch(Command command, Sender sender) {
        long begin = System.nanoTime();
        Handled handled = handled(
                new GenericCommandMessage<>(new GenericMessage<>(command, sender.toMap()), command.aggregate()));
        Duration left = head.patience().minusNanos(System.nanoTime() - begin);
        return new Outcome(
                command.target(),
                handled.version(),
                handled.repeated(),
                head.within().applyAsLong(left));
    }

    /** Somebody who is named may be erased between the decision and the store: then nothing of theirs is stored. */
    private Handled handled(CommandMessage<?> message) {
        try {
            return gateway.sendAndWait(message, head.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (SubjectErased gone) {
            throw new RejectedException(new Refusal.MemberGone());
        }
    }

    private static Outcome onOwnThread(Supplier<Outcome> step) {
        try {
            return CompletableFuture.supplyAsync(step, THREADS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** 32 bytes that are the same for each try under this key: a new aggregate's id is made of them. */
    public byte[] seed(Sender sender, String key) {
        return keys.of("id", sender.actor().value(), key);
    }
}
