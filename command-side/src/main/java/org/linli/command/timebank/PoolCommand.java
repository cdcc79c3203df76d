package org.linli.command.timebank;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.GrantId;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.TransferRef;

/** What is to move in a community's pool. */
public sealed interface PoolCommand extends Command {
    String AGGREGATE = "pool";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    PlaceId community();

    @Override
    default String target() {
        return PoolId.of(community()).value();
    }

    @Override
    default PlaceId place() {
        return community();
    }

    /**
     * A transfer of another history is to reach the pool. May come twice.
     *
     * @param minutes negative when it takes them from the pool
     */
    record TakeInToPool(PlaceId community, TransferRef transfer, int minutes, String source) implements PoolCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** Somebody in need is to have hours of the pool. */
    record GrantHours(PlaceId community, GrantId grant, Grantee to, int minutes, String reason) implements PoolCommand {
        @Override
        public Set<MemberId> names() {
            return Set.of(to.member());
        }

        /** What the grantee has may change between two tries; what is granted may not. */
        @Override
        public String fingerprint() {
            return "GrantHours[%s, %s, %s, %s]".formatted(grant, to.member(), minutes, reason);
        }
    }

    /**
     * Who is to be granted hours, as their own histories tell it at the time of the grant.
     *
     * @param community where they belong
     * @param held minutes in their account
     */
    record Grantee(MemberId member, @Nullable PlaceId community, long held) {}

    /** The committee of one side asks the other one's to clear hours. */
    record AskClearing(PlaceId community, ClearingId clearing, PlaceId payee, int minutes, ClearingSide side)
            implements PoolCommand {
        @Override
        public PlaceId place() {
            return side == ClearingSide.PAYER ? community : payee;
        }
    }

    /**
     * The committee of the other side agrees.
     *
     * @param place in whose name
     */
    record AgreeToClearing(PlaceId community, ClearingId clearing, PlaceId place) implements PoolCommand {}

    /** Nobody answered in time. May come twice. */
    record ExpireClearing(PlaceId community, ClearingId clearing) implements PoolCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /**
     * One side does not want it any more.
     *
     * @param place in whose name
     */
    record DeclineClearing(PlaceId community, ClearingId clearing, PlaceId place) implements PoolCommand {}
}
