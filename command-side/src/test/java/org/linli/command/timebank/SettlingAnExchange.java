package org.linli.command.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.timebank.Hours.HELP;
import static org.linli.command.timebank.Hours.POOL;
import static org.linli.command.timebank.Hours.ana;
import static org.linli.command.timebank.Hours.ben;
import static org.linli.command.timebank.Hours.bensAccount;
import static org.linli.command.timebank.Hours.earned;
import static org.linli.command.timebank.Hours.settle;
import static org.linli.command.timebank.Hours.transfer;
import static org.linli.kernel.timebank.TransferReason.COVER;
import static org.linli.kernel.timebank.TransferReason.EXCHANGE;
import static org.linli.kernel.timebank.TransferReason.REVERSAL;
import static org.linli.kernel.timebank.TransferReason.SURPLUS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;

/** Ana has helped Ben. His account pays: at most 1,200 minutes below zero, and holds 12,000 at most. */
class SettlingAnExchange {

    @Test
    void the_receiver_pays_the_provider_what_the_exchange_counts() {
        bensAccount().when(settle(90), bySystem()).leadsTo(transfer(1, ben(), ana(), 90, EXCHANGE));
    }

    @Test
    void no_source_is_booked_twice() {
        var paid = bensAccount().given(transfer(1, ben(), ana(), 90, EXCHANGE));

        paid.when(settle(90), bySystem()).changesNothing();
        assertThat(paid.state().isSettled(HELP.value(), 90)).isTrue();
        assertThat(paid.state().isSettled(HELP.value(), 91)).isFalse();
        assertThat(paid.state().balance()).isEqualTo(-90);
    }

    @Test
    void below_the_floor_the_pool_pays_in_the_same_decision() {
        bensAccount().when(settle(1_200), bySystem()).leadsTo(transfer(1, ben(), ana(), 1_200, EXCHANGE));
        bensAccount()
                .when(settle(1_201), bySystem())
                .leadsToBoth(transfer(1, ben(), ana(), 1_200, EXCHANGE), transfer(2, POOL, ana(), 1, COVER));
    }

    @Test
    void who_is_at_the_floor_pays_nothing_and_the_provider_gets_all() {
        var atTheFloor = bensAccount().given(transfer(1, ben(), ana(), 1_200, EXCHANGE, "exchange-of-before"));

        atTheFloor.when(settle(90), bySystem()).leadsTo(transfer(2, POOL, ana(), 90, COVER));
        atTheFloor
                .given(earned(30))
                .when(settle(90), bySystem())
                .leadsToBoth(transfer(2, ben(), ana(), 30, EXCHANGE), transfer(3, POOL, ana(), 60, COVER));
    }

    @Test
    void who_was_taken_below_the_floor_by_a_reversal_pays_nothing_more() {
        bensAccount().given(earned(-1_300)).when(settle(90), bySystem()).leadsTo(transfer(1, POOL, ana(), 90, COVER));
    }

    @Test
    void a_correction_moves_the_difference() {
        var paid = bensAccount().given(transfer(1, ben(), ana(), 90, EXCHANGE));

        paid.when(settle(100), bySystem()).leadsTo(transfer(2, ben(), ana(), 10, EXCHANGE));
        paid.when(settle(60), bySystem()).leadsTo(transfer(2, ana(), ben(), 30, REVERSAL));
        paid.given(transfer(2, ana(), ben(), 30, REVERSAL))
                .when(settle(60), bySystem())
                .changesNothing();
    }

    @Test
    void a_void_takes_everything_back_with_its_source() {
        var paid = bensAccount().given(transfer(1, ben(), ana(), 90, EXCHANGE));

        paid.when(settle(0), bySystem()).leadsTo(transfer(2, ana(), ben(), 90, REVERSAL));
        assertThat(paid.given(transfer(2, ana(), ben(), 90, REVERSAL)).state().balance())
                .isZero();
    }

    @Test
    void what_the_pool_covered_goes_back_to_the_pool_first() {
        var covered = bensAccount()
                .given(transfer(1, ben(), ana(), 1_200, EXCHANGE))
                .given(transfer(2, POOL, ana(), 100, COVER));

        covered.when(settle(1_260), bySystem()).leadsTo(transfer(3, ana(), POOL, 40, REVERSAL));
        covered.when(settle(1_200), bySystem()).leadsTo(transfer(3, ana(), POOL, 100, REVERSAL));
        covered.when(settle(1_190), bySystem())
                .leadsToBoth(transfer(3, ana(), POOL, 100, REVERSAL), transfer(4, ana(), ben(), 10, REVERSAL));
        covered.given(transfer(3, ana(), POOL, 100, REVERSAL))
                .given(transfer(4, ana(), ben(), 10, REVERSAL))
                .when(settle(0), bySystem())
                .leadsTo(transfer(5, ana(), ben(), 1_190, REVERSAL));
    }

    @Test
    void a_void_of_what_was_never_booked_changes_nothing() {
        bensAccount().when(settle(0), bySystem()).changesNothing();
    }

    @Test
    void what_comes_back_to_a_full_account_goes_on_to_the_pool() {
        bensAccount()
                .given(transfer(1, ben(), ana(), 90, EXCHANGE))
                .given(earned(12_050))
                .when(settle(0), bySystem())
                .leadsToBoth(transfer(2, ana(), ben(), 90, REVERSAL), transfer(3, ben(), POOL, 50, SURPLUS));
    }

    @Test
    void a_transfer_has_two_sides_and_at_least_a_minute() {
        assertThatThrownBy(() -> transfer(1, ben(), ana(), 0, EXCHANGE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transfer(1, ben(), ben(), 1, EXCHANGE)).isInstanceOf(IllegalArgumentException.class);
        assertThat(transfer(1, ben(), ana(), 1, EXCHANGE).minutes()).isEqualTo(1);
    }

    @Test
    void both_sides_of_a_transfer_are_in_it() {
        HoursTransferred moved = transfer(7, ben(), ana(), 90, EXCHANGE);

        assertThat(List.of(moved.effectOn(ben().account()), moved.effectOn(ana().account())))
                .containsExactly(-90, 90);
        assertThat(moved.effectOn(POOL.account())).isZero();
        assertThat(moved.others()).containsExactly(ana());
        assertThat(transfer(8, POOL, ana(), 9, COVER).others()).containsExactly(POOL, ana());
        assertThat(moved.ref()).hasToString(AccountId.of(BEN) + "/7");
    }

    @Test
    void an_account_has_its_members_digits_and_belongs_to_no_place() {
        assertThat(settle(1).target()).isEqualTo(BEN.value().replace("member", "account"));
        assertThat(POOL.account()).isEqualTo(XINGFU.value().replace("place", "pool"));
        assertThat(ana().is(ANA)).isTrue();
        assertThat(POOL.is(ANA)).isFalse();
        assertThat(new TimeAccountDecider().place(bensAccount().state())).isNull();
        assertThat(settle(1).systemOnly()).isTrue();
    }
}
