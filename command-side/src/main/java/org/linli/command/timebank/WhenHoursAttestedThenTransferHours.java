package org.linli.command.timebank;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.command.timebank.TimeAccountCommand.SettleAction;
import org.linli.command.volunteering.Actions;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursRejected;
import org.linli.kernel.volunteering.ActionEvent.OfVolunteer;

/**
 * Has the pool pay a volunteer for hours that count, by the weight of how they were recorded, and puts right what was paid when they are corrected.
 *
 * <p>It tells the volunteer's account what counts now, not what the event says: handled again, late or in another order, it does the same or nothing.
 */
@ProcessingGroup(WhenHoursAttestedThenTransferHours.NAME)
@DisallowReplay
public final class WhenHoursAttestedThenTransferHours {
    public static final String NAME = "action-hours";

    private static final TimeAccountDecider ACCOUNTS = new TimeAccountDecider();

    private final Commands commands;
    private final Histories histories;
    private final Actions actions;

    public WhenHoursAttestedThenTransferHours(Commands commands, Histories histories) {
        this.commands = commands;
        this.histories = histories;
        this.actions = new Actions(histories);
    }

    @EventHandler
    void on(HoursAttested event, EventMessage<?> message) {
        settle(event, Sender.following(message));
    }

    @EventHandler
    void on(HoursCorrected event, EventMessage<?> message) {
        settle(event, Sender.following(message));
    }

    @EventHandler
    void on(HoursRejected event, EventMessage<?> message) {
        settle(event, Sender.following(message));
    }

    private void settle(OfVolunteer event, Sender system) {
        int minutes = actions.weighedMinutes(event.action(), event.volunteer());
        String action = event.action().value();
        TimeAccount account = histories.stateOf(AccountId.of(event.volunteer()).value(), ACCOUNTS);
        if (!account.isSettled(action, minutes)) {
            commands.send(new SettleAction(event.volunteer(), event.shift().community(), action, minutes), system);
        }
    }
}
