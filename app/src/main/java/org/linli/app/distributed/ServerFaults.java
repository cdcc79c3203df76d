package org.linli.app.distributed;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.axonserver.connector.ErrorCode;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Axon Server answers instead of doing it, put into our words where it comes in. A conflict at an aggregate is told only by a trailer; it gets
 * {@link ConcurrencyException} as its cause. What no patience heals, such as a token that is not let in, is logged with what to do, once an hour of each kind.
 */
final class ServerFaults implements ClientInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(ServerFaults.class);
    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final Duration SILENCE = Duration.ofHours(1);

    private static final Map<Status.Code, String> TO_DO = Map.of(
            Status.Code.UNAUTHENTICATED,
            "Axon Server does not know this process's token: register the application there and set linli.axonserver.token.",
            Status.Code.PERMISSION_DENIED,
            "Axon Server does not let this process in, or not into its context: set linli.axonserver.token to the token of an application that may"
                    + " use the context of linli.axonserver.context.");

    private final Map<Status.Code, Instant> told = new ConcurrentHashMap<>();
    private final InstantSource clock;

    ServerFaults(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> answers, Metadata headers) {
                super.start(
                        new SimpleForwardingClientCallListener<>(answers) {
                            @Override
                            public void onClose(Status status, Metadata trailers) {
                                tell(status.getCode());
                                super.onClose(inOurWords(status, trailers), trailers);
                            }
                        },
                        headers);
            }
        };
    }

    private static Status inOurWords(Status status, Metadata trailers) {
        return ErrorCode.INVALID_EVENT_SEQUENCE.errorCode().equals(trailers.get(CODE))
                ? status.withCause(new ConcurrencyException("Another process was quicker to append to the same thing."))
                : status;
    }

    private void tell(Status.Code code) {
        String what = TO_DO.get(code);
        if (what == null) {
            return;
        }
        Instant now = clock.instant();
        told.compute(code, (_, last) -> {
            if (last != null && now.isBefore(last.plus(SILENCE))) {
                return last;
            }
            LOG.error("{} Until then everything that needs it is answered with 503.", what);
            return now;
        });
    }
}
