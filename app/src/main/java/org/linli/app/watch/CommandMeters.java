package org.linli.app.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Times each command on the node that handles it, from its arrival at the aggregate until its events are on disk or it is refused. */
final class CommandMeters implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final MeterRegistry registry;

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        long begin = System.nanoTime();
        String name = Meters.nameOf(work.getMessage().getPayloadType());
        work.onCleanup(done -> Meters.timer(
                        registry,
                        "linli.command",
                        "Commands by name and outcome",
                        "command",
                        name,
                        "outcome",
                        CommandOutcome.of(work).tag())
                .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS));
        return chain.proceed();
    }
}
