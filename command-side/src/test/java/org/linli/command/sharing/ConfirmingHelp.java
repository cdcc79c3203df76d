package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.IN_XINGFU;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.sharing.Exchanges.MINUTES;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.sharing.ExchangeCommand.ConfirmBySilence;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.SharingRejection.MinutesOutOfRange;
import org.linli.command.sharing.SharingRejection.MoreThanReported;
import org.linli.command.sharing.SharingRejection.NotDueYet;
import org.linli.command.sharing.SharingRejection.OnlyTheReceiver;
import org.linli.command.sharing.SharingRejection.WrongStep;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.Kind;

class ConfirmingHelp {
    private static final Deal DEAL = anExchange().deal();
    private static final ConfirmBySilence SILENCE = new ConfirmBySilence(FIRST);

    private static ConfirmHelp confirm(int minutes) {
        return new ConfirmHelp(FIRST, minutes);
    }

    @Test
    void the_receiver_confirms_and_it_counts_for_the_community_and_all_above() {
        anExchange()
                .done()
                .when(confirm(50), by(BEN))
                .leadsTo(new ExchangeConfirmed(FIRST, DEAL, 50, false, IN_XINGFU.within()));
    }

    @Test
    void the_provider_cannot_confirm_their_own_help() {
        anExchange().done().when(confirm(MINUTES), by(ANA)).isRefusedFor(new OnlyTheReceiver());
    }

    @Test
    void the_provider_cannot_confirm_their_own_help_in_the_receivers_name() {
        anExchange().done().when(confirm(MINUTES), by(ANA).onBehalfOf(BEN)).isRefusedFor(new OnlyTheReceiver());
        anExchange().done().when(confirm(MINUTES), by(CUI).onBehalfOf(BEN)).isAccepted();
    }

    @Test
    void nobody_else_confirms() {
        anExchange().done().when(confirm(MINUTES), by(CUI)).isRefusedFor(new OnlyTheReceiver());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proposed", "reserving", "agreed", "started", "disputed", "confirmed", "cancelled", "voided"})
    void what_is_confirmed_was_marked_done_and_not_decided_yet(String step) {
        anExchange().at(step).when(confirm(MINUTES), by(BEN)).isRefusedFor(new WrongStep(step));
    }

    @Test
    void at_most_the_reported_minutes_are_confirmed() {
        anExchange().done().when(confirm(MINUTES), by(BEN)).isAccepted();
        anExchange().done().when(confirm(MINUTES + 1), by(BEN)).isRefusedFor(new MoreThanReported(MINUTES));
    }

    @Test
    void at_least_one_minute_is_confirmed_and_none_for_goods() {
        anExchange().done().when(confirm(1), by(BEN)).isAccepted();
        anExchange().done().when(confirm(0), by(BEN)).isRefusedFor(new MinutesOutOfRange());
        anExchange().of(Kind.GOODS).done().when(confirm(0), by(BEN)).isAccepted();
    }

    @Test
    void the_receivers_silence_confirms_what_was_reported_after_14_days_and_not_before() {
        Instant due = NOW.plus(Duration.ofDays(14));
        Instant reminded = NOW.plus(Duration.ofDays(7));

        anExchange()
                .reminded(NOW, reminded, due)
                .when(SILENCE, bySystem().at(due))
                .leadsTo(new ExchangeConfirmed(FIRST, DEAL, MINUTES, true, IN_XINGFU.within()));
        anExchange()
                .reminded(NOW, reminded, due)
                .when(SILENCE, bySystem().at(due.minusMillis(1)))
                .isRefusedFor(new NotDueYet());
    }

    @Test
    void silence_confirms_nothing_before_the_receiver_was_reminded() {
        anExchange()
                .done()
                .when(SILENCE, bySystem().at(NOW.plus(Duration.ofDays(300))))
                .isRefusedFor(new NotDueYet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proposed", "reserving", "agreed", "started", "disputed", "confirmed", "cancelled", "voided"})
    void silence_changes_nothing_at_any_other_step(String step) {
        anExchange()
                .at(step)
                .when(SILENCE, bySystem().at(NOW.plus(Duration.ofDays(15))))
                .changesNothing();
    }

    @Test
    void only_the_system_takes_silence_for_consent() {
        assertThat(SILENCE.systemOnly()).isTrue();
    }
}
