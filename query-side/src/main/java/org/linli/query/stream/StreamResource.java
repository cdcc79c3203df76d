package org.linli.query.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.ReadsView;
import org.linli.web.Visibility;
import org.linli.web.problem.FaultCode;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.linli.web.problem.ProblemException.ParameterFault;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The feed as it happens, straight from the events of this node, a virtual thread per client. A stream ends with its client's token, and before the
 * server begins to wait for open requests, so that none holds up its stop.
 */
@RestController
@RequestMapping("/api/v1")
public class StreamResource implements SmartLifecycle {
    private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final int RETRY_SECONDS = 10;
    private static final long NO_TIMEOUT = 0;

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final Places places;
    private final StreamSettings settings;
    private final Entries entries;
    private final InstantSource clock;
    private final Map<Thread, Seat> followers = new ConcurrentHashMap<>();
    private volatile boolean running;

    public StreamResource(
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Places places,
            ViewStore views,
            Visibility visibility,
            StreamSettings settings,
            InstantSource clock) {
        this.source = source;
        this.places = places;
        this.settings = settings;
        this.entries = new Entries(views, visibility);
        this.clock = clock;
    }

    @GetMapping(path = "/feed/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ReadsView(PlacesProjection.NAME)
    @Operation(
            summary = "Follow offers, requests and exchanges of a place and its sub-places as they come",
            description = "Server-sent events: the id is the event's position, the event its stored name. "
                    + "Last-Event-ID goes on where a stream broke off. A stream ends when its token expires.")
    public ResponseEntity<SseEmitter> stream(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @Parameter(schema = @Schema(pattern = "^(0|[1-9][0-9]{0,17})$", example = "1042"))
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    String lastEventId,
            Actor actor) {
        Set<String> communities = places.communitiesOf(place);
        TrackingToken from = from(lastEventId);
        SseEmitter client = new SseEmitter(NO_TIMEOUT);
        Duration life = Duration.between(clock.instant(), actor.until());
        Seat seat = new Seat(actor.id(), new AtomicBoolean());
        Thread thread = Thread.ofVirtual().name("feed-stream").unstarted(() -> {
            try {
                BlockingStream<TrackedEventMessage<?>> events = source.openStream(from);
                new Follower(events, communities, settings.heartbeat(), life, seat.left(), entries, client).run();
            } finally {
                followers.remove(Thread.currentThread());
            }
        });
        admit(thread, seat);
        client.onCompletion(() -> seat.leave(thread));
        thread.start();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(client);
    }

    /** The thread gives its place back, whatever ends it; a client that is known to have left ends its thread at once. */
    private synchronized void admit(Thread thread, Seat seat) {
        if (followers.size() >= settings.connections()) {
            throw ProblemException.unavailable(ProblemCode.UNAVAILABLE, RETRY_SECONDS);
        }
        long own = followers.values().stream()
                .filter(other -> other.member().equals(seat.member()))
                .count();
        if (own >= settings.perMember()) {
            throw ProblemException.unavailable(ProblemCode.TOO_MANY_REQUESTS, RETRY_SECONDS);
        }
        followers.put(thread, seat);
    }

    /** A follower's place. What it waits in may swallow the interrupt, so that it looks at {@code left} too. */
    private record Seat(MemberId member, AtomicBoolean left) {
        void leave(Thread thread) {
            left.set(true);
            thread.interrupt();
        }
    }

    private @Nullable TrackingToken from(@Nullable String lastEventId) {
        TrackingToken head = source.createHeadToken();
        if (lastEventId == null) {
            return head;
        }
        long last = POSITION.matcher(lastEventId).matches() ? Long.parseLong(lastEventId) : Long.MAX_VALUE;
        if (head == null || last > head.position().orElse(-1)) {
            throw new ProblemException(
                    ProblemCode.INVALID_PARAMETER, List.of(new ParameterFault(LAST_EVENT_ID, FaultCode.OUT_OF_RANGE)));
        }
        return new GlobalSequenceTrackingToken(last);
    }

    /** How many clients follow now. */
    public int connections() {
        return followers.size();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        followers.forEach((thread, seat) -> seat.leave(thread));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
