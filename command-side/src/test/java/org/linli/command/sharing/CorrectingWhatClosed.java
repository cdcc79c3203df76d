package org.linli.command.sharing;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.sharing.Exchanges.COUNTED;
import static org.linli.command.sharing.Exchanges.MINUTES;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.sharing.CorrectionCommand.AgreeToCorrection;
import org.linli.command.sharing.CorrectionCommand.CorrectExchange;
import org.linli.command.sharing.CorrectionCommand.VoidExchange;
import org.linli.command.sharing.SharingRejection.CorrectionDiffers;
import org.linli.command.sharing.SharingRejection.CorrectionOver;
import org.linli.command.sharing.SharingRejection.MinutesOutOfRange;
import org.linli.command.sharing.SharingRejection.OtherSideAgrees;
import org.linli.command.sharing.SharingRejection.ReasonMissing;
import org.linli.command.sharing.SharingRejection.TextBlank;
import org.linli.command.sharing.SharingRejection.WrongStep;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.VoidReason;

/** Corrections are compensating events. */
class CorrectingWhatClosed {
    private static final Deal DEAL = anExchange().deal();
    private static final Acting STAFF = by(CUI).holding(COMMITTEE_STAFF);
    private static final VoidExchange VOID = new VoidExchange(FIRST, VoidReason.DOUBLE_ENTRY);
    private static final AgreeToCorrection AGREE = new AgreeToCorrection(FIRST, 45);
    private static final Instant OVER = NOW.plus(Duration.ofDays(30));

    private static CorrectExchange correct(int minutes) {
        return new CorrectExchange(FIRST, minutes, null);
    }

    private static CorrectExchange because(int minutes, String reason) {
        return new CorrectExchange(FIRST, minutes, reason);
    }

    private static Scenario<Exchange, ExchangeCommand, ExchangeEvent> proposed() {
        return anExchange().confirmed().given(new CorrectionProposed(FIRST, DEAL, 45, ANA));
    }

    @Test
    void what_one_side_proposes_counts_once_the_other_agrees() {
        anExchange().confirmed().when(correct(45), by(ANA)).leadsTo(new CorrectionProposed(FIRST, DEAL, 45, ANA));
        proposed().when(AGREE, by(BEN)).leadsTo(new ExchangeCorrected(FIRST, DEAL, COUNTED, 45, BEN, null));
    }

    @Test
    void nobody_agrees_with_themselves() {
        proposed().when(AGREE, by(ANA)).isRefusedFor(new OtherSideAgrees());
        proposed().when(AGREE, by(ANA).onBehalfOf(BEN)).isRefusedFor(new Refusal.NotAllowed());
        proposed().when(AGREE, STAFF).isRefusedFor(new Refusal.NotAllowed());
        proposed().when(AGREE, by(CUI).onBehalfOf(ANA)).isRefusedFor(new OtherSideAgrees());
    }

    @Test
    void one_agrees_to_what_is_proposed_now() {
        anExchange().confirmed().when(AGREE, by(BEN)).isRefusedFor(new CorrectionDiffers());
        proposed().when(new AgreeToCorrection(FIRST, 46), by(BEN)).isRefusedFor(new CorrectionDiffers());
        proposed()
                .given(new ExchangeCorrected(FIRST, DEAL, COUNTED, 45, BEN, null))
                .when(AGREE, by(BEN))
                .isRefusedFor(new CorrectionDiffers());
    }

    @Test
    void the_same_proposal_again_changes_nothing_and_the_other_side_may_propose_its_own() {
        proposed().when(correct(45), by(ANA)).changesNothing();
        proposed().when(correct(45), by(BEN)).leadsTo(new CorrectionProposed(FIRST, DEAL, 45, BEN));
        anExchange().confirmed().when(correct(MINUTES), by(ANA)).changesNothing();
    }

    @Test
    void the_two_sides_correct_within_30_days_and_staff_later_too() {
        anExchange()
                .confirmed()
                .when(correct(45), by(ANA).at(OVER.minusMillis(1)))
                .isAccepted();
        anExchange().confirmed().when(correct(45), by(ANA).at(OVER)).isRefusedFor(new CorrectionOver());
        proposed().when(AGREE, by(BEN).at(OVER.minusMillis(1))).isAccepted();
        proposed().when(AGREE, by(BEN).at(OVER)).isRefusedFor(new CorrectionOver());
        anExchange().confirmed().when(because(45, "多填了"), STAFF.at(OVER)).isAccepted();
    }

    @Test
    void staff_who_is_neither_side_corrects_with_a_reason() {
        anExchange()
                .confirmed()
                .when(because(45, "多填了"), STAFF)
                .leadsTo(new ExchangeCorrected(FIRST, DEAL, COUNTED, 45, CUI, "多填了"));
        anExchange().confirmed().when(correct(45), STAFF).isRefusedFor(new ReasonMissing());
        anExchange().confirmed().when(because(45, " "), STAFF).isRefusedFor(new TextBlank());
        anExchange()
                .confirmed()
                .when(because(45, "多填了"), by(CUI).holding(OPERATOR))
                .isRefusedFor(new Refusal.NotAllowed());
        anExchange()
                .confirmed()
                .when(because(45, "多填了"), by(ANA).holding(COMMITTEE_STAFF).onBehalfOf(BEN))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_side_that_is_staff_too_only_proposes() {
        anExchange()
                .confirmed()
                .when(because(45, "多填了"), by(ANA).holding(COMMITTEE_STAFF))
                .leadsTo(new CorrectionProposed(FIRST, DEAL, 45, ANA));
    }

    @Test
    void corrected_minutes_keep_the_bounds() {
        anExchange().confirmed().when(correct(1_440), by(ANA)).isAccepted();
        anExchange().confirmed().when(correct(1_441), by(ANA)).isRefusedFor(new MinutesOutOfRange());
        anExchange().confirmed().when(correct(0), by(ANA)).isRefusedFor(new MinutesOutOfRange());
        anExchange().of(Kind.GOODS).confirmed().when(correct(0), by(ANA)).isAccepted();
    }

    @Test
    void a_correction_of_a_correction_repeats_what_counted_before_it() {
        anExchange()
                .confirmed()
                .given(new ExchangeCorrected(FIRST, DEAL, COUNTED, 45, BEN, null))
                .when(VOID, STAFF)
                .leadsTo(new ExchangeVoided(FIRST, DEAL, COUNTED.with(45), VoidReason.DOUBLE_ENTRY, CUI));
    }

    @Test
    void staff_who_is_neither_side_voids_and_nobody_else() {
        anExchange()
                .confirmed()
                .when(VOID, STAFF)
                .leadsTo(new ExchangeVoided(FIRST, DEAL, COUNTED, VoidReason.DOUBLE_ENTRY, CUI));
        anExchange().confirmed().when(VOID, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new Refusal.NotAllowed());
        anExchange().confirmed().when(VOID, STAFF.onBehalfOf(BEN)).isRefusedFor(new Refusal.NotAllowed());
        anExchange().confirmed().when(VOID, by(CUI).holding(OPERATOR)).isRefusedFor(new Refusal.NotAllowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "reserving", "agreed", "started", "done", "disputed", "cancelled", "voided"})
    void only_what_counts_is_corrected_or_voided(String step) {
        anExchange().at(step).when(correct(45), by(ANA)).isRefusedFor(new WrongStep(step));
        anExchange().at(step).when(AGREE, by(BEN)).isRefusedFor(new WrongStep(step));
        anExchange().at(step).when(VOID, STAFF).isRefusedFor(new WrongStep(step));
    }
}
