package org.linli.command.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.timebank.Hours.HELP;
import static org.linli.command.timebank.Hours.POOL;
import static org.linli.command.timebank.Hours.ben;
import static org.linli.command.timebank.Hours.bensAccount;
import static org.linli.command.timebank.Hours.earned;
import static org.linli.command.timebank.Hours.takeIn;
import static org.linli.command.timebank.Hours.takenIn;
import static org.linli.command.timebank.Hours.transfer;
import static org.linli.kernel.timebank.TransferReason.SURPLUS;
import static org.linli.kernel.timebank.TransferReason.SURPLUS_REVERSAL;

import org.junit.jupiter.api.Test;
import org.linli.command.Scenario;
import org.linli.command.timebank.PoolCommand.TakeInToPool;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.TransferRef;

/** Ben has helped Ana; what her account moved reaches his, which holds 12,000 minutes at most. */
class TakingHoursIn {
    private static final TransferRef TRANSFER = new TransferRef("account-elsewhere", 1);

    @Test
    void a_transfer_is_taken_in_once() {
        bensAccount().when(takeIn(1, 60), bySystem()).leadsTo(takenIn(1, 60));
        bensAccount().given(takenIn(1, 60)).when(takeIn(1, 60), bySystem()).changesNothing();
        bensAccount().given(takenIn(1, 60)).when(takeIn(2, 60), bySystem()).leadsTo(takenIn(2, 60));
        assertThat(bensAccount().given(takenIn(1, 60)).state().balance()).isEqualTo(60);
    }

    @Test
    void what_is_above_the_ceiling_goes_on_to_the_pool_in_the_same_decision() {
        var nearlyFull = bensAccount().given(earned(11_950));

        nearlyFull.when(takeIn(1, 50), bySystem()).leadsTo(takenIn(1, 50));
        nearlyFull.when(takeIn(1, 60), bySystem()).leadsToBoth(takenIn(1, 60), transfer(1, ben(), POOL, 10, SURPLUS));
    }

    @Test
    void only_what_arrives_goes_on_not_what_an_earlier_ceiling_allowed() {
        bensAccount()
                .given(earned(20_000))
                .when(takeIn(1, 60), bySystem())
                .leadsToBoth(takenIn(1, 60), transfer(1, ben(), POOL, 60, SURPLUS));
    }

    @Test
    void a_reversal_takes_from_the_account_even_below_the_floor() {
        var owing = bensAccount().given(earned(-1_200));

        owing.when(takeIn(1, -60), bySystem()).leadsTo(takenIn(1, -60));
        assertThat(owing.given(takenIn(1, -60)).state().balance()).isEqualTo(-1_260);
    }

    @Test
    void what_had_gone_on_to_the_pool_comes_back_with_the_reversal_of_its_source() {
        var full =
                bensAccount().given(earned(11_950)).given(takenIn(1, 60)).given(transfer(1, ben(), POOL, 10, SURPLUS));

        full.when(takeIn(2, -60), bySystem())
                .leadsToBoth(takenIn(2, -60), transfer(2, POOL, ben(), 10, SURPLUS_REVERSAL));
        full.when(takeIn(2, -4), bySystem()).leadsToBoth(takenIn(2, -4), transfer(2, POOL, ben(), 4, SURPLUS_REVERSAL));
        full.given(takenIn(2, -4))
                .given(transfer(2, POOL, ben(), 4, SURPLUS_REVERSAL))
                .when(takeIn(3, -56), bySystem())
                .leadsToBoth(takenIn(3, -56), transfer(3, POOL, ben(), 6, SURPLUS_REVERSAL));
    }

    @Test
    void a_pool_takes_each_transfer_in_once_and_may_fall_below_zero() {
        var pool = Scenario.of(new PoolDecider());
        PoolId id = PoolId.of(XINGFU);
        TakeInToPool in = new TakeInToPool(XINGFU, TRANSFER, -30, HELP.value());
        PoolTookIn took = new PoolTookIn(id, XINGFU, TRANSFER, -30, HELP.value());

        pool.when(in, bySystem()).leadsTo(took);
        pool.given(took).when(in, bySystem()).changesNothing();
        assertThat(pool.given(took).state().balance()).isEqualTo(-30);
        assertThat(in.target()).isEqualTo(id.value());
        assertThat(in.systemOnly()).isTrue();
        assertThat(id.community()).isEqualTo(XINGFU);
        assertThat(new PoolDecider().place(pool.state())).isNull();
        assertThat(takeIn(1, 1).systemOnly()).isTrue();
    }
}
