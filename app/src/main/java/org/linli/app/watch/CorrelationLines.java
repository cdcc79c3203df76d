package org.linli.app.watch;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.linli.web.RequestId;
import org.slf4j.MDC;

/** Each line of the log that a command or a policy gives rise to carries the id of the request that it follows from, on whatever thread or node. */
final class CorrelationLines<M extends Message<?>> implements MessageHandlerInterceptor<M> {
    @Override
    public Object handle(UnitOfWork<? extends M> work, InterceptorChain chain) throws Exception {
        if (MDC.get(RequestId.IN_LOG) != null
                || !(work.getMessage().getMetaData().get("correlationId") instanceof String id)) {
            return chain.proceed();
        }
        try (var _ = MDC.putCloseable(RequestId.IN_LOG, id)) {
            return chain.proceed();
        }
    }
}
