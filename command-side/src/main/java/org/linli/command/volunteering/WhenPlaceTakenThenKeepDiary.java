package org.linli.command.volunteering;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.command.lending.DiaryRejection;
import org.linli.command.lending.MemberDiaryCommand.EnterShift;
import org.linli.command.lending.MemberDiaryCommand.StrikeShift;
import org.linli.command.volunteering.ActionCommand.TakeOut;
import org.linli.command.volunteering.VolunteerAction.Part;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.BackfillApproved;
import org.linli.kernel.volunteering.ActionEvent.BackfillRejected;
import org.linli.kernel.volunteering.ActionEvent.BackfillSubmitted;
import org.linli.kernel.volunteering.ActionEvent.CheckInVoided;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursNotEntered;
import org.linli.kernel.volunteering.ActionEvent.HoursRejected;
import org.linli.kernel.volunteering.ActionEvent.NoShowRecorded;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWaitlisted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.ActionEvent.WaitingPromoted;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.SignUpEnd;
import org.linli.web.RejectedException;

/**
 * Keeps volunteers' diaries in step with actions: enters an action when somebody has a place in it, or takes them out when the diary stands against it;
 * strikes what they are not in any more. Every command may be sent twice; what is handled again is held against how the action stands now.
 */
@ProcessingGroup(WhenPlaceTakenThenKeepDiary.NAME)
@DisallowReplay
public final class WhenPlaceTakenThenKeepDiary {
    public static final String NAME = "volunteer-diaries";

    private final Commands commands;
    private final Actions actions;

    public WhenPlaceTakenThenKeepDiary(Commands commands, Histories histories) {
        this.commands = commands;
        this.actions = new Actions(histories);
    }

    @EventHandler
    void on(ActionEvent event, EventMessage<?> message) {
        Sender system = Sender.following(message);
        switch (event) {
            case VolunteerSignedUp in -> enter(in.shift(), in.volunteer(), system);
            case WaitingPromoted promoted -> enter(promoted.shift(), promoted.volunteer(), system);
            case VolunteerWithdrew withdrew -> strike(withdrew.action(), withdrew.volunteer(), system);
            case ActionCancelled cancelled ->
                cancelled.volunteers().forEach(volunteer -> strike(cancelled.action(), volunteer, system));
            case HoursAttested attested -> strike(attested.action(), attested.volunteer(), system);
            case HoursRejected rejected -> strike(rejected.action(), rejected.volunteer(), system);
            case NoShowRecorded absent -> strike(absent.action(), absent.volunteer(), system);
            case ActionPosted _,
                    VolunteerWaitlisted _,
                    CheckedIn _,
                    CheckInVoided _,
                    CheckedOut _,
                    AttestationGiven _,
                    HoursNotEntered _,
                    CorrectionGiven _,
                    HoursCorrected _,
                    BackfillSubmitted _,
                    BackfillApproved _,
                    BackfillRejected _ -> {}
        }
    }

    private void enter(Shift shift, MemberId volunteer, Sender system) {
        if (!hasPlace(shift.action(), volunteer)) {
            return;
        }
        try {
            commands.send(new EnterShift(volunteer, shift.action(), shift.from(), shift.to()), system);
        } catch (RejectedException refused) {
            if (!(refused.rejection() instanceof DiaryRejection.ShiftOverlaps)) {
                throw refused;
            }
            commands.send(new TakeOut(shift.action(), volunteer, SignUpEnd.OVERLAP), system);
        }
    }

    private void strike(ActionId action, MemberId volunteer, Sender system) {
        if (!hasPlace(action, volunteer)
                && actions.diaryOf(volunteer).volunteers().shifts().containsKey(action)) {
            commands.send(new StrikeShift(volunteer, action), system);
        }
    }

    /** True while they have a place and nothing was recorded of it. */
    private boolean hasPlace(ActionId action, MemberId volunteer) {
        Part part = actions.part(action, volunteer);
        return part != null
                && !part.waiting()
                && part.tally().counts() == null
                && !part.tally().closed();
    }
}
