package org.linli.query.exchange;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventNames;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent;
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
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.VoidReason;

/**
 * One exchange from the proposal to its close.
 *
 * @param minutes as last reported, confirmed or decided; null before
 * @param proposer the side that proposed it
 * @param note what the proposer wrote to the other side
 * @param dispute why the receiver disputes it
 * @param cancelled why it was called off
 * @param mediation since a dispute; null before
 * @param correction the last one after the close; null: none
 * @param voided why it counts as if it had never been
 * @param version sequence number of the last event
 * @param history oldest first; the steps of an exchange are few
 */
public record ExchangeStory(
        ExchangeId id,
        Deal deal,
        Stage stage,
        @Nullable Integer minutes,
        MemberId proposer,
        @Personal(subject = "proposer") @Nullable String note,
        @Personal(subject = "deal.receiver") @Nullable String dispute,
        @Nullable CancellationReason cancelled,
        @Nullable MediationStory mediation,
        @Nullable CorrectionStory correction,
        @Nullable VoidReason voided,
        long version,
        List<Step> history) {

    /**
     * Something that happened to it.
     *
     * @param at when it occurred
     * @param event stored name
     * @param version sequence number
     */
    @Schema(name = "ExchangeStep")
    public record Step(Instant at, String event, Party by, long version) {}

    static ExchangeStory of(MatchProposed event, Recorded<?> recorded) {
        return new ExchangeStory(
                event.exchange(),
                event.deal(),
                Stage.PROPOSED,
                null,
                event.by(),
                event.note(),
                null,
                null,
                null,
                null,
                null,
                recorded.sequence(),
                List.of(step(event, recorded)));
    }

    ExchangeStory after(ExchangeEvent event, Recorded<?> recorded) {
        return new ExchangeStory(
                id,
                deal,
                stage.after(event),
                minutesAfter(event),
                proposer,
                note,
                event instanceof ExchangeDisputed disputed ? disputed.reason() : dispute,
                event instanceof ExchangeCancelled called ? called.reason() : cancelled,
                mediationAfter(event, recorded.meta().occurred()),
                correctionAfter(event, recorded),
                event instanceof ExchangeVoided it ? it.reason() : voided,
                recorded.sequence(),
                Stream.concat(history.stream(), Stream.of(step(event, recorded)))
                        .toList());
    }

    /** True from the dispute on: then committee staff has to know what was said. */
    boolean disputed() {
        return history.stream()
                .anyMatch(step -> step.event()
                        .equals(EventNames.nameOf(ExchangeDisputed.class).value()));
    }

    /** True while the two sides have to find each other; an appeal after the close does not bring that back. */
    public boolean meeting() {
        return stage.meeting() && (mediation == null || !mediation.appealed());
    }

    private @Nullable MediationStory mediationAfter(ExchangeEvent event, Instant now) {
        if (event instanceof ExchangeDisputed) {
            return MediationStory.NONE;
        }
        return event instanceof DisputeEvent step
                ? requireNonNullElse(mediation, MediationStory.NONE).after(step, now)
                : mediation;
    }

    private @Nullable CorrectionStory correctionAfter(ExchangeEvent event, Recorded<?> recorded) {
        return switch (event) {
            case CorrectionProposed proposed -> CorrectionStory.of(proposed, recorded);
            case ExchangeCorrected corrected -> CorrectionStory.of(corrected, recorded);
            default -> correction;
        };
    }

    private @Nullable Integer minutesAfter(ExchangeEvent event) {
        return switch (event) {
            case ExchangeMarkedDone done -> Integer.valueOf(done.minutes());
            case ExchangeConfirmed confirmed -> Integer.valueOf(confirmed.minutes());
            case DisputeResolved resolved -> Integer.valueOf(resolved.upheld() ? 0 : resolved.minutes());
            case ExchangeCorrected corrected -> Integer.valueOf(corrected.minutes());
            case ExchangeVoided _ -> Integer.valueOf(0);
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeDisputed _,
                    ExchangeCancelled _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> minutes;
        };
    }

    private static Step step(ExchangeEvent event, Recorded<?> recorded) {
        return new Step(
                recorded.meta().occurred(),
                EventNames.nameOf(event.getClass()).value(),
                Party.of(recorded.meta().principal(), event.deal()),
                recorded.sequence());
    }
}
