package org.linli.command.volunteering;

import java.time.Duration;
import java.util.ArrayList;
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
            Shift shift, @Nullable OrganisationId organisation, ActionTerms terms, boolean cancelled, List<Part> parts)
            implements VolunteerAction {
        public Posted {
            parts = List.copyOf(parts);
        }

        /** Who organises an action speaks for its organisation; committee staff of the community do so for every action there. */
        boolean isOrganisedBy(Authority by) {
            return by.holds(Role.COMMITTEE_STAFF)
                    || (organisation != null && by.represents().contains(organisation));
        }

        /** The member's part, or null when they have none. */
        @Nullable
        Part part(MemberId member) {
            return parts.stream()
                    .filter(part -> part.volunteer().equals(member))
                    .findFirst()
                    .orElse(null);
        }

        /** True when the member has a place. */
        boolean hasPlace(MemberId member) {
            Part part = part(member);
            return part != null && !part.waiting();
        }

        /** Places of the role that nobody has; negative never. */
        int free(Vacancy vacancy) {
            return vacancy.places()
                    - (int) parts.stream()
                            .filter(part -> !part.waiting() && part.role().equals(vacancy.role()))
                            .count();
        }

        /** Who waits longest for a place of the role; null: nobody. */
        @Nullable
        Part firstWaiting(String role) {
            return parts.stream()
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
            return parts.stream()
                    .filter(part -> part.waiting() == waiting)
                    .map(Part::volunteer)
                    .toList();
        }

        Posted with(Part another) {
            List<Part> more = new ArrayList<>(parts);
            more.add(another);
            return new Posted(shift, organisation, terms, cancelled, more);
        }

        Posted with(MemberId member, UnaryOperator<Part> change) {
            return new Posted(
                    shift,
                    organisation,
                    terms,
                    cancelled,
                    parts.stream()
                            .map(part -> part.volunteer().equals(member) ? change.apply(part) : part)
                            .toList());
        }

        Posted without(MemberId member) {
            return new Posted(
                    shift,
                    organisation,
                    terms,
                    cancelled,
                    parts.stream()
                            .filter(part -> !part.volunteer().equals(member))
                            .toList());
        }

        Posted calledOff() {
            return new Posted(shift, organisation, terms, true, List.of());
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
