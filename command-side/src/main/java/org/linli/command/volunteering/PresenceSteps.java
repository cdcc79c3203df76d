package org.linli.command.volunteering;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.lending.DiaryRejection;
import org.linli.command.lending.Duties;
import org.linli.command.volunteering.ActionCommand.CheckIn;
import org.linli.command.volunteering.ActionCommand.CheckOut;
import org.linli.command.volunteering.ActionCommand.VoidCheckIn;
import org.linli.command.volunteering.VolunteerAction.Part;
import org.linli.command.volunteering.VolunteerAction.Posted;
import org.linli.kernel.Rejection;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.CheckInVoided;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.Presence;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.VenueCodes;

/** The rules of coming and leaving, for {@link ActionDecider}: each with a fresh code of the action's own house that the volunteer has not sent before. */
record PresenceSteps(Posted action, Context context) {

    Decision<ActionEvent> checkIn(CheckIn command) {
        return withCode(command.presence(), part -> checkIn(command, part));
    }

    private Decision<ActionEvent> checkIn(CheckIn command, Part part) {
        if (part.attendance().came() != null) {
            return refuse(new VolunteeringRejection.CameAlready());
        }
        Shift shift = action.shift();
        Duties duties = command.diary().volunteers();
        if (!duties.shifts().containsKey(shift.action())) {
            return refuse(new VolunteeringRejection.PlaceNotEnteredYet());
        }
        if (duties.haveUsed(command.presence().house(), command.presence().window())) {
            return refuse(new VolunteeringRejection.CodeReplayed());
        }
        if (duties.areElsewhere(shift.action(), now())) {
            return refuse(new DiaryRejection.StillElsewhere());
        }
        return now().isBefore(shift.from().minus(tolerance())) || !now().isBefore(shift.to())
                ? refuse(notTheTime())
                : accept(new CheckedIn(
                        shift, part.volunteer(), command.presence().window()));
    }

    Decision<ActionEvent> checkOut(CheckOut command) {
        Part own = action.part(context.by().principal());
        return own != null && own.attendance().came() == null
                ? refuse(new VolunteeringRejection.NotCheckedIn())
                : withCode(command.presence(), part -> checkOut(command, part));
    }

    private Decision<ActionEvent> checkOut(CheckOut command, Part part) {
        Instant came = part.attendance().came();
        if (came == null || part.attendance().hasLeft()) {
            return refuse(new VolunteeringRejection.LeftAlready());
        }
        if (now().isAfter(action.shift().to().plus(tolerance()))) {
            return refuse(notTheTime());
        }
        long minutes = Math.min(Duration.between(came, now()).toMinutes(), action.most(context.rules()));
        return accept(new CheckedOut(
                action.shift(), part.volunteer(), command.presence().window(), (int) minutes));
    }

    /** What the actor's part comes to by this code. */
    private Decision<ActionEvent> withCode(Presence presence, Function<Part, Decision<ActionEvent>> step) {
        if (action.cancelled()) {
            return refuse(new VolunteeringRejection.ActionCalledOff());
        }
        Part part = action.part(context.by().principal());
        if (part == null || part.waiting()) {
            return refuse(new VolunteeringRejection.NotSignedUp());
        }
        Rejection fault = fault(part, presence);
        return fault == null ? step.apply(part) : refuse(fault);
    }

    /** What stands against a code; null: nothing. */
    private @Nullable Rejection fault(Part part, Presence presence) {
        if (action.shift().house() == null) {
            return new VolunteeringRejection.NoCodeHere();
        }
        if (!presence.house().equals(action.shift().house())) {
            return new VolunteeringRejection.CodeOfAnotherHouse();
        }
        if (!VenueCodes.isFresh(presence.window(), now())) {
            return new VolunteeringRejection.CodeExpired();
        }
        return presence.window() <= part.attendance().window() ? new VolunteeringRejection.CodeReplayed() : null;
    }

    Decision<ActionEvent> voidCheckIn(VoidCheckIn command) {
        Part part = action.part(command.volunteer());
        return part == null
                        || part.attendance().came() == null
                        || part.attendance().hasLeft()
                ? nothingToDo()
                : accept(new CheckInVoided(action.shift(), part.volunteer()));
    }

    private VolunteeringRejection notTheTime() {
        return new VolunteeringRejection.NotTheShiftTime((int) tolerance().toMinutes());
    }

    private Duration tolerance() {
        return context.rules().volunteering().tolerance();
    }

    private Instant now() {
        return context.now();
    }
}
