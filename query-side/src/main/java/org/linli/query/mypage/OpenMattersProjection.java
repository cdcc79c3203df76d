package org.linli.query.mypage;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.HouseEvent;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.DisputeEvent.SettlementAccepted;
import org.linli.kernel.sharing.DisputeEvent.SettlementProposed;
import org.linli.kernel.sharing.DisputeEvent.StatementMade;
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
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.Timetable;
import org.linli.kernel.sharing.WaitingEvent;
import org.linli.query.listing.Status;
import org.linli.query.listing.Units;
import org.linli.query.mypage.OpenMatter.Waiting;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/**
 * One record per member and thing of theirs that is not over. The wish for a review of an exchange is a record of its own, under the id of the
 * reviews: it ends with its time, without an event.
 */
public record OpenMattersProjection(Timetable times) implements Projection<OpenMatter> {
    public static final String NAME = "open-matters";

    /** All but wishes for reviews; also listings with nothing left to give, which may have something again. */
    public static final String BY_MEMBER = "member";

    static final String TO_REVIEW = "review";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 31 * times.version() + 2;
    }

    @Override
    public Class<OpenMatter> type() {
        return OpenMatter.class;
    }

    @Override
    public List<Index<OpenMatter>> indexes() {
        return List.of(
                new Index<>(
                        BY_MEMBER,
                        matter -> matter.review()
                                ? Set.of()
                                : Set.of(matter.member().value()),
                        OpenMatter::position),
                new Index<>(
                        TO_REVIEW,
                        matter -> matter.review() ? Set.of(matter.member().value()) : Set.of(),
                        matter -> matter.until() == null
                                ? Long.MIN_VALUE
                                : matter.until().toEpochMilli()));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ListingEvent event ->
                Set.of(OpenMatter.id(event.owner(), event.listing().value()));
            case ExchangeEvent event -> ReviewMatters.touchedBy(event) ? with(event, sides(event)) : sides(event);
            case ReviewEvent event -> ReviewMatters.endedBy(event);
            case ItemEvent event -> LoanMatters.keys(event);
            case WaitingEvent event -> WaitingMatters.keys(event);
            case HouseEvent event -> HouseMatters.ids(event);
            default -> Set.of();
        };
    }

    private static Set<String> sides(ExchangeEvent event) {
        return Set.of(id(event.deal().provider(), event), id(event.deal().receiver(), event));
    }

    private static Set<String> with(ExchangeEvent event, Set<String> sides) {
        Set<String> all = new HashSet<>(ReviewMatters.ids(event.exchange(), event.deal()));
        all.addAll(sides);
        return all;
    }

    private static String id(MemberId side, ExchangeEvent event) {
        return OpenMatter.id(side, event.exchange().value());
    }

    @Override
    public @Nullable OpenMatter fold(String id, @Nullable OpenMatter matter, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ListingEvent event -> fold(matter, event, recorded);
            case ReviewEvent _ -> null;
            case HouseEvent event -> HouseMatters.after(matter, event, recorded);
            case ExchangeEvent event
            when ReviewMatters.isOne(id) -> ReviewMatters.after(event, id, recorded, times.reviews());
            case ExchangeEvent event -> {
                boolean provides = id.equals(id(event.deal().provider(), event));
                MemberId side =
                        provides ? event.deal().provider() : event.deal().receiver();
                yield fold(matter, side, provides, event, recorded);
            }
            case ItemEvent event -> LoanMatters.fold(id, matter, event, recorded);
            case WaitingEvent event -> WaitingMatters.fold(event, recorded);
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
                null,
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
                matter.reminded(),
                Status.of(requireNonNullElse(matter.status(), Status.OPEN), event, units),
                units);
    }

    private @Nullable OpenMatter fold(
            @Nullable OpenMatter matter, MemberId side, boolean provides, ExchangeEvent event, Recorded<?> recorded) {
        Instant now = recorded.meta().occurred();
        return switch (event) {
            case ReminderSent sent ->
                matter == null
                        ? null
                        : matter.remindedAt(sent.to().equals(side) ? now : matter.reminded(), sent.until());
            case StatementMade _ -> matter;
            case SettlementAccepted accepted ->
                accepted.by().equals(side) && matter != null
                        ? matter.waiting(Waiting.FOR_THE_OTHER_TO_ACCEPT_THE_SETTLEMENT, now, recorded.position())
                        : matter;
            default -> {
                Waiting waiting = waiting(side, provides, event);
                yield waiting == null ? null : exchange(side, waiting, event, recorded);
            }
        };
    }

    private OpenMatter exchange(MemberId side, Waiting waiting, ExchangeEvent event, Recorded<?> recorded) {
        Instant now = recorded.meta().occurred();
        return new OpenMatter(
                side, event.exchange().value(), waiting, now, recorded.position(), until(event, now), null, null, null);
    }

    private @Nullable Instant until(ExchangeEvent event, Instant now) {
        return switch (event) {
            case MatchProposed _ -> now.plus(times.proposal());
            case ExchangeMarkedDone _ -> times.silenceConfirms(now);
            default -> null;
        };
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
            case ExchangeDisputed _, DisputeAppealed _ -> Waiting.FOR_STAFF_TO_DECIDE;
            case MediationOpened _ -> Waiting.FOR_THE_MEDIATOR;
            case SettlementProposed _ -> Waiting.FOR_YOU_TO_ACCEPT_THE_SETTLEMENT;
            case CorrectionProposed proposed ->
                proposed.by().equals(side)
                        ? Waiting.FOR_THE_OTHER_TO_AGREE_TO_THE_CORRECTION
                        : Waiting.FOR_YOU_TO_AGREE_TO_THE_CORRECTION;
            case ExchangeConfirmed _,
                    DisputeResolved _,
                    ExchangeCancelled _,
                    ExchangeCorrected _,
                    ExchangeVoided _,
                    ReminderSent _,
                    StatementMade _,
                    SettlementAccepted _ -> null;
        };
    }
}
