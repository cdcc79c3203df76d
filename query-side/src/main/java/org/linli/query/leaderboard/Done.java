package org.linli.query.leaderboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Recorded;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
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
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursRejected;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.Shift;

/**
 * What an event says that something counts from now on.
 *
 * @param what the exchange or the action
 * @param source null: nothing
 */
record Done(
        String what,
        Deed.Kind kind,
        MemberId member,
        String served,
        PlaceId community,
        LocalDate day,
        List<ListingId> listings,
        int minutes,
        @Nullable Source source) {

    /** Of the record that it goes into. */
    String id() {
        return Deeds.id(community, month(), member);
    }

    Period month() {
        return Period.monthOf(day);
    }

    /** Null: it says nothing of the kind. */
    static @Nullable Done of(Recorded<?> recorded) {
        DomainEvent event = recorded.event();
        return switch (event) {
            case ExchangeEvent exchange -> help(exchange, recorded.meta().occurred());
            case HoursAttested it -> service(it.shift(), it.hours());
            case HoursCorrected it -> service(it.shift(), it.hours());
            case HoursRejected it ->
                service(it.shift(), it.volunteer(), Period.dayOf(it.shift().from()), 0, null);
            default -> null;
        };
    }

    private static Done service(Shift shift, Hours hours) {
        Source source = hours.minutes() == 0 ? null : Source.of(hours.source());
        return service(shift, hours.volunteer(), hours.day(), hours.minutes(), source);
    }

    private static Done service(Shift shift, MemberId volunteer, LocalDate day, int minutes, @Nullable Source source) {
        String served = shift.house() == null
                ? shift.community().value()
                : shift.house().value();
        return new Done(
                shift.action().value(),
                Deed.Kind.SERVICE,
                volunteer,
                served,
                shift.community(),
                day,
                List.of(),
                minutes,
                source);
    }

    private static @Nullable Done help(ExchangeEvent event, Instant now) {
        return switch (event) {
            case ExchangeConfirmed it -> counts(event, new Counted(now, it.minutes(), it.bySilence(), it.within()));
            case DisputeResolved it ->
                it.upheld() ? null : counts(event, new Counted(now, it.minutes(), false, it.within()));
            case ExchangeCorrected it -> counts(event, it.counted().with(it.minutes()));
            case ExchangeVoided it -> countsNoMore(event, it.counted());
            case DisputeAppealed it -> it.counted() == null ? null : countsNoMore(event, it.counted());
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ExchangeCancelled _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> null;
        };
    }

    /** Goods take no minutes; help that took none did not happen. */
    private static Done counts(ExchangeEvent event, Counted counted) {
        boolean isNothing = counted.minutes() == 0 && event.deal().kind() != Kind.GOODS;
        Source source = counted.bySilence() ? Source.SILENCE : Source.SYSTEM;
        return done(event, counted, isNothing ? null : source);
    }

    private static Done countsNoMore(ExchangeEvent event, Counted counted) {
        return done(event, counted, null);
    }

    private static Done done(ExchangeEvent event, Counted counted, @Nullable Source source) {
        return new Done(
                event.exchange().value(),
                Deed.Kind.HELP,
                event.deal().provider(),
                event.deal().receiver().value(),
                counted.within().isEmpty()
                        ? event.deal().community()
                        : counted.within().getLast(),
                Period.dayOf(counted.at()),
                Stream.of(event.deal().offer(), event.deal().request())
                        .filter(Objects::nonNull)
                        .toList(),
                counted.minutes(),
                source);
    }
}
