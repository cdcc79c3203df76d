package org.linli.query.mypage;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.query.due.Silence;
import org.linli.query.listing.Status;
import org.linli.query.listing.Units;
import org.linli.query.mypage.OpenMatter.Waiting;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per member and thing of theirs that is not over. */
public record OpenMattersProjection(Silence silence) implements Projection<OpenMatter> {
    public static final String NAME = "open-matters";
    static final String BY_MEMBER = "member";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return silence.version();
    }

    @Override
    public Class<OpenMatter> type() {
        return OpenMatter.class;
    }

    @Override
    public List<Index<OpenMatter>> indexes() {
        return List.of(new Index<>(
                BY_MEMBER, matter -> matter.open() ? Set.of(matter.member().value()) : Set.of(), OpenMatter::position));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ListingEvent event ->
                Set.of(OpenMatter.id(event.owner(), event.listing().value()));
            case ExchangeEvent event ->
                Set.of(id(event.deal().provider(), event), id(event.deal().receiver(), event));
            default -> Set.of();
        };
    }

    private static String id(MemberId side, ExchangeEvent event) {
        return OpenMatter.id(side, event.exchange().value());
    }

    @Override
    public @Nullable OpenMatter fold(String id, @Nullable OpenMatter matter, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ListingEvent event -> fold(matter, event, recorded);
            case ExchangeEvent event -> {
                boolean provides = id.equals(id(event.deal().provider(), event));
                MemberId side =
                        provides ? event.deal().provider() : event.deal().receiver();
                yield fold(side, provides, event, recorded);
            }
            default -> matter;
        };
    }

    private static @Nullable OpenMatter fold(@Nullable OpenMatter matter, ListingEvent event, Recorded<?> recorded) {
        return switch (event) {
            case ListingPublished published -> listing(published, recorded);
            case ListingRevised revised ->
                matter == null ? null : moved(matter, event, revised.terms().expires());
            case ListingReserved _, ListingReleased _, ListingUsed _ ->
                matter == null ? null : moved(matter, event, matter.until());
            case ListingWithdrawn _, ListingExpired _ -> null;
        };
    }

    private static OpenMatter listing(ListingPublished event, Recorded<?> recorded) {
        return new OpenMatter(
                event.owner(),
                event.listing().value(),
                Waiting.FOR_AN_ANSWER,
                recorded.meta().occurred(),
                recorded.position(),
                event.terms().expires(),
                Status.OPEN,
                Units.NONE.after(event));
    }

    private static OpenMatter moved(OpenMatter matter, ListingEvent event, @Nullable Instant until) {
        Units units = requireNonNullElse(matter.units(), Units.NONE).after(event);
        return new OpenMatter(
                matter.member(),
                matter.about(),
                matter.waiting(),
                matter.since(),
                matter.position(),
                until,
                Status.of(requireNonNullElse(matter.status(), Status.OPEN), event, units),
                units);
    }

    private @Nullable OpenMatter fold(MemberId side, boolean provides, ExchangeEvent event, Recorded<?> recorded) {
        Waiting waiting = waiting(side, provides, event);
        if (waiting == null) {
            return null;
        }
        Instant now = recorded.meta().occurred();
        return new OpenMatter(
                side,
                event.exchange().value(),
                waiting,
                now,
                recorded.position(),
                event instanceof ExchangeMarkedDone ? now.plus(silence.period()) : null,
                null,
                null);
    }

    /** Who has to do what after the event, from one side's view; null when it is over. */
    private static @Nullable Waiting waiting(MemberId side, boolean provides, ExchangeEvent event) {
        return switch (event) {
            case MatchProposed proposed ->
                proposed.by().equals(side) ? Waiting.FOR_THE_OTHER_TO_AGREE : Waiting.FOR_YOU_TO_AGREE;
            case AgreementGiven _ -> Waiting.FOR_THE_RESERVATION;
            case ExchangeAgreed _ -> provides ? Waiting.FOR_YOU_TO_HELP : Waiting.FOR_THE_PROVIDER_TO_HELP;
            case ExchangeStarted _ -> provides ? Waiting.FOR_YOU_TO_MARK_DONE : Waiting.FOR_THE_PROVIDER_TO_MARK_DONE;
            case ExchangeMarkedDone _ -> provides ? Waiting.FOR_THE_RECEIVER_TO_CONFIRM : Waiting.FOR_YOU_TO_CONFIRM;
            case ExchangeDisputed _ -> Waiting.FOR_STAFF_TO_DECIDE;
            case ExchangeConfirmed _, DisputeResolved _, ExchangeCancelled _ -> null;
        };
    }
}
