package org.linli.command.timebank;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Command;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.timebank.PoolCommand.TakeInToPool;
import org.linli.command.timebank.TimeAccountCommand.TakeIn;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.Transfer;

/** Has each transfer reach the sides in whose history it does not stand. Every command may be sent twice: what was taken in changes nothing. */
@ProcessingGroup(WhenHoursTransferredThenTakeIn.NAME)
@DisallowReplay
public final class WhenHoursTransferredThenTakeIn {
    public static final String NAME = "hours-taken-in";

    private final Commands commands;

    public WhenHoursTransferredThenTakeIn(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(Transfer transfer, EventMessage<?> message) {
        transfer.others().forEach(side -> commands.send(command(transfer, side), Sender.following(message)));
    }

    private static Command command(Transfer transfer, Holder side) {
        int minutes = transfer.effectOn(side.account());
        return side.member() == null
                ? new TakeInToPool(side.community(), transfer.ref(), minutes, transfer.source())
                : new TakeIn(side.member(), side.community(), transfer.ref(), minutes, transfer.source());
    }
}
