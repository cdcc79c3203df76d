package org.linli.kernel.volunteering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about a volunteer action (志愿活动): one shift with its places and those who fill them. */
public sealed interface ActionEvent extends DomainEvent {
    Shift shift();

    default ActionId action() {
        return shift().action();
    }

    /** What is about one volunteer of the action. */
    sealed interface OfVolunteer extends ActionEvent {
        MemberId volunteer();
    }

    /**
     * Volunteers are wanted.
     *
     * @param organiser who says so
     * @param organisation that organises it; null when the residents' committee does
     */
    @EventName("volunteering.action-posted")
    record ActionPosted(
            Shift shift,
            @SubjectRef MemberId organiser,
            @Public @Nullable OrganisationId organisation,
            @Public ActionTerms terms)
            implements ActionEvent {}

    /**
     * It does not take place.
     *
     * @param volunteers who had signed up
     * @param waiting who waited for a place
     */
    @EventName("volunteering.action-cancelled")
    record ActionCancelled(
            Shift shift,
            @Public ActionEnd reason,
            @SubjectRef List<MemberId> volunteers,
            @SubjectRef List<MemberId> waiting,
            @SubjectRef MemberId by)
            implements ActionEvent {
        public ActionCancelled {
            volunteers = List.copyOf(volunteers);
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * A place is somebody's.
     *
     * @param by the volunteer, or their proxy
     */
    @EventName("volunteering.volunteer-signed-up")
    record VolunteerSignedUp(
            Shift shift,
            @SubjectRef MemberId volunteer,
            @Public String role,
            @SubjectRef MemberId by) implements OfVolunteer {}

    /** All places of the role are taken; somebody waits for one. */
    @EventName("volunteering.volunteer-waitlisted")
    record VolunteerWaitlisted(
            Shift shift,
            @SubjectRef MemberId volunteer,
            @Public String role,
            @SubjectRef MemberId by) implements OfVolunteer {}

    /** A place became free and is now that of whoever waited longest for one of the role. */
    @EventName("volunteering.waiting-promoted")
    record WaitingPromoted(
            Shift shift,
            @SubjectRef MemberId volunteer,
            @Public String role) implements OfVolunteer {}

    /**
     * Somebody is in it no more, or waits no more.
     *
     * @param waited true when they had no place yet
     */
    @EventName("volunteering.volunteer-withdrew")
    record VolunteerWithdrew(
            Shift shift,
            @SubjectRef MemberId volunteer,
            @Public String role,
            @Public boolean waited,
            @Public SignUpEnd reason,
            @SubjectRef MemberId by)
            implements OfVolunteer {}

    /**
     * The volunteer came: they sent the code that the house showed.
     *
     * @param window number of the code's minute since 1970
     */
    @EventName("volunteering.checked-in")
    record CheckedIn(
            Shift shift,
            @SubjectRef MemberId volunteer,
            @Public long window) implements OfVolunteer {}

    /** The coming does not count: the volunteer had not left another action. */
    @EventName("volunteering.check-in-voided")
    record CheckInVoided(Shift shift, @SubjectRef MemberId volunteer) implements OfVolunteer {}

    /**
     * The volunteer left.
     *
     * @param window as in {@link CheckedIn}
     * @param minutes since they came, at most the shift and its tolerance
     */
    @EventName("volunteering.checked-out")
    record CheckedOut(
            Shift shift,
            @SubjectRef MemberId volunteer,
            @Public long window,
            @Public int minutes) implements OfVolunteer {}

    /** What somebody says that a volunteer did. */
    sealed interface OfHours extends OfVolunteer {
        Hours hours();

        @Override
        default MemberId volunteer() {
            return hours().volunteer();
        }
    }

    /** Who organises the action says how long a volunteer was there; whether the volunteer's day has room for it is not known yet. */
    @EventName("volunteering.attestation-given")
    record AttestationGiven(
            Shift shift, Hours hours, @SubjectRef MemberId by) implements OfHours {}

    /**
     * Hours count.
     *
     * @param by who attested them; of what was entered later, who approved it
     */
    @EventName("volunteering.hours-attested")
    record HoursAttested(
            Shift shift, Hours hours, @SubjectRef MemberId by) implements OfHours {}

    /** The hours do not count: the volunteer's day has no room for so many. Fewer may be attested. */
    @EventName("volunteering.hours-not-entered")
    record HoursNotEntered(Shift shift, Hours hours) implements OfHours {}

    /** Who organises the action says that a volunteer's time does not count. */
    @EventName("volunteering.hours-rejected")
    record HoursRejected(
            Shift shift,
            @SubjectRef MemberId volunteer,
            @Public HoursRefusal reason,
            @Personal(subject = "volunteer") @Nullable String note,
            @SubjectRef MemberId by)
            implements OfVolunteer {}

    /** A volunteer who had a place did not come. */
    @EventName("volunteering.no-show-recorded")
    record NoShowRecorded(
            Shift shift,
            @SubjectRef MemberId volunteer,
            @SubjectRef MemberId by) implements OfVolunteer {}

    /**
     * Who organises the action says that hours which count were others; not known yet whether the day has room.
     *
     * @param supersedes the attestation, or earlier correction, whose place it is to take
     */
    @EventName("volunteering.correction-given")
    record CorrectionGiven(
            Shift shift,
            Hours hours,
            @Public AttestationId supersedes,
            @Public CorrectionReason reason,
            @SubjectRef MemberId by)
            implements OfHours {}

    /**
     * Other hours count from now on.
     *
     * @param supersedes the attestation, or earlier correction, that counts no more
     * @param before the minutes that counted so far
     */
    @EventName("volunteering.hours-corrected")
    record HoursCorrected(
            Shift shift,
            Hours hours,
            @Public AttestationId supersedes,
            @Public int before,
            @SubjectRef MemberId by) implements OfHours {}

    /** 补录: hours that nobody recorded in time are entered; they count once a second person approves. */
    @EventName("volunteering.backfill-submitted")
    record BackfillSubmitted(
            Shift shift,
            Hours hours,
            @Personal(subject = "hours.volunteer") @Nullable String evidence,
            @SubjectRef MemberId by)
            implements OfHours {}

    /** A second person approves what was entered later; not known yet whether the day has room. */
    @EventName("volunteering.backfill-approved")
    record BackfillApproved(
            Shift shift, Hours hours, @SubjectRef MemberId by) implements OfHours {}

    /** A second person does not approve it. */
    @EventName("volunteering.backfill-rejected")
    record BackfillRejected(
            Shift shift,
            Hours hours,
            @Public HoursRefusal reason,
            @SubjectRef MemberId by) implements OfHours {}
}
