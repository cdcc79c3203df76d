package org.linli.command.timebank;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.timebank.PoolCommand.TakeInToPool;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.PoolEvent;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.kernel.timebank.PoolId;

/** The rules of a community's pool. */
public record PoolDecider() implements Decider<Pool, PoolCommand, PoolEvent> {

    @Override
    public Pool initial() {
        return Pool.EMPTY;
    }

    @Override
    public Decision<PoolEvent> decide(Pool state, PoolCommand command, Context context) {
        return switch (command) {
            case TakeInToPool in ->
                state.takenIn().has(in.transfer().toString())
                        ? nothingToDo()
                        : accept(new PoolTookIn(
                                PoolId.of(in.community()), in.community(), in.transfer(), in.minutes(), in.source()));
        };
    }

    @Override
    public Pool evolve(Pool state, PoolEvent event, Instant occurred) {
        return switch (event) {
            case PoolTookIn in ->
                new Pool(
                        state.balance() + in.minutes(),
                        state.takenIn().with(in.transfer().toString(), true));
        };
    }

    @Override
    public @Nullable PlaceId place(Pool state) {
        return null;
    }
}
