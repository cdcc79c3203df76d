package org.linli.command.volunteering;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.command.lending.DiaryRejection;
import org.linli.command.lending.MemberDiaryCommand.CloseSession;
import org.linli.command.lending.MemberDiaryCommand.CountHours;
import org.linli.command.lending.MemberDiaryCommand.OpenSession;
import org.linli.command.volunteering.ActionCommand.SettleHours;
import org.linli.command.volunteering.ActionCommand.VoidCheckIn;
import org.linli.command.volunteering.Tally.Claim;
import org.linli.command.volunteering.VolunteerAction.Part;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.BackfillApproved;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.ActionEvent.OfHours;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.Shift;
import org.linli.web.RejectedException;

/**
 * Enters in volunteers' diaries that they came, that they left, and how long they were there; tells the action whether the day has room for it. A
 * coming to a second action is taken back. Every command may be sent twice.
 */
@ProcessingGroup(WhenRecordedThenCountHours.NAME)
@DisallowReplay
public final class WhenRecordedThenCountHours {
    public static final String NAME = "volunteer-hours";

    private final Commands commands;
    private final Actions actions;
    private final VolunteeringRules rules;

    public WhenRecordedThenCountHours(Commands commands, Histories histories, VolunteeringRules rules) {
        this.commands = commands;
        this.actions = new Actions(histories);
        this.rules = rules;
    }

    @EventHandler
    void on(CheckedIn event, EventMessage<?> message) {
        Part part = actions.part(event.action(), event.volunteer());
        Shift shift = event.shift();
        if (part == null
                || part.attendance().came() == null
                || part.attendance().hasLeft()
                || shift.house() == null) {
            return;
        }
        Sender system = Sender.following(message);
        try {
            commands.send(
                    new OpenSession(
                            event.volunteer(),
                            shift.action(),
                            shift.house(),
                            event.window(),
                            shift.to().plus(rules.tolerance())),
                    system);
        } catch (RejectedException refused) {
            if (!(refused.rejection() instanceof DiaryRejection.StillElsewhere)) {
                throw refused;
            }
            commands.send(new VoidCheckIn(shift.action(), event.volunteer()), system);
        }
    }

    @EventHandler
    void on(CheckedOut event, EventMessage<?> message) {
        Shift shift = event.shift();
        if (shift.house() != null) {
            commands.send(
                    new CloseSession(event.volunteer(), shift.action(), shift.house(), event.window()),
                    Sender.following(message));
        }
    }

    @EventHandler
    void on(AttestationGiven event, EventMessage<?> message) {
        count(event, Sender.following(message));
    }

    @EventHandler
    void on(CorrectionGiven event, EventMessage<?> message) {
        count(event, Sender.following(message));
    }

    @EventHandler
    void on(BackfillApproved event, EventMessage<?> message) {
        count(event, Sender.following(message));
    }

    private void count(OfHours event, Sender system) {
        Hours hours = event.hours();
        Part part = actions.part(event.action(), hours.volunteer());
        Claim claim = part == null ? null : part.tally().claim();
        if (claim == null || !claim.hours().attestation().equals(hours.attestation())) {
            return;
        }
        commands.send(
                new SettleHours(event.action(), hours.attestation(), isEntered(event.action(), hours, system)), system);
    }

    private boolean isEntered(ActionId action, Hours hours, Sender system) {
        try {
            commands.send(new CountHours(hours.volunteer(), action, hours.day(), hours.minutes()), system);
            return true;
        } catch (RejectedException refused) {
            if (refused.rejection() instanceof DiaryRejection.DayFull) {
                return false;
            }
            throw refused;
        }
    }
}
