package org.linli.query.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.EventNames;
import org.linli.kernel.places.PlaceId;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells one client what happens in some communities, until it leaves or the thread is interrupted. */
final class Follower implements Runnable {
    private final BlockingStream<TrackedEventMessage<?>> events;
    private final Set<String> communities;
    private final long heartbeatNanos;
    private final SseEmitter client;
    private long lastSent = System.nanoTime();

    Follower(
            BlockingStream<TrackedEventMessage<?>> events,
            Set<String> communities,
            Duration heartbeat,
            SseEmitter client) {
        this.events = events;
        this.communities = Set.copyOf(communities);
        this.heartbeatNanos = heartbeat.toNanos();
        this.client = client;
    }

    @Override
    public void run() {
        try (events) {
            send(SseEmitter.event().comment("open"));
            while (!Thread.currentThread().isInterrupted()) {
                step();
            }
            client.complete();
        } catch (IOException | IllegalStateException clientLeft) {
            client.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            client.complete();
        } catch (RuntimeException e) {
            client.completeWithError(e);
        }
    }

    private void step() throws IOException, InterruptedException {
        long left = lastSent + heartbeatNanos - System.nanoTime();
        if (left <= 0) {
            send(SseEmitter.event().comment("still here"));
        } else if (events.hasNextAvailable(
                Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(left) + 1), TimeUnit.MILLISECONDS)) {
            tell(events.nextAvailable());
        }
    }

    private void tell(TrackedEventMessage<?> message) throws IOException {
        if (!(message.getPayload() instanceof DomainEvent event)) {
            return;
        }
        long position = message.trackingToken().position().orElseThrow();
        Announcement announcement = Announcement.of(event, position);
        if (announcement != null && isHere(EventMeta.of(message.getMetaData()).community())) {
            send(SseEmitter.event()
                    .id(Long.toString(position))
                    .name(EventNames.nameOf(event.getClass()).value())
                    .data(announcement, MediaType.APPLICATION_JSON));
        }
    }

    private boolean isHere(@Nullable PlaceId community) {
        return community != null && communities.contains(community.value());
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        client.send(event);
        lastSent = System.nanoTime();
    }
}
