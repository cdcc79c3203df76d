package org.linli.query.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.volunteering.ActionEnd;
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
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.Shift;

/**
 * An action, who is in it and who waits.
 *
 * @param organisation that organises it; null when the residents' committee does
 * @param cancelled why it does not take place; null when it does
 * @param parts in the order in which they signed up
 * @param version sequence number of the last event
 */
public record ActionStory(
        Shift shift,
        @Nullable OrganisationId organisation,
        ActionTerms terms,
        @Nullable ActionEnd cancelled,
        List<Part> parts,
        long version) {

    /**
     * One volunteer's part.
     *
     * @param waiting true while they have no place
     */
    public record Part(MemberId volunteer, String role, boolean waiting) {
        Part promoted() {
            return new Part(volunteer, role, false);
        }
    }

    static ActionStory of(ActionPosted event, Recorded<?> recorded) {
        return new ActionStory(
                event.shift(), event.organisation(), event.terms(), null, List.of(), recorded.sequence());
    }

    ActionStory after(ActionEvent event, Recorded<?> recorded) {
        return new ActionStory(
                shift,
                organisation,
                terms,
                event instanceof ActionCancelled ended ? ended.reason() : cancelled,
                parts(event),
                recorded.sequence());
    }

    private List<Part> parts(ActionEvent event) {
        return switch (event) {
            case VolunteerSignedUp in -> with(new Part(in.volunteer(), in.role(), false));
            case VolunteerWaitlisted waits -> with(new Part(waits.volunteer(), waits.role(), true));
            case WaitingPromoted promoted -> with(promoted.volunteer(), Part::promoted);
            case VolunteerWithdrew withdrew -> without(withdrew.volunteer());
            case ActionPosted _,
                    ActionCancelled _,
                    AttestationGiven _,
                    BackfillApproved _,
                    BackfillRejected _,
                    BackfillSubmitted _,
                    CheckInVoided _,
                    CheckedIn _,
                    CheckedOut _,
                    CorrectionGiven _,
                    HoursAttested _,
                    HoursCorrected _,
                    HoursNotEntered _,
                    HoursRejected _,
                    NoShowRecorded _ -> parts;
        };
    }

    private List<Part> with(Part another) {
        List<Part> more = new ArrayList<>(parts);
        more.add(another);
        return List.copyOf(more);
    }

    private List<Part> with(MemberId member, UnaryOperator<Part> change) {
        return parts.stream()
                .map(part -> part.volunteer().equals(member) ? change.apply(part) : part)
                .toList();
    }

    private List<Part> without(MemberId member) {
        return parts.stream().filter(part -> !part.volunteer().equals(member)).toList();
    }

    int count(String role, boolean waiting) {
        return (int) parts.stream()
                .filter(part -> part.waiting() == waiting && part.role().equals(role))
                .count();
    }

    /** The member's part; null when they have none. */
    @Nullable
    Part part(MemberId member) {
        return parts.stream()
                .filter(part -> part.volunteer().equals(member))
                .findFirst()
                .orElse(null);
    }

    /** How many wait for the role up to this part, itself included. */
    int position(Part waiting) {
        return (int) parts.subList(0, parts.indexOf(waiting) + 1).stream()
                .filter(part -> part.waiting() && part.role().equals(waiting.role()))
                .count();
    }
}
