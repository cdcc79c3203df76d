package org.linli.command.volunteering;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Rules;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.Vacancy;
import org.pcollections.OrderedPMap;

/** What decisions need to know of a volunteer action. */
public sealed interface VolunteerAction {
    record Unposted() implements VolunteerAction {}

    /**
     * An action.
     *
     * @param organisation that organises it; null when the residents' committee does
     * @param parts who is in it and who waits, in the order in which they came
     */
    record Posted(
            Shift shift,
            @Nullable OrganisationId organisation,
            ActionTerms terms,
            boolean cancelled,
            OrderedPMap<MemberId, Part> parts)
            implements VolunteerAction {

        /** Who organises an action speaks for its organisation; committee staff of the community do so for every action there. */
        boolean isOrganisedBy(Authority by) {
            return by.holds(Role.COMMITTEE_STAFF) || by.actsFor(organisation);
        }

        /** The member's part, or null when they have none. */
        @Nullable
        Part part(MemberId member) {
            return parts.get(member);
        }

        /** Places of the role that nobody has; negative never. */
        int free(Vacancy vacancy) {
            return vacancy.places()
                    - (int) parts.values().stream()
                            .filter(part -> !part.waiting() && part.role().equals(vacancy.role()))
                            .count();
        }

        /** Who waits longest for a place of the role; null: nobody. */
        @Nullable
        Part firstWaiting(String role) {
            return parts.values().stream()
                    .filter(part -> part.waiting() && part.role().equals(role))
                    .findFirst()
                    .orElse(null);
        }

        /** Minutes that may count of it at most. */
        long most(Rules rules) {
            return Duration.between(shift.from(), shift.to())
                    .plus(rules.volunteering().tolerance())
                    .toMinutes();
        }

        List<MemberId> volunteers(boolean waiting) {
            return parts.values().stream()
                    .filter(part -> part.waiting() == waiting)
                    .map(Part::volunteer)
                    .toList();
        }

        /** With this part in the place of the volunteer's own, or as the last. */
        Posted with(Part part) {
            return new Posted(shift, organisation, terms, cancelled, parts.plus(part.volunteer(), part));
        }

        Posted with(MemberId member, UnaryOperator<Part> change) {
            Part part = part(member);
            return part == null ? this : with(change.apply(part));
        }

        Posted without(MemberId member) {
            return new Posted(shift, organisation, terms, cancelled, parts.minus(member));
        }

        Posted calledOff() {
            return new Posted(shift, organisation, terms, true, OrderedPMap.empty());
        }
    }

    /**
     * One volunteer's part in an action.
     *
     * @param role empty for who had not signed up and whose time was entered later
     * @param by who signed them up: they themselves, or their proxy
     * @param waiting true while they have no place
     */
    record Part(MemberId volunteer, String role, MemberId by, boolean waiting, Attendance attendance, Tally tally) {
        static Part of(MemberId volunteer, String role, MemberId by, boolean waiting) {
            return new Part(volunteer, role, by, waiting, Attendance.NONE, Tally.NONE);
        }

        Part promoted() {
            return new Part(volunteer, role, by, false, attendance, tally);
        }

        Part with(Attendance other) {
            return new Part(volunteer, role, by, waiting, other, tally);
        }

        Part with(Tally other) {
            return new Part(volunteer, role, by, waiting, attendance, other);
        }
    }
}
