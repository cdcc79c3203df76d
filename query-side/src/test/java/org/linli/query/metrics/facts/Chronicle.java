package org.linli.query.metrics.facts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.query.metrics.ledger.Batch;
import org.linli.query.metrics.ledger.FigureSource;
import org.linli.query.metrics.ledger.Forest;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.live.LiveFigures;

/** A log written one event after the other, each recorded when it occurs, and the figures that both ways make of it. */
public final class Chronicle {
    public static final PlaceId COMMUNITY = PlaceId.of(bits("community"));

    private final List<Recorded<?>> events = new ArrayList<>();

    /** Somebody who lives in the community, and joined long ago. */
    public MemberId member(String name) {
        MemberId member = MemberId.of(bits(name));
        tell("2024-01-01T00:00:00Z", new MemberRegistered(member, name, "phone", COMMUNITY));
        return member;
    }

    /** Tells what occurred then; at a day's begin in UTC if no time is given. */
    public Chronicle tell(String at, DomainEvent event) {
        Instant when = Instant.parse(at.length() == "2025-01-01".length() ? at + "T00:00:00Z" : at);
        EventMeta meta = new EventMeta(
                MemberId.SYSTEM, MemberId.SYSTEM, Channel.APP, COMMUNITY, when, "test", "test", null, null);
        events.add(new Recorded<>(event, meta, events.size(), 0, when, "event-" + events.size(), "aggregate"));
        return this;
    }

    /** Help that was confirmed then. */
    public ExchangeId helped(String at, MemberId provider, MemberId receiver) {
        ExchangeId exchange = exchange("help " + events.size());
        tell(at, new ExchangeConfirmed(exchange, deal(provider, receiver), 60, false, List.of(COMMUNITY)));
        return exchange;
    }

    public static ExchangeId exchange(String name) {
        return ExchangeId.of(bits(name));
    }

    public static Deal deal(MemberId provider, MemberId receiver) {
        return new Deal(provider, receiver, null, null, COMMUNITY, Kind.SKILL);
    }

    /** Sixteen bytes of this name. */
    public static byte[] bits(String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** What grew below an organisation, of the batch as of a day, of the live figures on it, and of those that followed the whole log and look back. */
    public List<Grown> grown(OrganisationId organisation, String day) {
        Instant asOf = Instant.parse(day + "T00:00:00Z");
        Ledger ledger = new Ledger(asOf);
        Facts facts = new Facts(ledger, asOf);
        events.forEach(facts::add);
        Grown batch = Grown.below(facts.branch(ledger, organisation, asOf), Forest.of(ledger.close()));
        LiveFigures then = new LiveFigures();
        events.stream().filter(event -> event.recorded().isBefore(asOf)).forEach(then::add);
        LiveFigures later = new LiveFigures();
        events.forEach(later::add);
        return List.of(
                batch,
                Objects.requireNonNull(then.below(organisation, null, asOf)).grown(),
                Objects.requireNonNull(later.below(organisation, asOf, Instant.parse("2030-01-01T00:00:00Z")))
                        .grown());
    }

    public List<Recorded<?>> events() {
        return events;
    }

    /** What the whole log tells of the time before this day. */
    public Ledger ledger(String day) {
        Instant asOf = Instant.parse(day + "T00:00:00Z");
        Ledger ledger = new Ledger(asOf);
        Facts facts = new Facts(ledger, asOf);
        events.forEach(facts::add);
        return ledger.close();
    }

    /** A figure of the batch, and of the live figures which follow the log and then wait for the instant. */
    public <T> List<T> bothWays(String at, Function<FigureSource, T> figure) {
        Instant asOf = Instant.parse(at + "T00:00:00Z");
        LiveFigures live = new LiveFigures();
        events.stream().filter(event -> event.recorded().isBefore(asOf)).forEach(live::add);
        return List.of(
                figure.apply(new Batch(ledger(at))), live.ask(asOf, (figures, _, _) -> figure.apply(figures.whole())));
    }
}
