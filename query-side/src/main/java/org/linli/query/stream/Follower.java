package org.linli.query.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.EventNames;
import org.linli.kernel.places.PlaceId;
import org.linli.query.listing.Status;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells one client what happens in some communities, until it leaves, its time is over or the thread is interrupted. */
final class Follower implements Runnable {
    private final BlockingStream<TrackedEventMessage<?>> events;
    private final Set<String> communities;
    private final long heartbeatNanos;
    private final AtomicBoolean left;
    private final Entries entries;
    private final SseEmitter client;
    private final long end;
    private long lastSent = System.nanoTime();

    Follower(
            BlockingStream<TrackedEventMessage<?>> events,
            Set<String> communities,
            Duration heartbeat,
            Duration life,
            AtomicBoolean left,
            Entries entries,
            SseEmitter client) {
        this.events = events;
        this.communities = Set.copyOf(communities);
        this.heartbeatNanos = heartbeat.toNanos();
        this.left = left;
        this.entries = entries;
        this.client = client;
        this.end = System.nanoTime() + TimeUnit.NANOSECONDS.convert(life);
    }

    @Override
    public void run() {
        try (events) {
            send(SseEmitter.event().comment("open"));
            while (!isOver()) {
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
        long now = System.nanoTime();
        long quiet = lastSent + heartbeatNanos - now;
        if (quiet <= 0) {
            sayStillHere();
        } else if (events.hasNextAvailable(
                Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(Math.min(quiet, end - now)) + 1),
                TimeUnit.MILLISECONDS)) {
            tell(events.nextAvailable());
        }
    }

    private boolean isOver() {
        return left.get() || end - System.nanoTime() <= 0;
    }

    private void sayStillHere() throws IOException {
        send(SseEmitter.event().comment("still here"));
    }

    private void tell(TrackedEventMessage<?> message) throws IOException, InterruptedException {
        if (!(message.getPayload() instanceof DomainEvent event)) {
            return;
        }
        long position = message.trackingToken().position().orElseThrow();
        Announcement announcement = Announcement.of(event, position);
        if (announcement != null && isHere(EventMeta.of(message.getMetaData()).community()) && isEntry(announcement)) {
            send(SseEmitter.event()
                    .id(Long.toString(position))
                    .name(EventNames.nameOf(event.getClass()).value())
                    .data(announcement, MediaType.APPLICATION_JSON));
        }
    }

    /** What was cancelled may have been a mere proposal; the feed knows, as soon as it has read the cancellation. */
    private boolean isEntry(Announcement announcement) throws IOException, InterruptedException {
        if (announcement.status() != Status.CANCELLED) {
            return true;
        }
        while (!entries.await(announcement.position(), Duration.ofNanos(heartbeatNanos))) {
            if (isOver()) {
                return false;
            }
            sayStillHere();
        }
        return entries.hold(announcement.id());
    }

    private boolean isHere(@Nullable PlaceId community) {
        return community != null && communities.contains(community.value());
    }

    private void send(SseEmitter.SseEventBuilder event) throws IOException {
        client.send(event);
        lastSent = System.nanoTime();
    }
}
