package org.linli.command.volunteering;

import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Scenario;
import org.linli.command.lending.Duties;
import org.linli.command.lending.MemberDiary;
import org.linli.command.volunteering.ActionCommand.PostAction;
import org.linli.command.volunteering.ActionCommand.SignUp;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWaitlisted;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Presence;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.Vacancy;
import org.linli.kernel.volunteering.VenueCodes;
import org.pcollections.HashTreePMap;

/** The house is staffed tomorrow for three hours, by two at the desk and one guide; Dan of the committee asks for them. */
final class Shifts {
    static final ActionId DUTY = action(1);
    static final String DESK = "值班员";
    static final String GUIDE = "引导员";
    static final Duration HOUR = Duration.ofHours(1);
    static final Instant FROM = NOW.plus(Duration.ofDays(1));
    static final Instant TO = FROM.plus(HOUR.multipliedBy(3));
    static final HouseId HOUSE = HouseId.of(new byte[] {1});
    static final OrganisationId BRANCH = OrganisationId.of(new byte[] {1});
    static final Shift SHIFT = new Shift(DUTY, XINGFU, HOUSE, FROM, TO);
    static final ActionTerms TERMS = terms(FROM, new Vacancy(DESK, 2), new Vacancy(GUIDE, 1));
    static final MemberDiary BLANK = new MemberDiary.Blank();

    /** In Shanghai. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private Shifts() {}

    static ActionId action(int number) {
        return ActionId.of(new byte[] {(byte) number});
    }

    static ActionTerms terms(Instant signUpUntil, Vacancy... roles) {
        return new ActionTerms("小屋值班", "", signUpUntil, List.of(roles));
    }

    static PostAction post(@Nullable Host host, @Nullable Venue venue, Instant from, Instant to, ActionTerms terms) {
        return new PostAction(DUTY, XINGFU, host, venue, from, to, terms);
    }

    static Scenario<VolunteerAction, ActionCommand, ActionEvent> unposted() {
        return Scenario.of(new ActionDecider());
    }

    static Scenario<VolunteerAction, ActionCommand, ActionEvent> posted() {
        return unposted().given(new ActionPosted(SHIFT, DAN, null, TERMS));
    }

    /** Organised by the party branch. */
    static Scenario<VolunteerAction, ActionCommand, ActionEvent> postedByBranch() {
        return unposted().given(new ActionPosted(SHIFT, DAN, BRANCH, TERMS));
    }

    static SignUp signUp(String role) {
        return new SignUp(DUTY, role, BLANK);
    }

    /** The diary of somebody who has a place in it. */
    static MemberDiary entered() {
        return diary(new Duties(
                HashTreePMap.singleton(DUTY, new Stretch(FROM, TO)), null, HashTreePMap.empty(), HashTreePMap.empty()));
    }

    static MemberDiary diary(Duties duties) {
        return new MemberDiary.Kept(Set.of(), Set.of(), duties);
    }

    /** What the house's code of this time proves. */
    static Presence code(Instant at) {
        return new Presence(HOUSE, VenueCodes.window(at));
    }

    static AttestationId attestation(int number) {
        return AttestationId.of(new byte[] {(byte) number});
    }

    /** So many minutes that somebody did in it. */
    static Hours hours(int number, MemberId volunteer, int minutes, HoursSource source) {
        return new Hours(attestation(number), volunteer, DAY, minutes, source);
    }

    static VolunteerSignedUp in(MemberId volunteer, String role) {
        return new VolunteerSignedUp(SHIFT, volunteer, role, volunteer);
    }

    static VolunteerWaitlisted waits(MemberId volunteer, String role) {
        return new VolunteerWaitlisted(SHIFT, volunteer, role, volunteer);
    }
}
