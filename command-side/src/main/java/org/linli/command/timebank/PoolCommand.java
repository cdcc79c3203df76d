package org.linli.command.timebank;

import org.linli.command.Command;
import org.linli.kernel.places.PlaceId;
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
}
