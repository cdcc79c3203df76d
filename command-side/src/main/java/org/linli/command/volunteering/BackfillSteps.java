package org.linli.command.volunteering;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.time.Duration;
import java.util.function.Function;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Wording;
import org.linli.command.volunteering.ActionCommand.ApproveBackfill;
import org.linli.command.volunteering.ActionCommand.OfRecord;
import org.linli.command.volunteering.ActionCommand.RejectBackfill;
import org.linli.command.volunteering.ActionCommand.SubmitBackfill;
import org.linli.command.volunteering.Tally.Claim;
import org.linli.command.volunteering.VolunteerAction.Part;
import org.linli.command.volunteering.VolunteerAction.Posted;
import org.linli.kernel.Rejection;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.BackfillApproved;
import org.linli.kernel.volunteering.ActionEvent.BackfillRejected;
import org.linli.kernel.volunteering.ActionEvent.BackfillSubmitted;
import org.linli.kernel.volunteering.HoursSource;

/**
 * The rules of back-filling (补录), for {@link ActionDecider}: within a month, on evidence, also for who had not signed up; three persons: the volunteer,
 * who submits, who approves.
 */
record BackfillSteps(Posted action, Context context) {

    Decision<ActionEvent> submit(SubmitBackfill command) {
        RecordSteps record = new RecordSteps(action, context);
        Rejection bar = record.bar(command);
        if (bar != null) {
            return refuse(bar);
        }
        if (!record.isOver()) {
            return refuse(new VolunteeringRejection.NotOverYet());
        }
        Duration most = context.rules().volunteering().backfill();
        if (record.since().compareTo(most) > 0) {
            return refuse(new VolunteeringRejection.TooLateToBackfill((int) most.toDays()));
        }
        Part part = action.part(command.volunteer());
        if (part != null && (part.tally().claim() != null || part.tally().counts() != null)) {
            return refuse(new VolunteeringRejection.RecordedAlready());
        }
        if (record.isOutOfRange(command.minutes(), 1)) {
            return refuse(record.outOfRange());
        }
        return Wording.isText(command.evidence(), context.rules().volunteering().longestText())
                ? accept(new BackfillSubmitted(
                        action.shift(),
                        record.hours(
                                command.attestation(), command.volunteer(), command.minutes(), HoursSource.BACKFILLED),
                        command.evidence(),
                        context.by().actor()))
                : refuse(new VolunteeringRejection.EvidenceMalformed());
    }

    Decision<ActionEvent> approve(ApproveBackfill command) {
        return second(
                command,
                claim -> new BackfillApproved(
                        action.shift(), claim.hours(), context.by().actor()));
    }

    Decision<ActionEvent> reject(RejectBackfill command) {
        return second(
                command,
                claim -> new BackfillRejected(
                        action.shift(),
                        claim.hours(),
                        command.reason(),
                        context.by().actor()));
    }

    /** The word of the second person on what the first one submitted. */
    private Decision<ActionEvent> second(OfRecord command, Function<Claim, ActionEvent> word) {
        Rejection bar = new RecordSteps(action, context).bar(command);
        if (bar != null) {
            return refuse(bar);
        }
        Part part = action.part(command.volunteer());
        Claim claim = part == null ? null : part.tally().claim();
        if (claim == null || claim.approved()) {
            return refuse(new VolunteeringRejection.NothingToApprove());
        }
        return context.by().actor().equals(claim.by())
                ? refuse(new VolunteeringRejection.OwnSubmission())
                : accept(word.apply(claim));
    }
}
