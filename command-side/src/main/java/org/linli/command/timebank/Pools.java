package org.linli.command.timebank;

import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.membership.Directory;
import org.linli.command.timebank.Pool.Clearing;
import org.linli.command.timebank.PoolCommand.AgreeToClearing;
import org.linli.command.timebank.PoolCommand.DeclineClearing;
import org.linli.command.timebank.PoolCommand.Grantee;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.PoolId;
import org.linli.web.RejectedException;

/** Looks up in their histories what a pool's decider has to judge. */
public final class Pools {
    private static final TimeAccountDecider ACCOUNTS = new TimeAccountDecider();
    private static final PoolDecider POOLS = new PoolDecider();

    private final Histories histories;
    private final Directory directory;

    public Pools(Histories histories, Directory directory) {
        this.histories = histories;
        this.directory = directory;
    }

    /** Who is to be granted hours. Throws {@link RejectedException} when there is no such member. */
    Grantee grantee(MemberId member) {
        return new Grantee(
                member,
                directory.communityOf(member),
                histories.stateOf(AccountId.of(member).value(), ACCOUNTS).balance());
    }

    /** The agreement of the side that did not ask. Throws {@link RejectedException} when there is no such clearing. */
    AgreeToClearing agreement(PlaceId payer, ClearingId id) {
        Clearing clearing = clearing(payer, id);
        return new AgreeToClearing(payer, id, clearing.community(clearing.side().other(), payer));
    }

    /** The refusal of this side. Throws {@link RejectedException} when there is no such clearing. */
    DeclineClearing refusal(PlaceId payer, ClearingId id, ClearingSide side) {
        return new DeclineClearing(payer, id, clearing(payer, id).community(side, payer));
    }

    private Clearing clearing(PlaceId payer, ClearingId id) {
        Clearing clearing =
                histories.stateOf(PoolId.of(payer).value(), POOLS).clearings().get(id.value());
        if (clearing == null) {
            throw new RejectedException(new Refusal.Unknown());
        }
        return clearing;
    }
}
