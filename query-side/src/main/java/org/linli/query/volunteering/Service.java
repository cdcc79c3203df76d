package org.linli.query.volunteering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
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
import org.linli.kernel.volunteering.ActionEvent.OfHours;
import org.linli.kernel.volunteering.ActionEvent.OfVolunteer;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWaitlisted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.ActionEvent.WaitingPromoted;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Shift;

/**
 * One volunteer's part in one action.
 *
 * @param role empty for who had not signed up
 * @param came when they came by the code of the house; null: not so
 * @param stayed minutes by the codes; null: not so
 * @param counted minutes that count; null: none yet
 * @param attestation what counts, or what was said last and does not yet
 * @param note why it does not count, or on what evidence it was entered later
 */
public record Service(
        Shift shift,
        MemberId volunteer,
        String role,
        Stage stage,
        @Nullable Instant came,
        @Nullable Integer stayed,
        @Nullable LocalDate day,
        @Nullable Integer counted,
        @Nullable HoursSource source,
        @Nullable AttestationId attestation,
        @Personal(subject = "volunteer") @Nullable String note) {

    static String id(String action, MemberId volunteer) {
        return action + ' ' + volunteer.value();
    }

    static Service none(Shift shift, MemberId volunteer) {
        return new Service(shift, volunteer, "", Stage.SIGNED_UP, null, null, null, null, null, null, null);
    }

    Service after(OfVolunteer event, Recorded<?> recorded) {
        return switch (event) {
            case VolunteerSignedUp in -> with(in.role(), Stage.SIGNED_UP);
            case VolunteerWaitlisted waits -> with(waits.role(), Stage.WAITING);
            case WaitingPromoted promoted -> with(promoted.role(), Stage.SIGNED_UP);
            case VolunteerWithdrew _ -> with(role, Stage.WITHDRAWN);
            case CheckedIn _ -> seen(Stage.THERE, recorded.meta().occurred(), null);
            case CheckInVoided _ -> seen(Stage.SIGNED_UP, null, null);
            case CheckedOut out -> seen(Stage.LEFT, came, out.minutes());
            case HoursRejected rejected -> noted(Stage.REJECTED, rejected.note());
            case NoShowRecorded _ -> noted(Stage.ABSENT, null);
            case OfHours hours -> after(hours);
        };
    }

    private Service after(OfHours event) {
        return switch (event) {
            case AttestationGiven _, BackfillApproved _ -> with(role, Stage.BEING_CHECKED);
            case BackfillSubmitted submitted ->
                said(Stage.SUBMITTED, submitted.hours()).noted(Stage.SUBMITTED, submitted.evidence());
            case HoursAttested attested -> counting(attested.hours());
            case HoursCorrected corrected -> counting(corrected.hours());
            case HoursNotEntered _ ->
                with(role, counted != null ? Stage.COUNTS : stayed != null ? Stage.LEFT : Stage.SIGNED_UP);
            case CorrectionGiven _ -> this;
            case BackfillRejected _ -> noted(Stage.REJECTED, note);
        };
    }

    Service after(ActionCancelled event) {
        return with(role, Stage.CALLED_OFF);
    }

    private Service with(String as, Stage other) {
        return new Service(shift, volunteer, as, other, came, stayed, day, counted, source, attestation, note);
    }

    private Service seen(Stage other, @Nullable Instant at, @Nullable Integer minutes) {
        return new Service(shift, volunteer, role, other, at, minutes, day, counted, source, attestation, note);
    }

    private Service noted(Stage other, @Nullable String text) {
        return new Service(shift, volunteer, role, other, came, stayed, day, counted, source, attestation, text);
    }

    /** What is said counts not yet. */
    private Service said(Stage other, Hours hours) {
        return new Service(
                shift,
                volunteer,
                role,
                other,
                came,
                stayed,
                hours.day(),
                null,
                hours.source(),
                hours.attestation(),
                note);
    }

    private Service counting(Hours hours) {
        return new Service(
                shift,
                volunteer,
                role,
                Stage.COUNTS,
                came,
                stayed,
                hours.day(),
                hours.minutes(),
                hours.source(),
                hours.attestation(),
                note);
    }
}
