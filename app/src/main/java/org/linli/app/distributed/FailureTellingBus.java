package org.linli.app.distributed;

import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** A command bus whose failures are told in other words. */
final class FailureTellingBus implements CommandBus, Lifecycle {
    private final CommandBus bus;
    private final UnaryOperator<Throwable> words;

    FailureTellingBus(CommandBus bus, UnaryOperator<Throwable> words) {
        this.bus = bus;
        this.words = words;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        bus.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        bus.<C, R>dispatch(command, (sent, result) -> callback.onResult(sent, told(result)));
    }

    @SuppressWarnings("unchecked") // a failure is of every type
    private <R> CommandResultMessage<? extends R> told(CommandResultMessage<? extends R> result) {
        return result.isExceptional()
                ? (CommandResultMessage<? extends R>)
                        GenericCommandResultMessage.asCommandResultMessage(words.apply(result.exceptionResult()))
                : result;
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        return bus.subscribe(name, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return bus.registerDispatchInterceptor(interceptor);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry registry) {
        if (bus instanceof Lifecycle managed) {
            managed.registerLifecycleHandlers(registry);
        }
    }
}
