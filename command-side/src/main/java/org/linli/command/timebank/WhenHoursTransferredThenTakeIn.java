package org.linli.command.timebank;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Authorities;
import org.linli.command.Command;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.command.timebank.PoolCommand.TakeInToPool;
import org.linli.command.timebank.TimeAccountCommand.CloseAccount;
import org.linli.command.timebank.TimeAccountCommand.TakeIn;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.Transfer;

/**
 * Has each transfer reach the sides in whose history it does not stand, and closes the account of somebody who was gone before it was first used. Every
 * command may be sent twice: what was taken in or closed changes nothing.
 */
@ProcessingGroup(WhenHoursTransferredThenTakeIn.NAME)
@DisallowReplay
public final class WhenHoursTransferredThenTakeIn {
    public static final String NAME = "hours-taken-in";

    private static final TimeAccountDecider ACCOUNTS = new TimeAccountDecider();

    private final Commands commands;
    private final Histories histories;
    private final Authorities authorities;

    public WhenHoursTransferredThenTakeIn(Commands commands, Histories histories, Authorities authorities) {
        this.commands = commands;
        this.histories = histories;
        this.authorities = authorities;
    }

    @EventHandler
    void on(Transfer transfer, EventMessage<?> message) {
        Sender system = Sender.following(message);
        transfer.others().forEach(side -> commands.send(command(transfer, side), system));
        transfer.sides()
                .map(Holder::member)
                .filter(member -> member != null && authorities.isGone(member) && !isClosed(member))
                .forEach(member -> commands.send(new CloseAccount(member), system));
    }

    private static Command command(Transfer transfer, Holder side) {
        int minutes = transfer.effectOn(side.account());
        return side.member() == null
                ? new TakeInToPool(side.community(), transfer.ref(), minutes, transfer.source())
                : new TakeIn(side.member(), side.community(), transfer.ref(), minutes, transfer.source());
    }

    private boolean isClosed(MemberId member) {
        return histories.stateOf(AccountId.of(member).value(), ACCOUNTS).closed();
    }
}
