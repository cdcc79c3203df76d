package org.linli.command.timebank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.timebank.BankedLife.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.RunningCommunity;
import org.linli.command.membership.ErasureCommand.ForceErasure;
import org.linli.command.sharing.CorrectionCommand.VoidExchange;
import org.linli.command.sharing.DisputeCommand.AppealDecision;
import org.linli.command.sharing.DisputeCommand.ResolveDispute;
import org.linli.command.sharing.ExchangeCommand.DisputeHelp;
import org.linli.command.timebank.PoolCommand.ExpireClearing;
import org.linli.command.timebank.TimeAccountCommand.CloseAccount;
import org.linli.command.volunteering.ActionCommand.ApproveBackfill;
import org.linli.command.volunteering.ActionCommand.AttestHours;
import org.linli.command.volunteering.ActionCommand.CorrectHours;
import org.linli.command.volunteering.ActionCommand.SettleHours;
import org.linli.command.volunteering.ActionCommand.SubmitBackfill;
import org.linli.command.volunteering.Actions;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.VoidReason;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.Transfer;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.CorrectionReason;
import org.linli.kernel.volunteering.Vacancy;

/** Ana helps Ben and volunteers; the policies are told of every fact so far, by hand, and of all of them again. */
class FollowingWhatCounts {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ActionId SHIFT = ActionId.of("shift".getBytes(UTF_8));

    private final RunningCommunity community = RunningCommunity.start();
    private final BankedLife life = new BankedLife(community);
    private final WhenExchangeConfirmedThenTransferHours exchanges =
            new WhenExchangeConfirmedThenTransferHours(community.commands(), community.histories());
    private final WhenHoursAttestedThenTransferHours actions =
            new WhenHoursAttestedThenTransferHours(community.commands(), community.histories());
    private final WhenHoursTransferredThenTakeIn transfers =
            new WhenHoursTransferredThenTakeIn(community.commands(), community.histories(), community.authorities());

    @BeforeEach
    void settle() {
        List.of(ANA, BEN, CUI, DAN).forEach(life::settle);
        List.of(CUI, DAN).forEach(staff -> community.appoint(staff, Role.COMMITTEE_STAFF, XINGFU));
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private void tellAll() {
        for (int i = 0; i < life.facts().size(); i++) {
            EventMessage<?> fact = life.facts().get(i);
            switch (fact.getPayload()) {
                case ExchangeEvent event -> exchanges.on(event, fact);
                case HoursAttested event -> actions.on(event, fact);
                case HoursCorrected event -> actions.on(event, fact);
                case Transfer transfer -> transfers.on(transfer, fact);
                default -> {}
            }
        }
    }

    private Map<String, Long> told() {
        tellAll();
        tellAll();
        assertThat(life.account(ANA).balance()).isEqualTo(life.ledger().getOrDefault(Hours.accountOf(ANA), 0L));
        return life.ledger();
    }

    @Test
    void a_confirmed_exchange_is_paid_and_a_void_takes_it_back() {
        life.help(exchange(1), ANA, BEN, 90);
        assertThat(told()).isEqualTo(Map.of(Hours.accountOf(ANA), 90L, Hours.accountOf(BEN), -90L));

        community.send(new VoidExchange(exchange(1), VoidReason.FRAUD), DAN);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_dispute_that_was_not_upheld_is_paid_and_counts_for_nothing_while_it_is_appealed_against() {
        life.done(exchange(1), ANA, BEN, 60);
        community.send(new DisputeHelp(exchange(1), "没有来"), BEN);
        assertThat(told()).isEmpty();

        community.send(new ResolveDispute(exchange(1), false), CUI);
        assertThat(told()).containsEntry(Hours.accountOf(ANA), 60L);

        community.send(new AppealDecision(exchange(1), "没有来"), BEN);
        assertThat(told()).isEmpty();

        community.send(new ResolveDispute(exchange(1), false), DAN);
        assertThat(told()).containsEntry(Hours.accountOf(ANA), 60L);
    }

    @Test
    void who_is_gone_before_hours_reach_them_leaves_them_to_the_pool() {
        life.help(exchange(1), ANA, BEN, 90);
        community.appoint(CUI, Role.OPERATOR, null);
        community.send(new ForceErasure(ANA, "档案 7"), CUI);

        assertThat(told()).isEqualTo(Map.of(Hours.POOL.account(), 90L, Hours.accountOf(BEN), -90L));
        assertThat(life.account(ANA).closed()).isTrue();
    }

    @Test
    void the_pool_pays_attested_hours_and_a_correction_moves_the_difference() {
        volunteer();
        attest(AttestationId.of(new byte[] {1}), 120);
        assertThat(told()).isEqualTo(Map.of(Hours.accountOf(ANA), 120L, Hours.POOL.account(), -120L));

        AttestationId correction = AttestationId.of(new byte[] {2});
        community.send(new CorrectHours(SHIFT, correction, ANA, 50, CorrectionReason.LEFT_EARLY), DAN);
        community.sendAsSystem(new SettleHours(SHIFT, correction, true));
        assertThat(told()).isEqualTo(Map.of(Hours.accountOf(ANA), 50L, Hours.POOL.account(), -50L));
    }

    @Test
    void back_filled_hours_are_paid_by_half() {
        volunteer();
        AttestationId attestation = AttestationId.of(new byte[] {1});
        community.send(new SubmitBackfill(SHIFT, attestation, ANA, 121, "签到表"), DAN);
        community.send(new ApproveBackfill(SHIFT, ANA), CUI);
        community.sendAsSystem(new SettleHours(SHIFT, attestation, true));

        assertThat(told()).isEqualTo(Map.of(Hours.accountOf(ANA), 60L, Hours.POOL.account(), -60L));
    }

    /** Ana has a place in a shift of eight hours, which is over. */
    private void volunteer() {
        Instant from = NOW.plus(HOUR);
        Actions shifts = new Actions(community.histories());
        ActionTerms terms = new ActionTerms("小屋值班", "", from, List.of(new Vacancy("值班", 5)));
        community.send(shifts.post(SHIFT, XINGFU, null, null, from, from.plus(HOUR.multipliedBy(8)), terms), DAN);
        community.send(shifts.signUp(SHIFT, "值班", ANA), ANA);
        community.clock().advance(HOUR.multipliedBy(12));
    }

    private void attest(AttestationId attestation, int minutes) {
        community.send(new AttestHours(SHIFT, attestation, ANA, minutes), DAN);
        community.sendAsSystem(new SettleHours(SHIFT, attestation, true));
    }

    @Test
    void what_finds_nothing_to_do_leaves_no_history() {
        long before = community.store().createHeadToken().position().orElseThrow();
        community.sendAsSystem(new CloseAccount(CUI));
        community.sendAsSystem(new ExpireClearing(XINGFU, ClearingId.of(new byte[] {1})));
        assertThat(community.store().createHeadToken().position()).hasValue(before);
    }
}
