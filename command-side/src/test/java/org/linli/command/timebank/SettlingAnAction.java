package org.linli.command.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.timebank.Hours.POOL;
import static org.linli.command.timebank.Hours.ben;
import static org.linli.command.timebank.Hours.bensAccount;
import static org.linli.command.timebank.Hours.earned;
import static org.linli.kernel.timebank.TransferReason.ACTION;
import static org.linli.kernel.timebank.TransferReason.REVERSAL;
import static org.linli.kernel.timebank.TransferReason.SURPLUS;
import static org.linli.kernel.timebank.TransferReason.SURPLUS_REVERSAL;

import org.junit.jupiter.api.Test;
import org.linli.command.timebank.TimeAccountCommand.SettleAction;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TransferReason;

/** Somebody attested hours that Ben volunteered; the pool pays them. */
class SettlingAnAction {
    private static final String SHIFT = "action-shift";

    private static SettleAction settle(int minutes) {
        return new SettleAction(BEN, XINGFU, SHIFT, minutes);
    }

    private static HoursTransferred transfer(int number, Holder from, Holder to, int minutes, TransferReason reason) {
        return Hours.transfer(number, from, to, minutes, reason, SHIFT);
    }

    @Test
    void the_pool_pays_the_volunteer_once() {
        bensAccount().when(settle(120), bySystem()).leadsTo(transfer(1, POOL, ben(), 120, ACTION));
        bensAccount()
                .given(transfer(1, POOL, ben(), 120, ACTION))
                .when(settle(120), bySystem())
                .changesNothing();
        assertThat(bensAccount()
                        .given(transfer(1, POOL, ben(), 120, ACTION))
                        .state()
                        .balance())
                .isEqualTo(120);
        assertThat(settle(1).systemOnly()).isTrue();
    }

    @Test
    void a_correction_moves_the_difference_and_a_rejection_takes_all_back() {
        var paid = bensAccount().given(transfer(1, POOL, ben(), 120, ACTION));

        paid.when(settle(150), bySystem()).leadsTo(transfer(2, POOL, ben(), 30, ACTION));
        paid.when(settle(90), bySystem()).leadsTo(transfer(2, ben(), POOL, 30, REVERSAL));
        paid.when(settle(0), bySystem()).leadsTo(transfer(2, ben(), POOL, 120, REVERSAL));
        paid.given(transfer(2, ben(), POOL, 30, REVERSAL))
                .when(settle(90), bySystem())
                .changesNothing();
    }

    @Test
    void what_is_above_the_ceiling_stays_with_the_pool() {
        var full = bensAccount().given(earned(11_900));

        full.when(settle(120), bySystem())
                .leadsToBoth(transfer(1, POOL, ben(), 120, ACTION), transfer(2, ben(), POOL, 20, SURPLUS));
        full.given(transfer(1, POOL, ben(), 120, ACTION))
                .given(transfer(2, ben(), POOL, 20, SURPLUS))
                .when(settle(0), bySystem())
                .leadsToBoth(transfer(3, ben(), POOL, 120, REVERSAL), transfer(4, POOL, ben(), 20, SURPLUS_REVERSAL));
    }
}
