package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.kernel.sharing.CancellationReason.NO_LONGER_AVAILABLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Refusal;
import org.linli.command.sharing.ExchangeCommand.CallOff;
import org.linli.command.sharing.ExchangeCommand.ConcludeAgreement;
import org.linli.command.sharing.ExchangeCommand.GiveAgreement;
import org.linli.command.sharing.SharingRejection.OtherSideAgrees;
import org.linli.command.sharing.SharingRejection.WrongStep;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;

class AgreeingOnAnExchange {
    private static final Deal DEAL = anExchange().deal();
    private static final GiveAgreement AGREE = new GiveAgreement(FIRST);
    private static final ConcludeAgreement CONCLUDE = new ConcludeAgreement(FIRST);
    private static final CallOff CALL_OFF = new CallOff(FIRST);

    @Test
    void the_other_side_agrees() {
        anExchange().proposed().when(AGREE, by(BEN)).leadsTo(new AgreementGiven(FIRST, DEAL, BEN));
    }

    @Test
    void who_proposed_has_agreed_already() {
        anExchange().proposed().when(AGREE, by(ANA)).isRefusedFor(new OtherSideAgrees());
    }

    @Test
    void who_proposed_does_not_agree_in_the_other_sides_name() {
        anExchange().proposed().when(AGREE, by(ANA).onBehalfOf(BEN)).isRefusedFor(new OtherSideAgrees());
    }

    @Test
    void nobody_else_agrees() {
        anExchange().proposed().when(AGREE, by(CUI)).isRefusedFor(new Refusal.NotAllowed());
        anExchange().reserving().when(AGREE, by(CUI)).isRefusedFor(new Refusal.NotAllowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserving", "agreed", "started", "done", "disputed", "confirmed", "cancelled", "voided"})
    void agreement_answers_a_proposal(String step) {
        anExchange().at(step).when(AGREE, by(BEN)).isRefusedFor(new WrongStep(step));
    }

    @Test
    void agreeing_needs_a_verified_residence() {
        assertThat(AGREE.requires()).isEqualTo(Level.L2);
    }

    @Test
    void it_is_agreed_once_the_units_are_kept() {
        anExchange().reserving().when(CONCLUDE, bySystem()).leadsTo(new ExchangeAgreed(FIRST, DEAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreed", "started", "done", "disputed", "confirmed"})
    void it_is_agreed_once(String step) {
        anExchange().at(step).when(CONCLUDE, bySystem()).changesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "cancelled", "voided"})
    void it_is_not_agreed_without_the_other_side(String step) {
        anExchange().at(step).when(CONCLUDE, bySystem()).isRefusedFor(new WrongStep(step));
    }

    @Test
    void it_is_called_off_when_a_unit_is_no_longer_available() {
        anExchange()
                .reserving()
                .when(CALL_OFF, bySystem())
                .leadsTo(new ExchangeCancelled(FIRST, DEAL, NO_LONGER_AVAILABLE, MemberId.SYSTEM));
    }

    @Test
    void it_is_called_off_once() {
        anExchange().cancelled().when(CALL_OFF, bySystem()).changesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "agreed", "started", "done", "disputed", "confirmed", "voided"})
    void it_is_not_called_off_at_any_other_step(String step) {
        anExchange().at(step).when(CALL_OFF, bySystem()).isRefusedFor(new WrongStep(step));
    }

    @Test
    void only_the_system_concludes_and_calls_off() {
        assertThat(CONCLUDE.systemOnly()).isTrue();
        assertThat(CALL_OFF.systemOnly()).isTrue();
        assertThat(AGREE.systemOnly()).isFalse();
    }
}
