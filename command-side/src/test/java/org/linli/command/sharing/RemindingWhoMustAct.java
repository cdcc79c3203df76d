package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.sharing.ExchangeCommand.ConfirmBySilence;
import org.linli.command.sharing.ExchangeCommand.ExpireProposal;
import org.linli.command.sharing.ExchangeCommand.Remind;
import org.linli.command.sharing.SharingRejection.NotDueYet;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.ReminderKind;

/** Silence confirms after 14 days, with reminders before it. */
class RemindingWhoMustAct {
    private static final Deal DEAL = anExchange().deal();
    private static final Remind REMIND = new Remind(FIRST);
    private static final ExpireProposal EXPIRE = new ExpireProposal(FIRST);
    private static final Instant SILENCE = in(14);

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static ReminderSent toConfirm(Instant until) {
        return new ReminderSent(FIRST, DEAL, ReminderKind.RECEIVER_TO_CONFIRM, BEN, until);
    }

    @Test
    void the_receiver_is_reminded_7_days_before_silence_confirms() {
        anExchange().done().when(REMIND, bySystem().at(in(7))).leadsTo(toConfirm(SILENCE));
        anExchange().done().when(REMIND, bySystem().at(in(7).minusMillis(1))).isRefusedFor(new NotDueYet());
    }

    @Test
    void and_once_more_2_days_before() {
        anExchange()
                .reminded(NOW, in(7), SILENCE)
                .when(REMIND, bySystem().at(in(12)))
                .leadsTo(toConfirm(SILENCE));
        anExchange()
                .reminded(NOW, in(7), SILENCE)
                .when(REMIND, bySystem().at(in(12).minusMillis(1)))
                .isRefusedFor(new NotDueYet());
        anExchange()
                .reminded(NOW, in(12), SILENCE)
                .when(REMIND, bySystem().at(in(14)))
                .changesNothing();
    }

    @Test
    void a_reminder_that_came_late_leaves_the_receiver_2_days_before_silence_confirms() {
        anExchange().done().when(REMIND, bySystem().at(in(12))).leadsTo(toConfirm(SILENCE));
        anExchange().done().when(REMIND, bySystem().at(in(20))).leadsTo(toConfirm(in(22)));
        anExchange()
                .reminded(NOW, in(20), in(22))
                .when(new ConfirmBySilence(FIRST), bySystem().at(in(22).minusMillis(1)))
                .isRefusedFor(new NotDueYet());
        anExchange()
                .reminded(NOW, in(20), in(22))
                .when(new ConfirmBySilence(FIRST), bySystem().at(in(22)))
                .isAccepted();
    }

    @Test
    void who_was_proposed_to_is_reminded_after_3_days_once() {
        ReminderSent reminder = new ReminderSent(FIRST, DEAL, ReminderKind.PROPOSAL_TO_ANSWER, BEN, in(14));

        anExchange()
                .proposed()
                .when(REMIND, bySystem().at(in(3).minusMillis(1)))
                .isRefusedFor(new NotDueYet());
        anExchange().proposed().when(REMIND, bySystem().at(in(3))).leadsTo(reminder);
        anExchange()
                .proposed()
                .given(reminder)
                .when(REMIND, bySystem().at(in(9)))
                .changesNothing();
    }

    @Test
    void a_provider_who_has_not_begun_is_reminded_after_7_days_once() {
        ReminderSent reminder = new ReminderSent(FIRST, DEAL, ReminderKind.PROVIDER_TO_START, ANA, null);

        anExchange().agreed().when(REMIND, bySystem().at(in(7).minusMillis(1))).isRefusedFor(new NotDueYet());
        anExchange().agreed().when(REMIND, bySystem().at(in(7))).leadsTo(reminder);
        anExchange()
                .agreed()
                .given(reminder)
                .when(REMIND, bySystem().at(in(30)))
                .changesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserving", "started", "disputed", "confirmed", "cancelled", "voided"})
    void nobody_is_reminded_where_nobody_must_act(String step) {
        anExchange().at(step).when(REMIND, bySystem().at(in(300))).changesNothing();
    }

    @Test
    void a_proposal_that_nobody_answers_ends_after_14_days() {
        ExchangeCancelled ended = new ExchangeCancelled(FIRST, DEAL, CancellationReason.NOT_ANSWERED, MemberId.SYSTEM);

        anExchange().proposed().when(EXPIRE, bySystem().at(in(14))).leadsTo(ended);
        anExchange()
                .proposed()
                .when(EXPIRE, bySystem().at(in(14).minusMillis(1)))
                .isRefusedFor(new NotDueYet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserving", "agreed", "started", "done", "disputed", "confirmed", "cancelled", "voided"})
    void what_was_answered_does_not_end_by_itself(String step) {
        anExchange().at(step).when(EXPIRE, bySystem().at(in(300))).changesNothing();
    }

    @Test
    void only_the_system_reminds_and_ends() {
        assertThat(REMIND.systemOnly()).isTrue();
        assertThat(EXPIRE.systemOnly()).isTrue();
    }
}
