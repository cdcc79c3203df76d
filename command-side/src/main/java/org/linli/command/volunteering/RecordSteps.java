package org.linli.command.volunteering;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Wording;
import org.linli.command.volunteering.ActionCommand.AttestHours;
import org.linli.command.volunteering.ActionCommand.CorrectHours;
import org.linli.command.volunteering.ActionCommand.OfRecord;
import org.linli.command.volunteering.ActionCommand.RecordNoShow;
import org.linli.command.volunteering.ActionCommand.RejectHours;
import org.linli.command.volunteering.ActionCommand.SettleHours;
import org.linli.command.volunteering.Tally.Claim;
import org.linli.command.volunteering.VolunteerAction.Part;
import org.linli.command.volunteering.VolunteerAction.Posted;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursNotEntered;
import org.linli.kernel.volunteering.ActionEvent.HoursRejected;
import org.linli.kernel.volunteering.ActionEvent.NoShowRecorded;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.HoursSource;

/**
 * The rules of what counts, for {@link ActionDecider}: who organises an action records who was there and how long (谁组织谁记录), never of themselves and
 * never of whom they signed up as a proxy. What is said counts once the volunteer's diary has entered it.
 */
record RecordSteps(Posted action, Context context) {

    /** Why this actor may not record the volunteer's time; null: they may. */
    @Nullable
    Rejection bar(OfRecord command) {
        if (!action.isOrganisedBy(context.by())) {
            return new VolunteeringRejection.NotTheOrganiser();
        }
        MemberId volunteer = command.volunteer();
        if (context.by().involves(volunteer)) {
            return new VolunteeringRejection.OwnHours();
        }
        if (action.cancelled()) {
            return new VolunteeringRejection.ActionCalledOff();
        }
        Part part = action.part(volunteer);
        return part != null && context.by().actor().equals(part.by())
                ? new VolunteeringRejection.ProxyOfVolunteer()
                : null;
    }

    Decision<ActionEvent> attest(AttestHours command) {
        return first(command, part -> attest(command, part));
    }

    private Decision<ActionEvent> attest(AttestHours command, Part part) {
        Instant last = action.shift().to().plus(context.rules().volunteering().attestation());
        if (context.now().isAfter(last)) {
            return refuse(new VolunteeringRejection.TooLateToAttest(
                    (int) context.rules().volunteering().attestation().toDays()));
        }
        if (isOutOfRange(command.minutes(), 1)) {
            return refuse(outOfRange());
        }
        HoursSource source = part.attendance().proves(command.minutes()) ? HoursSource.SYSTEM : HoursSource.ATTESTED;
        return accept(new AttestationGiven(
                action.shift(), hours(command.attestation(), part.volunteer(), command.minutes(), source), by()));
    }

    /** The first word on a volunteer's time: of who has a place, of whom nothing is recorded, and once they are not there any more. */
    private Decision<ActionEvent> first(OfRecord command, Function<Part, Decision<ActionEvent>> word) {
        Rejection bar = bar(command);
        if (bar != null) {
            return refuse(bar);
        }
        Part part = action.part(command.volunteer());
        if (part == null || part.waiting()) {
            return refuse(new VolunteeringRejection.NotSignedUp());
        }
        if (!part.tally().isOpen()) {
            return refuse(new VolunteeringRejection.RecordedAlready());
        }
        return isOver() || part.attendance().hasLeft()
                ? word.apply(part)
                : refuse(new VolunteeringRejection.NotOverYet());
    }

    Decision<ActionEvent> reject(RejectHours command) {
        return first(command, part -> reject(command, part));
    }

    private Decision<ActionEvent> reject(RejectHours command, Part part) {
        String note = command.note();
        return note == null
                        || Wording.isText(note, context.rules().volunteering().longestText())
                ? accept(new HoursRejected(action.shift(), part.volunteer(), command.reason(), note, by()))
                : refuse(new VolunteeringRejection.EvidenceMalformed());
    }

    Decision<ActionEvent> noShow(RecordNoShow command) {
        return first(
                command,
                part -> part.attendance().came() == null
                        ? accept(new NoShowRecorded(action.shift(), part.volunteer(), by()))
                        : refuse(new VolunteeringRejection.CameAlready()));
    }

    Decision<ActionEvent> correct(CorrectHours command) {
        Rejection bar = bar(command);
        if (bar != null) {
            return refuse(bar);
        }
        Part part = action.part(command.volunteer());
        Hours counts = part == null ? null : part.tally().counts();
        if (part == null || counts == null) {
            return refuse(new VolunteeringRejection.NothingToCorrect());
        }
        if (part.tally().claim() != null) {
            return refuse(new VolunteeringRejection.RecordedAlready());
        }
        if (isOutOfRange(command.minutes(), 0)) {
            return refuse(outOfRange());
        }
        if (command.minutes() == counts.minutes()) {
            return nothingToDo();
        }
        HoursSource source =
                counts.source() == HoursSource.SYSTEM && !part.attendance().proves(command.minutes())
                        ? HoursSource.ATTESTED
                        : counts.source();
        return accept(new CorrectionGiven(
                action.shift(),
                hours(command.attestation(), part.volunteer(), command.minutes(), source),
                counts.attestation(),
                command.reason(),
                by()));
    }

    /** What waits for the diary's answer counts, or does not; anything else is over. */
    Decision<ActionEvent> settle(SettleHours command) {
        for (Part part : action.parts().values()) {
            Claim claim = part.tally().claim();
            if (claim != null && claim.approved() && claim.hours().attestation().equals(command.attestation())) {
                return settled(claim, part.tally().counts(), command.entered());
            }
        }
        return nothingToDo();
    }

    private Decision<ActionEvent> settled(Claim claim, @Nullable Hours before, boolean entered) {
        if (!entered) {
            return accept(new HoursNotEntered(action.shift(), claim.hours()));
        }
        AttestationId supersedes = claim.supersedes();
        return supersedes == null || before == null
                ? accept(new HoursAttested(action.shift(), claim.hours(), claim.by()))
                : accept(new HoursCorrected(action.shift(), claim.hours(), supersedes, before.minutes(), claim.by()));
    }

    Hours hours(AttestationId id, MemberId volunteer, int minutes, HoursSource source) {
        return new Hours(id, volunteer, LocalDate.ofInstant(action.shift().from(), OpeningHours.ZONE), minutes, source);
    }

    boolean isOver() {
        return !context.now().isBefore(action.shift().to());
    }

    boolean isOutOfRange(int minutes, int least) {
        return minutes < least || minutes > action.most(context.rules());
    }

    VolunteeringRejection outOfRange() {
        return new VolunteeringRejection.ServiceMinutesOutOfRange((int) action.most(context.rules()));
    }

    private MemberId by() {
        return context.by().actor();
    }

    /** How long after the action's end it is now. */
    Duration since() {
        return Duration.between(action.shift().to(), context.now());
    }
}
