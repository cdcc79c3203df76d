package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.IN_XINGFU;
import static org.linli.command.sharing.Exchanges.MINUTES;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.sharing.DisputeCommand.ResolveDispute;
import org.linli.command.sharing.ExchangeCommand.DisputeHelp;
import org.linli.command.sharing.SharingRejection.OnlyTheReceiver;
import org.linli.command.sharing.SharingRejection.OwnDispute;
import org.linli.command.sharing.SharingRejection.TextBlank;
import org.linli.command.sharing.SharingRejection.TextTooLong;
import org.linli.command.sharing.SharingRejection.WrongStep;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;

class DisputingHelp {
    private static final Deal DEAL = anExchange().deal();
    private static final Acting STAFF = by(CUI).holding(COMMITTEE_STAFF);
    private static final ResolveDispute UPHOLD = new ResolveDispute(FIRST, true);

    private static DisputeHelp dispute(String reason) {
        return new DisputeHelp(FIRST, reason);
    }

    @Test
    void the_receiver_says_that_it_was_not_done_as_reported() {
        anExchange().done().when(dispute("没有来"), by(BEN)).leadsTo(new ExchangeDisputed(FIRST, DEAL, "没有来"));
    }

    @Test
    void nobody_else_disputes() {
        anExchange().done().when(dispute("没有来"), by(ANA)).isRefusedFor(new OnlyTheReceiver());
        anExchange().done().when(dispute("没有来"), STAFF).isRefusedFor(new OnlyTheReceiver());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proposed", "reserving", "agreed", "started", "disputed", "confirmed", "cancelled", "voided"})
    void what_is_disputed_was_marked_done_and_not_decided_yet(String step) {
        anExchange().at(step).when(dispute("没有来"), by(BEN)).isRefusedFor(new WrongStep(step));
    }

    @Test
    void a_reason_has_1_to_2000_characters() {
        anExchange().done().when(dispute("x".repeat(2_000)), by(BEN)).isAccepted();
        anExchange().done().when(dispute(""), by(BEN)).isRefusedFor(new TextBlank());
        anExchange().done().when(dispute("\u3000\n"), by(BEN)).isRefusedFor(new TextBlank());
        anExchange().done().when(dispute("x".repeat(2_001)), by(BEN)).isRefusedFor(new TextTooLong());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void committee_staff_decide_about_the_reported_minutes(boolean upheld) {
        anExchange()
                .disputed()
                .when(new ResolveDispute(FIRST, upheld), STAFF)
                .leadsTo(new DisputeResolved(FIRST, DEAL, upheld, MINUTES, CUI, IN_XINGFU.within()));
    }

    @Test
    void nobody_decides_a_dispute_of_their_own() {
        anExchange().disputed().when(UPHOLD, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new OwnDispute());
        anExchange().disputed().when(UPHOLD, by(BEN).holding(COMMITTEE_STAFF)).isRefusedFor(new OwnDispute());
    }

    @Test
    void nobody_decides_a_dispute_of_their_own_in_another_name_nor_in_their_own_through_another() {
        anExchange()
                .disputed()
                .when(UPHOLD, by(ANA).holding(COMMITTEE_STAFF).onBehalfOf(CUI))
                .isRefusedFor(new OwnDispute());
        anExchange()
                .disputed()
                .when(UPHOLD, by(CUI).holding(COMMITTEE_STAFF).onBehalfOf(BEN))
                .isRefusedFor(new OwnDispute());
    }

    @Test
    void nobody_else_decides() {
        anExchange().disputed().when(UPHOLD, by(CUI).holding(OPERATOR)).isRefusedFor(new Refusal.NotAllowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "reserving", "agreed", "started", "done", "confirmed", "cancelled", "voided"})
    void only_a_dispute_is_decided(String step) {
        anExchange().at(step).when(UPHOLD, STAFF).isRefusedFor(new WrongStep(step));
    }

    @Test
    void an_upheld_dispute_counts_for_nothing_and_any_other_counts_as_confirmed() {
        assertThat(anExchange().resolved(true).state()).isInstanceOf(Exchange.Cancelled.class);
        assertThat(anExchange().resolved(false).state()).isInstanceOf(Exchange.Confirmed.class);
    }
}
