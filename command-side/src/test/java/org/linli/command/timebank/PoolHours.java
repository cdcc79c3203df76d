package org.linli.command.timebank;

import static org.linli.command.Neighbourhood.XINGFU;

import org.linli.command.Scenario;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.PoolEvent;
import org.linli.kernel.timebank.PoolEvent.PoolHoursTransferred;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.TransferReason;
import org.linli.kernel.timebank.TransferRef;

/** The pool of Xingfu, as tests speak of it. */
final class PoolHours {
    static final PoolId POOL = PoolId.of(XINGFU);

    private PoolHours() {}

    /** A pool that holds so much. */
    static Scenario<Pool, PoolCommand, PoolEvent> holding(int minutes) {
        return Scenario.of(new PoolDecider())
                .given(new PoolTookIn(POOL, XINGFU, new TransferRef("account-a", 1), minutes, "exchange-a"));
    }

    static PoolHoursTransferred transfer(int number, Holder to, int minutes, TransferReason reason, String source) {
        return new PoolHoursTransferred(POOL, XINGFU, number, Holder.pool(XINGFU), to, minutes, reason, source);
    }
}
