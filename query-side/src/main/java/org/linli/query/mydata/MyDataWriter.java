package org.linli.query.mydata;

import static java.util.Objects.requireNonNullElseGet;

import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.membership.MemberId;
import org.linli.query.contact.Contacts;
import org.linli.query.mypage.MyStanding;
import org.linli.query.mypage.Standings;
import org.linli.query.readers.ReaderRow;
import org.linli.query.readers.Reading;
import org.linli.query.readers.ReadingsProjection;
import org.linli.query.reputation.Reputation;
import org.linli.query.reputation.ReputationProjection;
import org.linli.query.trail.OwnTrail;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.problem.Language;
import org.linli.web.problem.ProblemException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@link MyData} as it reads it, so that its length costs no memory. Which events are about the member, the trail knows, which has a
 * line for each event of any kind; what they say is read again from the store, event by event.
 */
public final class MyDataWriter {
    private static final Projection<Reading> READINGS = new ReadingsProjection();
    private static final Projection<Reputation> REPUTATIONS = new ReputationProjection();
    private static final int AT_ONCE = 500;

    private final EventStore events;
    private final ViewStore views;
    private final OwnTrail trail;
    private final Standings standings;
    private final InstantSource clock;
    private final JsonMapper json;

    public MyDataWriter(
            EventStore events,
            ViewStore views,
            OwnTrail trail,
            Standings standings,
            InstantSource clock,
            JsonMapper json) {
        this.events = events;
        this.views = views;
        this.trail = trail;
        this.standings = standings;
        this.clock = clock;
        this.json = json;
    }

    /** Throws {@link ProblemException} before anything is written when there is no such member. */
    void write(MemberId member, Language language, OutputStream target) {
        MyStanding standing = standings.of(member);
        if (standing == null) {
            throw ProblemException.notFound();
        }
        try (JsonGenerator out = json.createGenerator(target)) {
            out.writeStartObject();
            out.writeStringProperty("member", member.value());
            out.writePOJOProperty("at", clock.instant());
            out.writePOJOProperty("profile", new Contacts(events).of(member));
            out.writePOJOProperty("standing", standing);
            out.writePOJOProperty("reputation", reputationOf(member));
            readings(out, "readers", ReadingsProjection.BY_SUBJECT, member, ReaderRow::of);
            readings(out, "reads", ReadingsProjection.BY_READER, member, MyReading::of);
            out.writeArrayPropertyStart("events");
            trail.each(member, language, told -> out.writePOJO(read(told, member)));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private Reputation reputationOf(MemberId member) {
        return requireNonNullElseGet(views.get(REPUTATIONS, member.value()), () -> Reputation.none(member));
    }

    private void readings(
            JsonGenerator out, String name, String index, MemberId member, Function<Reading, Object> row) {
        out.writeArrayPropertyStart(name);
        each(index, member, reading -> out.writePOJO(row.apply(reading)));
        out.writeEndArray();
    }

    private void each(String index, MemberId member, Consumer<Reading> action) {
        @Nullable Cursor after = null;
        do {
            Page<Reading> some = views.find(READINGS, index, Set.of(member.value()), reading -> true, after, AT_ONCE);
            some.items().forEach(action);
            after = some.next();
        } while (after != null);
    }

    private MyEvent read(OwnTrail.Told told, MemberId member) {
        DomainEventStream history =
                events.readEvents(told.aggregate(), told.line().version());
        DomainEventMessage<?> message = history.hasNext() ? history.next() : null;
        if (message == null
                || message.getSequenceNumber() != told.line().version()
                || !(message.getPayload() instanceof DomainEvent event)) {
            throw new IllegalStateException("The event at position %d is not there any more."
                    .formatted(told.line().position()));
        }
        return MyEvent.of(told.line(), event, member);
    }
}
