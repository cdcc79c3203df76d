package org.linli.app.bench.life;

import java.util.HashMap;
import java.util.Map;
import org.linli.app.bench.life.Town.Community;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.PoolEvent.PoolHoursTransferred;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TimeAccountEvent.TransferTakenIn;
import org.linli.kernel.timebank.TransferReason;
import org.linli.kernel.timebank.TransferRef;

/** The hours that pass because of what was done. */
record Hours(Chronicle chronicle, Map<String, Integer> numbers) {
    Hours(Chronicle chronicle) {
        this(chronicle, new HashMap<>());
    }

    void pay(Community community, MemberId payer, MemberId payee, int minutes, String source) {
        Holder from = new Holder(payer, community.place());
        Holder to = new Holder(payee, community.place());
        AccountId account = AccountId.of(payer);
        HoursTransferred paid = new HoursTransferred(
                account, next(account.value()), from, to, minutes, TransferReason.EXCHANGE, source);
        chronicle.add(account.value(), MemberId.SYSTEM, community.place(), paid);
        takeIn(community, to, paid.ref(), minutes, source);
    }

    void reward(Community community, MemberId volunteer, int minutes, String source) {
        PoolId pool = PoolId.of(community.place());
        Holder to = new Holder(volunteer, community.place());
        PoolHoursTransferred paid = new PoolHoursTransferred(
                pool,
                community.place(),
                next(pool.value()),
                Holder.pool(community.place()),
                to,
                minutes,
                TransferReason.ACTION,
                source);
        chronicle.add(pool.value(), MemberId.SYSTEM, community.place(), paid);
        takeIn(community, to, paid.ref(), minutes, source);
    }

    private void takeIn(Community community, Holder to, TransferRef transfer, int minutes, String source) {
        chronicle.add(
                to.account(),
                MemberId.SYSTEM,
                community.place(),
                new TransferTakenIn(new AccountId(to.account()), to, transfer, minutes, source));
    }

    private int next(String account) {
        return numbers.merge(account, 1, Integer::sum);
    }
}
