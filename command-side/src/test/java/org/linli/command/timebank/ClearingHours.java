package org.linli.command.timebank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.DISTRICT;
import static org.linli.command.Neighbourhood.HEPING;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.IN_XINGFU;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.timebank.PoolHours.POOL;
import static org.linli.command.timebank.PoolHours.holding;
import static org.linli.command.timebank.PoolHours.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Location;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.timebank.PoolCommand.AgreeToClearing;
import org.linli.command.timebank.PoolCommand.AskClearing;
import org.linli.command.timebank.PoolCommand.DeclineClearing;
import org.linli.command.timebank.PoolCommand.ExpireClearing;
import org.linli.command.timebank.TimeBankRejection.AskedForIt;
import org.linli.command.timebank.TimeBankRejection.ClearingOver;
import org.linli.command.timebank.TimeBankRejection.ClearingWithin;
import org.linli.command.timebank.TimeBankRejection.HoursOutOfRange;
import org.linli.command.timebank.TimeBankRejection.NotEnoughHours;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.PoolEvent;
import org.linli.kernel.timebank.PoolEvent.ClearingAgreed;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import org.linli.kernel.timebank.PoolEvent.ClearingDeclined;
import org.linli.kernel.timebank.PoolEvent.ClearingExpired;
import org.linli.kernel.timebank.TransferReason;

/** Xingfu's pool, which holds 600 minutes, is to pay Heping's 400. Dan works for Xingfu's committee, Cui for Heping's. */
class ClearingHours {
    private static final ClearingId CLEARING = ClearingId.of("clearing".getBytes(UTF_8));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    private static final ExpireClearing EXPIRE = new ExpireClearing(XINGFU, CLEARING);
    private static final Location IN_HEPING = new Location(List.of(DISTRICT, STREET, HEPING), PlaceKind.COMMUNITY);
    private static final Acting DAN_OF_XINGFU =
            by(DAN).holding(Role.COMMITTEE_STAFF).in(IN_XINGFU);
    private static final Acting CUI_OF_HEPING =
            by(CUI).holding(Role.COMMITTEE_STAFF).in(IN_HEPING);

    private static AskClearing ask(int minutes, ClearingSide side) {
        return new AskClearing(XINGFU, CLEARING, HEPING, minutes, side);
    }

    private static ClearingAsked asked(ClearingSide side, MemberId by) {
        return new ClearingAsked(POOL, XINGFU, CLEARING, HEPING, 400, side, by, UNTIL);
    }

    private static Scenario<Pool, PoolCommand, PoolEvent> askedByXingfu() {
        return holding(600).given(asked(ClearingSide.PAYER, DAN));
    }

    private static final AgreeToClearing HEPING_AGREES = new AgreeToClearing(XINGFU, CLEARING, HEPING);

    @Test
    void one_committee_asks_and_nothing_moves() {
        holding(600).when(ask(400, ClearingSide.PAYER), DAN_OF_XINGFU).leadsTo(asked(ClearingSide.PAYER, DAN));
        holding(0).when(ask(400, ClearingSide.PAYEE), CUI_OF_HEPING).leadsTo(asked(ClearingSide.PAYEE, CUI));
        assertThat(ask(400, ClearingSide.PAYER).place()).isEqualTo(XINGFU);
        assertThat(ask(400, ClearingSide.PAYEE).place()).isEqualTo(HEPING);
        assertThat(askedByXingfu().state().balance()).isEqualTo(600);
    }

    @Test
    void the_other_committee_agrees_and_the_hours_pass_in_the_same_decision() {
        assertPasses(askedByXingfu().when(HEPING_AGREES, CUI_OF_HEPING));
    }

    private static void assertPasses(Scenario.Verdict<PoolEvent> agreed) {
        agreed.leadsToBoth(
                new ClearingAgreed(POOL, XINGFU, CLEARING, CUI),
                transfer(1, Holder.pool(HEPING), 400, TransferReason.CLEARING, CLEARING.value()));
    }

    @Test
    void the_side_that_asked_does_not_agree_too() {
        askedByXingfu()
                .when(new AgreeToClearing(XINGFU, CLEARING, XINGFU), by(ANA).holding(Role.COMMITTEE_STAFF))
                .isRefusedFor(new AskedForIt());
        holding(600)
                .given(asked(ClearingSide.PAYEE, CUI))
                .when(HEPING_AGREES, by(ANA).holding(Role.COMMITTEE_STAFF).in(IN_HEPING))
                .isRefusedFor(new AskedForIt());
    }

    @Test
    void who_asked_for_one_side_does_not_agree_for_the_other() {
        askedByXingfu()
                .when(HEPING_AGREES, by(DAN).holding(Role.COMMITTEE_STAFF).in(IN_HEPING))
                .isRefusedFor(new AskedForIt());
    }

    @Test
    void a_clearing_is_not_beyond_the_paying_pools_balance() {
        holding(399)
                .given(asked(ClearingSide.PAYER, DAN))
                .when(HEPING_AGREES, CUI_OF_HEPING)
                .isRefusedFor(new NotEnoughHours(399));
        assertThat(holding(400)
                        .given(asked(ClearingSide.PAYER, DAN))
                        .when(HEPING_AGREES, CUI_OF_HEPING)
                        .decision()
                        .toString())
                .contains("ClearingAgreed");
    }

    @Test
    void either_side_declines_until_it_is_agreed_to() {
        askedByXingfu()
                .when(new DeclineClearing(XINGFU, CLEARING, HEPING), CUI_OF_HEPING)
                .leadsTo(new ClearingDeclined(POOL, XINGFU, CLEARING, ClearingSide.PAYEE, CUI));
        askedByXingfu()
                .when(new DeclineClearing(XINGFU, CLEARING, XINGFU), DAN_OF_XINGFU)
                .leadsTo(new ClearingDeclined(POOL, XINGFU, CLEARING, ClearingSide.PAYER, DAN));
    }

    @Test
    void what_is_over_is_neither_agreed_to_nor_declined() {
        var agreed = askedByXingfu().given(new ClearingAgreed(POOL, XINGFU, CLEARING, CUI));
        var declined = askedByXingfu().given(new ClearingDeclined(POOL, XINGFU, CLEARING, ClearingSide.PAYEE, CUI));

        agreed.when(HEPING_AGREES, CUI_OF_HEPING).isRefusedFor(new ClearingOver());
        declined.when(HEPING_AGREES, CUI_OF_HEPING).isRefusedFor(new ClearingOver());
        agreed.when(new DeclineClearing(XINGFU, CLEARING, HEPING), CUI_OF_HEPING)
                .isRefusedFor(new ClearingOver());
    }

    @Test
    void one_that_nobody_answers_for_30_days_ends_once() {
        assertThat(EXPIRE.systemOnly()).isTrue();
        askedByXingfu().when(EXPIRE, bySystem().at(UNTIL.minusMillis(1))).changesNothing();
        askedByXingfu().when(EXPIRE, bySystem().at(UNTIL)).leadsTo(new ClearingExpired(POOL, XINGFU, CLEARING));
        askedByXingfu()
                .given(new ClearingExpired(POOL, XINGFU, CLEARING))
                .when(EXPIRE, bySystem().at(UNTIL))
                .changesNothing();
        askedByXingfu()
                .given(new ClearingDeclined(POOL, XINGFU, CLEARING, ClearingSide.PAYEE, CUI))
                .when(EXPIRE, bySystem().at(UNTIL))
                .changesNothing();
        holding(600).when(EXPIRE, bySystem().at(UNTIL)).changesNothing();
    }

    @Test
    void one_that_was_asked_for_without_an_end_waits_for_its_answer() {
        ClearingAsked endless = new ClearingAsked(POOL, XINGFU, CLEARING, HEPING, 400, ClearingSide.PAYER, DAN, null);
        holding(600).given(endless).when(EXPIRE, bySystem().at(UNTIL)).changesNothing();
        assertPasses(holding(600).given(endless).when(HEPING_AGREES, CUI_OF_HEPING.at(UNTIL)));
    }

    @Test
    void nobody_agrees_to_one_whose_time_is_over() {
        assertPasses(askedByXingfu().when(HEPING_AGREES, CUI_OF_HEPING.at(UNTIL.minusMillis(1))));
        askedByXingfu().when(HEPING_AGREES, CUI_OF_HEPING.at(UNTIL)).isRefusedFor(new ClearingOver());
        askedByXingfu()
                .given(new ClearingExpired(POOL, XINGFU, CLEARING))
                .when(new DeclineClearing(XINGFU, CLEARING, HEPING), CUI_OF_HEPING)
                .isRefusedFor(new ClearingOver());
    }

    @Test
    void only_committee_staff_of_the_two_communities_has_a_say() {
        holding(600).when(ask(400, ClearingSide.PAYER), by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        holding(600)
                .when(ask(400, ClearingSide.PAYER), DAN_OF_XINGFU.in(IN_STREET))
                .isRefusedFor(new Refusal.WrongPlace());
        askedByXingfu().when(HEPING_AGREES, by(ANA).in(IN_HEPING)).isRefusedFor(new Refusal.NotAllowed());
        askedByXingfu()
                .when(new AgreeToClearing(XINGFU, CLEARING, STREET), CUI_OF_HEPING)
                .isRefusedFor(new Refusal.NotAllowed());
        askedByXingfu()
                .when(new DeclineClearing(XINGFU, CLEARING, STREET), CUI_OF_HEPING)
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void an_unknown_clearing_is_refused() {
        holding(600).when(HEPING_AGREES, CUI_OF_HEPING).isRefusedFor(new Refusal.Unknown());
        holding(600)
                .when(new DeclineClearing(XINGFU, CLEARING, HEPING), CUI_OF_HEPING)
                .isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void a_community_does_not_clear_hours_with_itself() {
        holding(600)
                .when(new AskClearing(XINGFU, CLEARING, XINGFU, 1, ClearingSide.PAYER), DAN_OF_XINGFU)
                .isRefusedFor(new ClearingWithin());
    }

    @Test
    void a_clearing_is_1_to_600_000_minutes() {
        holding(600).when(ask(0, ClearingSide.PAYER), DAN_OF_XINGFU).isRefusedFor(new HoursOutOfRange(600_000));
        holding(600).when(ask(600_001, ClearingSide.PAYER), DAN_OF_XINGFU).isRefusedFor(new HoursOutOfRange(600_000));
        holding(600).when(ask(600_000, ClearingSide.PAYER), DAN_OF_XINGFU).isAccepted();
        holding(600).when(ask(1, ClearingSide.PAYER), DAN_OF_XINGFU).isAccepted();
    }

    @Test
    void one_clearing_leaves_the_others_open() {
        ClearingId other = ClearingId.of("other".getBytes(UTF_8));

        askedByXingfu()
                .given(new ClearingAsked(POOL, XINGFU, other, HEPING, 1, ClearingSide.PAYER, DAN, UNTIL))
                .given(new ClearingAgreed(POOL, XINGFU, other, CUI))
                .when(HEPING_AGREES, CUI_OF_HEPING)
                .leadsToBoth(
                        new ClearingAgreed(POOL, XINGFU, CLEARING, CUI),
                        transfer(1, Holder.pool(HEPING), 400, TransferReason.CLEARING, CLEARING.value()));
    }
}
