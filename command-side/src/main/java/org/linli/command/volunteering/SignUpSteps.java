package org.linli.command.volunteering;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.lending.DiaryRejection;
import org.linli.command.volunteering.ActionCommand.SignUp;
import org.linli.command.volunteering.ActionCommand.TakeOut;
import org.linli.command.volunteering.VolunteerAction.Part;
import org.linli.command.volunteering.VolunteerAction.Posted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWaitlisted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.ActionEvent.WaitingPromoted;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.SignUpEnd;
import org.linli.kernel.volunteering.Vacancy;

/**
 * The rules of an action's places, for {@link ActionDecider}: never more volunteers of a role than places; a place that becomes free is, in the same
 * decision, that of whoever waited longest for one of its role.
 */
record SignUpSteps(Posted action, Context context) {

    Decision<ActionEvent> signUp(SignUp command) {
        if (action.cancelled()) {
            return refuse(new VolunteeringRejection.ActionCalledOff());
        }
        if (!context.now().isBefore(action.terms().signUpUntil())) {
            return refuse(new VolunteeringRejection.SignUpOver());
        }
        Vacancy vacancy = vacancy(command.role());
        if (vacancy == null) {
            return refuse(new VolunteeringRejection.NoSuchRole());
        }
        MemberId member = context.by().principal();
        if (action.part(member) != null) {
            return refuse(new VolunteeringRejection.SignedUpAlready());
        }
        Shift shift = action.shift();
        if (command.diary().volunteers().overlap(shift.action(), new Stretch(shift.from(), shift.to()))) {
            return refuse(new DiaryRejection.ShiftOverlaps());
        }
        MemberId by = context.by().actor();
        if (action.free(vacancy) > 0) {
            return accept(new VolunteerSignedUp(shift, member, vacancy.role(), by));
        }
        int most = context.rules().volunteering().longestLine();
        return action.volunteers(true).size() < most
                ? accept(new VolunteerWaitlisted(shift, member, vacancy.role(), by))
                : refuse(new VolunteeringRejection.NoRoomToWait(most));
    }

    private @Nullable Vacancy vacancy(String role) {
        return action.terms().roles().stream()
                .filter(vacancy -> vacancy.role().equals(role))
                .findFirst()
                .orElse(null);
    }

    Decision<ActionEvent> withdraw() {
        if (action.cancelled()) {
            return refuse(new VolunteeringRejection.ActionCalledOff());
        }
        Part part = action.part(context.by().principal());
        if (part == null) {
            return refuse(new VolunteeringRejection.NotSignedUp());
        }
        return (isBegun() || part.attendance().came() != null) && !part.waiting()
                ? refuse(new VolunteeringRejection.ActionBegun())
                : left(part, SignUpEnd.WITHDREW);
    }

    Decision<ActionEvent> takeOut(TakeOut command) {
        Part part = action.part(command.member());
        return part == null || !part.tally().isOpen() ? nothingToDo() : left(part, command.reason());
    }

    private Decision<ActionEvent> left(Part part, SignUpEnd reason) {
        List<ActionEvent> facts = new ArrayList<>();
        facts.add(new VolunteerWithdrew(
                action.shift(),
                part.volunteer(),
                part.role(),
                part.waiting(),
                reason,
                context.by().actor()));
        Part next = part.waiting() || isBegun() ? null : action.firstWaiting(part.role());
        if (next != null) {
            facts.add(new WaitingPromoted(action.shift(), next.volunteer(), next.role()));
        }
        return accept(facts);
    }

    private boolean isBegun() {
        return !context.now().isBefore(action.shift().from());
    }
}
