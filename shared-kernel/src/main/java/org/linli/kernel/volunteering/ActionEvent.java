package org.linli.kernel.volunteering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
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
}
