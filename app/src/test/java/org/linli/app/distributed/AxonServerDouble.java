package org.linli.app.distributed;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What looks like an Axon Server over the wire: it takes connections, and refuses to store anything in the way that it is told. */
final class AxonServerDouble implements AutoCloseable {
    private final Server server;
    private volatile Status refusal = Status.UNIMPLEMENTED;
    private volatile Metadata trailers = new Metadata();

    AxonServerDouble() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new Platform())
                .addService(new Events())
                .build()
                .start();
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** From now on whatever is to be stored is refused like this; the code is Axon Server's own. */
    void refuse(Status status, String code) {
        Metadata told = new Metadata();
        told.put(Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER), code);
        trailers = told;
        refusal = status;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {
        private final Set<StreamObserver<PlatformOutboundInstruction>> open = ConcurrentHashMap.newKeySet();

        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            answer.onNext(PlatformInfo.newBuilder().setSameConnection(true).build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(
                StreamObserver<PlatformOutboundInstruction> client) {
            open.add(client);
            return new Silent<>(client);
        }
    }

    private final class Events extends EventStoreGrpc.EventStoreImplBase {
        @Override
        public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> client) {
            return new Silent<>(client) {
                @Override
                public void onCompleted() {
                    client.onError(refusal.asRuntimeException(trailers));
                }
            };
        }
    }

    /** Takes whatever comes. */
    private static class Silent<I, O> implements StreamObserver<I> {
        private final StreamObserver<O> client;

        Silent(StreamObserver<O> client) {
            this.client = client;
        }

        @Override
        public void onNext(I message) {
            // nothing is answered to it
        }

        @Override
        public void onError(Throwable gone) {
            // the client went away
        }

        @Override
        public void onCompleted() {
            client.onCompleted();
        }
    }
}
