package org.linli.query.books;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
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
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.kernel.timebank.TimeAccountEvent.TransferTakenIn;
import org.linli.kernel.timebank.Transfer;
import org.linli.kernel.timebank.TransferReason;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursRejected;
import org.linli.kernel.volunteering.ActionEvent.OfVolunteer;
import org.linli.kernel.volunteering.Hours;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per transfer, and one per exchange or volunteer of an action that counted anything. */
public record BooksProjection() implements Projection<BookCheck> {
    public static final String NAME = "time-books";
    public static final String TWICE = "twice";
    public static final String OPEN = "open";
    static final String EVERY = "every";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<BookCheck> type() {
        return BookCheck.class;
    }

    @Override
    public List<Index<BookCheck>> indexes() {
        return List.of(
                new Index<>(TWICE, check -> check.isTwice() ? Set.of(EVERY) : Set.of(), check -> 0),
                new Index<>(OPEN, check -> check.isOpen() ? Set.of(EVERY) : Set.of(), check -> 0));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case Transfer transfer ->
                isOfSource(transfer)
                        ? Set.of(transfer.ref().toString(), sourceOf(transfer))
                        : Set.of(transfer.ref().toString());
            case TransferTakenIn in -> Set.of(in.transfer().toString());
            case PoolTookIn in -> Set.of(in.transfer().toString());
            case HoursAttested event -> Set.of(sourceOf(event));
            case HoursCorrected event -> Set.of(sourceOf(event));
            case HoursRejected event -> Set.of(sourceOf(event));
            case ExchangeEvent event ->
                counted(event) == null ? Set.of() : Set.of(event.exchange().value());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable BookCheck fold(String id, @Nullable BookCheck check, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case Transfer transfer
            when id.equals(sourceOf(transfer)) ->
                BookCheck.moving(
                        check,
                        id,
                        transfer.reason() == TransferReason.REVERSAL ? -transfer.minutes() : transfer.minutes());
            case Transfer transfer ->
                BookCheck.booked(check, id, (int) transfer.others().count());
            case TransferTakenIn _, PoolTookIn _ -> BookCheck.takenIn(check, id);
            case HoursAttested event -> counting(check, id, event.hours());
            case HoursCorrected event -> counting(check, id, event.hours());
            case HoursRejected _ -> check == null ? null : BookCheck.counting(check, id, 0);
            case ExchangeEvent event -> {
                Integer minutes = counted(event);
                yield minutes == null || (check == null && minutes == 0)
                        ? check
                        : BookCheck.counting(check, id, minutes);
            }
            default -> check;
        };
    }

    private static BookCheck counting(@Nullable BookCheck check, String id, Hours hours) {
        return BookCheck.counting(check, id, hours.source().weighed(hours.minutes()));
    }

    /** True for what a source moves by what it counts; not for what follows from that. */
    private static boolean isOfSource(Transfer transfer) {
        return switch (transfer.reason()) {
            case EXCHANGE, COVER, ACTION, REVERSAL -> true;
            case GIFT, GRANT, CLEARING, CLOSING, SURPLUS, SURPLUS_REVERSAL -> false;
        };
    }

    /** An exchange is settled by one account; an action by that of each volunteer. */
    private static String sourceOf(Transfer transfer) {
        return transfer.source().startsWith("exchange-")
                ? transfer.source()
                : transfer.source() + " " + transfer.ref().account();
    }

    private static String sourceOf(OfVolunteer event) {
        return event.action() + " " + AccountId.of(event.volunteer());
    }

    /** What the exchange counts since then; null when this says nothing of it. */
    private static @Nullable Integer counted(ExchangeEvent event) {
        return switch (event) {
            case ExchangeConfirmed it -> (Integer) it.minutes();
            case DisputeResolved it -> (Integer) (it.upheld() ? 0 : it.minutes());
            case ExchangeCorrected it -> (Integer) it.minutes();
            case ExchangeVoided _, DisputeAppealed _, ExchangeCancelled _ -> (Integer) 0;
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionProposed _ -> null;
        };
    }
}
