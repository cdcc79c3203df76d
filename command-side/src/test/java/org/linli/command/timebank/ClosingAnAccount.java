package org.linli.command.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.timebank.Hours.POOL;
import static org.linli.command.timebank.Hours.ana;
import static org.linli.command.timebank.Hours.ben;
import static org.linli.command.timebank.Hours.bensAccount;
import static org.linli.command.timebank.Hours.earned;
import static org.linli.command.timebank.Hours.settle;
import static org.linli.command.timebank.Hours.takeIn;
import static org.linli.command.timebank.Hours.takenIn;
import static org.linli.command.timebank.Hours.transfer;
import static org.linli.kernel.timebank.TransferReason.ACTION;
import static org.linli.kernel.timebank.TransferReason.CLOSING;
import static org.linli.kernel.timebank.TransferReason.COVER;
import static org.linli.kernel.timebank.TransferReason.EXCHANGE;
import static org.linli.kernel.timebank.TransferReason.REVERSAL;
import static org.linli.kernel.timebank.TransferReason.SURPLUS;
import static org.linli.kernel.timebank.TransferReason.SURPLUS_REVERSAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.timebank.TimeAccountCommand.CloseAccount;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.TimeAccountEvent.AccountClosed;

/** Ben leaves for good. */
class ClosingAnAccount {
    private static final AccountId BENS = AccountId.of(BEN);
    private static final CloseAccount CLOSE = new CloseAccount(BEN);
    private static final AccountClosed CLOSED = new AccountClosed(BENS, ben());

    @Test
    void the_pool_takes_what_the_account_held_and_bears_what_it_owed() {
        bensAccount()
                .given(earned(60))
                .when(CLOSE, bySystem())
                .leadsToBoth(transfer(1, ben(), POOL, 60, CLOSING, BENS.value()), CLOSED);
        bensAccount()
                .given(earned(-60))
                .when(CLOSE, bySystem())
                .leadsToBoth(transfer(1, POOL, ben(), 60, CLOSING, BENS.value()), CLOSED);
        assertThat(CLOSE.systemOnly()).isTrue();
    }

    @Test
    void whoever_only_ever_received_help_leaves_their_debt_to_the_pool() {
        bensAccount()
                .given(transfer(1, ben(), ana(), 90, EXCHANGE))
                .when(CLOSE, bySystem())
                .leadsToBoth(transfer(2, POOL, ben(), 90, CLOSING, BENS.value()), CLOSED);
    }

    @Test
    void whoever_only_ever_volunteered_leaves_their_hours_to_the_pool() {
        bensAccount()
                .given(transfer(1, POOL, ben(), 90, ACTION))
                .when(CLOSE, bySystem())
                .leadsToBoth(transfer(2, ben(), POOL, 90, CLOSING, BENS.value()), CLOSED);
    }

    @Test
    void an_account_is_closed_once_and_one_that_was_never_used_needs_no_closing() {
        bensAccount().given(earned(60)).given(CLOSED).when(CLOSE, bySystem()).changesNothing();
        bensAccount().when(CLOSE, bySystem()).changesNothing();
    }

    @Test
    void what_still_reaches_it_goes_on_to_the_pool() {
        bensAccount()
                .given(earned(60))
                .given(transfer(1, ben(), POOL, 60, CLOSING, BENS.value()))
                .given(CLOSED)
                .when(takeIn(2, 30), bySystem())
                .leadsToBoth(takenIn(2, 30), transfer(2, ben(), POOL, 30, CLOSING));
    }

    @Test
    void what_is_still_taken_from_it_the_pool_bears() {
        var closed = bensAccount().given(transfer(1, ben(), POOL, 10, SURPLUS)).given(CLOSED);

        bensAccount()
                .given(earned(1))
                .given(CLOSED)
                .when(takeIn(2, -30), bySystem())
                .leadsToBoth(takenIn(2, -30), transfer(1, POOL, ben(), 30, CLOSING));
        closed.when(takeIn(2, -30), bySystem())
                .leadsToAll(List.of(
                        takenIn(2, -30),
                        transfer(2, POOL, ben(), 10, SURPLUS_REVERSAL),
                        transfer(3, POOL, ben(), 20, CLOSING)));
    }

    @Test
    void the_pool_pays_for_help_that_counts_only_now_and_takes_what_comes_back() {
        var closed = bensAccount()
                .given(transfer(1, ben(), ana(), 90, EXCHANGE))
                .given(transfer(2, POOL, ben(), 90, CLOSING, BENS.value()))
                .given(CLOSED);

        closed.when(settle(100), bySystem()).leadsTo(transfer(3, POOL, ana(), 10, COVER));
        closed.when(settle(80), bySystem())
                .leadsToBoth(transfer(3, ana(), ben(), 10, REVERSAL), transfer(4, ben(), POOL, 10, CLOSING));
    }
}
