package org.linli.query.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.BackfillSubmitted;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursNotEntered;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Shift;
import org.linli.query.Api;
import org.linli.query.Duty;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.actions.ActionsProjection;
import org.linli.query.contact.Contacts;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class VolunteeringTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 5, 5);
    private static final OrganisationId BRANCH = OrganisationId.of(new byte[] {1});
    private static final String SHEET = "/actions/" + Duty.ID + "/attendance";

    private final History history = new History().then(Neighbours.places()).then(Duty.posted(), Duty.in(ANA));

    private MvcTestResult get(MemberId reader, String path) {
        ViewStore views = history.views(
                new ActionsProjection(),
                new ServicesProjection(),
                new HoursByMonthProjection(),
                new PlacesProjection(),
                new StandingProjection());
        Places places = new Places(views);
        InstantSource clock = InstantSource.fixed(MONDAY);
        return new Api(new VolunteeringResource(
                        views, places, new Standings(views, places, clock), new Contacts(history.store())))
                .get(reader, path);
    }

    private List<String> stages(MemberId reader, String path) {
        return Api.rows(get(reader, path), "stage");
    }

    private static Hours hours(int number, MemberId volunteer, int minutes, HoursSource source) {
        return new Hours(AttestationId.of(new byte[] {(byte) number}), volunteer, TUESDAY, minutes, source);
    }

    private static HoursAttested attested(Shift shift, Hours hours) {
        return new HoursAttested(shift, hours, WEN_OF_THE_COMMITTEE);
    }

    private void wenWorksForTheCommittee() {
        history.then(
                new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH),
                new RoleGranted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, NORTH, MONDAY, IN_A_WEEK, MemberId.SYSTEM));
    }

    @Test
    void ones_own_record_follows_from_the_sign_up_to_what_counts() {
        assertThat(stages(ANA, "/members/me/services")).containsExactly("SIGNED_UP");
        history.then(new CheckedIn(Duty.SHIFT, ANA, 1));
        assertThat(stages(ANA, "/members/me/services")).containsExactly("THERE");
        history.then(new CheckedOut(Duty.SHIFT, ANA, 2, 120));
        assertThat(stages(ANA, "/members/me/services")).containsExactly("LEFT");
        Hours first = hours(1, ANA, 120, HoursSource.SYSTEM);
        history.then(new AttestationGiven(Duty.SHIFT, first, WEN_OF_THE_COMMITTEE));
        assertThat(stages(ANA, "/members/me/services")).containsExactly("BEING_CHECKED");
        history.then(new HoursNotEntered(Duty.SHIFT, first));
        assertThat(stages(ANA, "/members/me/services")).containsExactly("LEFT");
        history.then(attested(Duty.SHIFT, first));
        assertThat(stages(ANA, "/members/me/services")).containsExactly("COUNTS");
        assertThat(stages(BEN, "/members/me/services")).isEmpty();
    }

    @Test
    void totals_are_by_source_and_what_was_entered_later_weighs_half() {
        history.then(attested(Duty.SHIFT, hours(1, ANA, 120, HoursSource.SYSTEM)));
        Shift other = Duty.shift(2, NORTH, Duty.FROM);
        history.then(
                Duty.posted("other", other),
                new BackfillSubmitted(other, hours(2, ANA, 61, HoursSource.BACKFILLED), "a sheet", CAI),
                attested(other, hours(2, ANA, 61, HoursSource.BACKFILLED)));

        assertThat(get(ANA, "/members/me/service-totals"))
                .bodyText()
                .contains(
                        "{\"source\":\"SYSTEM\",\"services\":1,\"minutes\":120,\"weighed\":120}",
                        "{\"source\":\"ATTESTED\",\"services\":0,\"minutes\":0,\"weighed\":0}",
                        "{\"source\":\"BACKFILLED\",\"services\":1,\"minutes\":61,\"weighed\":30}");
    }

    @Test
    void only_the_organiser_reads_the_attendance_with_names_and_the_evidence() {
        history.then(new BackfillSubmitted(
                Duty.SHIFT, hours(1, BEN, 60, HoursSource.BACKFILLED), "the sheet of that day", CAI));
        assertThat(get(ANA, SHEET)).hasStatus(403).bodyText().contains("not-your-action");
        wenWorksForTheCommittee();

        history.then(new MemberRegistered(BEN, "Ben Li", null, NORTH));
        assertThat(Api.rows(get(WEN_OF_THE_COMMITTEE, SHEET), "name")).containsExactlyInAnyOrder("Ben Li", "");
        assertThat(get(WEN_OF_THE_COMMITTEE, SHEET))
                .hasStatusOk()
                .bodyText()
                .contains(ANA.value(), BEN.value(), "the sheet of that day", "SUBMITTED");
        assertThat(get(WEN_OF_THE_COMMITTEE, "/actions/action-00000000000000000000000009/attendance"))
                .hasStatus(404);
    }

    @Test
    void a_representative_of_the_organisation_reads_it_while_they_are_one() {
        history.then(
                new ActionPosted(
                        Duty.shift(3, NORTH, Duty.FROM),
                        CAI,
                        BRANCH,
                        Duty.posted().terms()),
                new MemberRegistered(CAI, "Cai", null, NORTH),
                new MemberRegistered(BEN, "Ben", null, NORTH),
                new RepresentativeAppointed(CAI, BRANCH, MONDAY, IN_A_WEEK, MemberId.SYSTEM),
                new RepresentativeAppointed(BEN, BRANCH, MONDAY.minusSeconds(60), MONDAY, MemberId.SYSTEM));
        String sheet = "/actions/" + Duty.shift(3, NORTH, Duty.FROM).action() + "/attendance";

        assertThat(get(CAI, sheet)).hasStatusOk();
        assertThat(get(BEN, sheet)).hasStatus(403);
        assertThat(get(CAI, SHEET)).hasStatus(403);
    }

    @Test
    void an_action_called_off_is_nobodys_any_more() {
        history.then(
                Duty.waits(BEN), new ActionCancelled(Duty.SHIFT, ActionEnd.WEATHER, List.of(ANA), List.of(BEN), CAI));
        assertThat(stages(ANA, "/members/me/services")).containsExactly("CALLED_OFF");
        assertThat(stages(BEN, "/members/me/services")).containsExactly("CALLED_OFF");
    }

    @Test
    void the_hours_of_a_place_are_summed_by_month_and_corrections_move_them() {
        Shift south = Duty.shift(2, SOUTH, Duty.FROM);
        history.then(
                attested(Duty.SHIFT, hours(1, ANA, 120, HoursSource.SYSTEM)),
                attested(Duty.SHIFT, hours(2, BEN, 60, HoursSource.BACKFILLED)),
                attested(south, hours(3, CAI, 30, HoursSource.ATTESTED)),
                new HoursCorrected(
                        Duty.SHIFT,
                        hours(4, ANA, 90, HoursSource.ATTESTED),
                        AttestationId.of(new byte[] {1}),
                        120,
                        WEN_OF_THE_COMMITTEE));

        assertThat(get(ANA, "/volunteer-hours?place=" + NORTH))
                .bodyText()
                .contains("\"month\":\"2026-05\",\"services\":2,\"minutes\":90,\"backfilled\":60");
        assertThat(Api.rows(get(ANA, "/volunteer-hours?place=" + DISTRICT), "month"))
                .containsExactly("2026-05", "2026-05");
    }
}
