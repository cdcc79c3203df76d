package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.HEPING;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.volunteering.Shifts.BRANCH;
import static org.linli.command.volunteering.Shifts.DESK;
import static org.linli.command.volunteering.Shifts.DUTY;
import static org.linli.command.volunteering.Shifts.FROM;
import static org.linli.command.volunteering.Shifts.GUIDE;
import static org.linli.command.volunteering.Shifts.HOUR;
import static org.linli.command.volunteering.Shifts.HOUSE;
import static org.linli.command.volunteering.Shifts.SHIFT;
import static org.linli.command.volunteering.Shifts.TERMS;
import static org.linli.command.volunteering.Shifts.TO;
import static org.linli.command.volunteering.Shifts.in;
import static org.linli.command.volunteering.Shifts.post;
import static org.linli.command.volunteering.Shifts.posted;
import static org.linli.command.volunteering.Shifts.postedByBranch;
import static org.linli.command.volunteering.Shifts.terms;
import static org.linli.command.volunteering.Shifts.unposted;
import static org.linli.command.volunteering.Shifts.waits;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.membership.MembershipRejection.OrganisationInactive;
import org.linli.command.volunteering.ActionCommand.CancelAction;
import org.linli.command.volunteering.ActionCommand.PostAction;
import org.linli.command.volunteering.VolunteeringRejection.ActionBegun;
import org.linli.command.volunteering.VolunteeringRejection.ActionCalledOff;
import org.linli.command.volunteering.VolunteeringRejection.ActionTextMalformed;
import org.linli.command.volunteering.VolunteeringRejection.ActionTimeOutOfRange;
import org.linli.command.volunteering.VolunteeringRejection.NotTheOrganiser;
import org.linli.command.volunteering.VolunteeringRejection.RolesOutOfRange;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.Vacancy;

class PostingAnAction {
    private static final Venue HERE = new Venue(HOUSE, XINGFU);
    private static final Acting STAFF = by(DAN).holding(Role.COMMITTEE_STAFF);

    private static void refused(Instant from, Instant to, ActionTerms terms, Rejection reason) {
        unposted().when(post(null, null, from, to, terms), STAFF).isRefusedFor(reason);
    }

    @Test
    void committee_staff_of_the_community_ask_for_volunteers() {
        unposted().when(post(null, HERE, FROM, TO, TERMS), STAFF).leadsTo(new ActionPosted(SHIFT, DAN, null, TERMS));
        unposted().when(post(null, HERE, FROM, TO, TERMS), by(ANA)).isRefusedFor(new NotTheOrganiser());
        posted().when(post(null, HERE, FROM, TO, TERMS), STAFF).isRefusedFor(new Refusal.AlreadyExists(DUTY.value()));
    }

    @Test
    void whoever_represents_an_organisation_that_takes_part_asks_in_its_name() {
        PostAction ofBranch = post(new Host(BRANCH, true), null, FROM, TO, TERMS);

        unposted()
                .when(ofBranch, by(ANA).representing(BRANCH))
                .leadsTo(new ActionPosted(new Shift(DUTY, XINGFU, null, FROM, TO), ANA, BRANCH, TERMS));
        unposted().when(ofBranch, by(ANA)).isRefusedFor(new NotTheOrganiser());
        unposted().when(ofBranch, STAFF).isRefusedFor(new NotTheOrganiser());
        unposted()
                .when(post(new Host(BRANCH, false), null, FROM, TO, TERMS), by(ANA).representing(BRANCH))
                .isRefusedFor(new OrganisationInactive());
    }

    @Test
    void an_action_is_in_a_community_and_its_house_stands_there() {
        unposted().when(post(null, null, FROM, TO, TERMS), STAFF.in(IN_STREET)).isRefusedFor(new Refusal.WrongPlace());
        unposted()
                .when(post(null, new Venue(HOUSE, HEPING), FROM, TO, TERMS), STAFF)
                .isRefusedFor(new Refusal.WrongPlace());
        unposted()
                .when(post(null, new Venue(HOUSE, null), FROM, TO, TERMS), STAFF)
                .isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void it_begins_ahead_lasts_twelve_hours_at_most_and_one_signs_up_before_it() {
        Instant soon = NOW.plusMillis(1);
        Instant far = NOW.plus(Duration.ofDays(180));
        ActionTerms early = terms(soon, new Vacancy(DESK, 1));
        unposted()
                .when(post(null, null, soon, soon.plusMillis(1), early), STAFF)
                .isAccepted();
        unposted()
                .when(post(null, null, far, far.plus(HOUR.multipliedBy(12)), early), STAFF)
                .isAccepted();

        ActionTimeOutOfRange reason = new ActionTimeOutOfRange(12);
        refused(NOW, TO, terms(NOW, new Vacancy(DESK, 1)), reason);
        refused(far.plusMillis(1), far.plusSeconds(60), early, reason);
        refused(FROM, FROM, TERMS, reason);
        refused(FROM, FROM.plus(HOUR.multipliedBy(12)).plusMillis(1), TERMS, reason);
        refused(FROM, TO, terms(NOW, new Vacancy(DESK, 1)), reason);
        refused(FROM, TO, terms(FROM.plusMillis(1), new Vacancy(DESK, 1)), reason);
    }

    @Test
    void it_has_some_roles_of_different_names_with_a_place_each_and_a_thousand_places_at_most() {
        List<Vacancy> twenty = IntStream.range(0, 20)
                .mapToObj(i -> new Vacancy("role " + i, 50))
                .toList();
        unposted()
                .when(post(null, null, FROM, TO, new ActionTerms("a", "", FROM, twenty)), STAFF)
                .isAccepted();

        RolesOutOfRange reason = new RolesOutOfRange(20, 1_000);
        refused(FROM, TO, terms(FROM), reason);
        refused(FROM, TO, terms(FROM, new Vacancy(DESK, 1), new Vacancy(DESK, 2)), reason);
        refused(FROM, TO, terms(FROM, new Vacancy(DESK, 1), new Vacancy(GUIDE, 0)), reason);
        refused(FROM, TO, terms(FROM, new Vacancy(DESK, 1_000), new Vacancy(GUIDE, 1)), reason);
        refused(
                FROM,
                TO,
                new ActionTerms(
                        "a",
                        "",
                        FROM,
                        IntStream.range(0, 21)
                                .mapToObj(i -> new Vacancy("role " + i, 1))
                                .toList()),
                reason);
    }

    @Test
    void what_it_says_has_its_lengths() {
        List<Vacancy> one = List.of(new Vacancy("字".repeat(40), 1));
        unposted()
                .when(post(null, null, FROM, TO, new ActionTerms("字".repeat(300), "字".repeat(2_000), FROM, one)), STAFF)
                .isAccepted();

        refused(FROM, TO, new ActionTerms(" ", "", FROM, one), new ActionTextMalformed());
        refused(FROM, TO, new ActionTerms("字".repeat(301), "", FROM, one), new ActionTextMalformed());
        refused(FROM, TO, new ActionTerms("a", " ", FROM, one), new ActionTextMalformed());
        refused(FROM, TO, new ActionTerms("a", "字".repeat(2_001), FROM, one), new ActionTextMalformed());
        refused(FROM, TO, terms(FROM, new Vacancy(" ", 1)), new ActionTextMalformed());
        refused(FROM, TO, terms(FROM, new Vacancy("字".repeat(41), 1)), new ActionTextMalformed());
    }

    @Test
    void the_organiser_calls_it_off_before_it_begins_and_everybody_in_it_is_free() {
        var full = posted().given(in(ANA, GUIDE)).given(waits(BEN, GUIDE)).given(in(CUI, DESK));
        CancelAction cancel = new CancelAction(DUTY, ActionEnd.WEATHER);

        full.when(cancel, STAFF)
                .leadsTo(new ActionCancelled(SHIFT, ActionEnd.WEATHER, List.of(ANA, CUI), List.of(BEN), DAN));
        full.when(cancel, STAFF.at(FROM.minusMillis(1))).isAccepted();
        full.when(cancel, STAFF.at(FROM)).isRefusedFor(new ActionBegun());
        full.when(cancel, by(ANA)).isRefusedFor(new NotTheOrganiser());
        full.given(new ActionCancelled(SHIFT, ActionEnd.WEATHER, List.of(), List.of(), DAN))
                .when(cancel, STAFF)
                .isRefusedFor(new ActionCalledOff());
    }

    @Test
    void the_organiser_is_who_represents_its_organisation_and_staff_of_the_community() {
        CancelAction cancel = new CancelAction(DUTY, ActionEnd.TOO_FEW);

        postedByBranch().when(cancel, by(ANA).representing(BRANCH)).isAccepted();
        postedByBranch().when(cancel, STAFF).isAccepted();
        postedByBranch()
                .when(cancel, by(ANA).representing(OrganisationId.of(new byte[] {2})))
                .isRefusedFor(new NotTheOrganiser());
        posted().when(cancel, by(ANA).representing(BRANCH)).isRefusedFor(new NotTheOrganiser());
    }

    @Test
    void what_there_is_not_is_not_known() {
        unposted().when(new CancelAction(DUTY, ActionEnd.WEATHER), STAFF).isRefusedFor(new Refusal.Unknown());
        assertThat(new ActionDecider().place(unposted().state())).isNull();
        assertThat(new ActionDecider().place(posted().state())).isEqualTo(XINGFU);
        assertThat(Collections.singleton(
                        post(new Host(BRANCH, true), HERE, FROM, TO, TERMS).fingerprint()))
                .containsExactly(post(new Host(BRANCH, false), new Venue(HOUSE, null), FROM, TO, TERMS)
                        .fingerprint());
    }
}
