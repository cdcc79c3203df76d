package org.linli.command.giving;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.command.giving.StewardCommand.NoteMadeUp;
import org.linli.command.giving.StewardCommand.NoteOwed;
import org.linli.kernel.giving.PayoutEvent.DisclosureMissed;
import org.linli.kernel.giving.PayoutEvent.UsageDisclosed;
import org.linli.kernel.giving.StewardId;

/** Whoever did not disclose in time begins no other campaign until it is disclosed after all. Its commands may be sent twice. */
@ProcessingGroup(WhenDisclosureMissedThenBlockOwner.NAME)
@DisallowReplay
public final class WhenDisclosureMissedThenBlockOwner {
    public static final String NAME = "stewards";

    private static final StewardDecider STEWARDS = new StewardDecider();

    private final Commands commands;
    private final Histories histories;

    public WhenDisclosureMissedThenBlockOwner(Commands commands, Histories histories) {
        this.commands = commands;
        this.histories = histories;
    }

    @EventHandler
    void on(DisclosureMissed event, EventMessage<?> message) {
        commands.send(new NoteOwed(event.owner(), event.campaign(), event.disbursement()), Sender.following(message));
    }

    /** Most are disclosed in time: then nothing is sent, and no history begins. */
    @EventHandler
    void on(UsageDisclosed event, EventMessage<?> message) {
        String steward = StewardId.of(event.owner()).value();
        if (histories.stateOf(steward, STEWARDS).owed().contains(event.disbursement())) {
            commands.send(
                    new NoteMadeUp(event.owner(), event.campaign(), event.disbursement()), Sender.following(message));
        }
    }
}
