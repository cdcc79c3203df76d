package org.linli.query.anomalies;

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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.BackfillApproved;
import org.linli.kernel.volunteering.ActionEvent.BackfillRejected;
import org.linli.kernel.volunteering.ActionEvent.BackfillSubmitted;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.ActionEvent.HoursNotEntered;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.CorrectionReason;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.HoursRefusal;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Shift;
import org.linli.query.Api;
import org.linli.query.Duty;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.anomalies.Anomaly.Word;
import org.linli.query.contact.Contacts;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Cai records what volunteers did in the north. */
class AnomaliesTest {
    private static final Threshold THRESHOLD = Neighbours.RULES.anomalies();
    private static final LocalDate TUESDAY = LocalDate.of(2026, 5, 5);

    /** Of Tuesday in Shanghai. */
    private static final Instant TEN_AT_NIGHT = Instant.parse("2026-05-05T14:00:00Z");

    private static final Instant SIX_IN_THE_MORNING = Instant.parse("2026-05-05T22:00:00Z");

    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new MemberRegistered(ANA, "安娜", null, NORTH),
                    new MemberRegistered(CAI, "蔡", null, NORTH),
                    new MemberRegistered(WEN_OF_THE_COMMITTEE, "文", null, NORTH),
                    new RoleGranted(
                            WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, NORTH, MONDAY, IN_A_WEEK, MemberId.SYSTEM));
    private int words;

    private static Shift shift(int number, PlaceId community) {
        return Duty.shift(number, community, Duty.FROM);
    }

    private static Hours hours(int word, MemberId volunteer, int minutes) {
        return new Hours(AttestationId.of(new byte[] {(byte) word}), volunteer, TUESDAY, minutes, HoursSource.ATTESTED);
    }

    private AttestationGiven said(int action, PlaceId community, MemberId volunteer, int minutes) {
        return new AttestationGiven(shift(action, community), hours(++words, volunteer, minutes), CAI);
    }

    /** That some were there for an hour, each in an action of its own, at this time. */
    private void sayAt(Instant time, int times) {
        for (int i = 0; i < times; i++) {
            DomainEvent word = said(20 + words, NORTH, Neighbours.member(30 + words), 60);
            history.at(time).then(word);
        }
    }

    private MvcTestResult get(MemberId reader, PlaceId place, Suspicion kind) {
        ViewStore views =
                history.views(new AnomaliesProjection(THRESHOLD), new PlacesProjection(), new StandingProjection());
        Places places = new Places(views);
        Standings standings = new Standings(views, places, InstantSource.fixed(MONDAY));
        return new Api(new AnomaliesResource(views, places, standings, new Contacts(history.store()), THRESHOLD))
                .get(reader, "/volunteer-anomalies?place=" + place + "&kind=" + kind);
    }

    private List<String> seen(Suspicion kind, String... members) {
        return Api.rows(get(WEN_OF_THE_COMMITTEE, NORTH, kind), members);
    }

    @Test
    void five_words_of_one_person_in_one_night_are_to_be_looked_at_each_with_its_event() {
        sayAt(TEN_AT_NIGHT, 4);
        assertThat(seen(Suspicion.LATE_NIGHT, "member")).isEmpty();
        sayAt(SIX_IN_THE_MORNING.minusMillis(1), 1);

        assertThat(seen(Suspicion.LATE_NIGHT, "member", "name", "day", "count", "minutes"))
                .containsExactly(CAI + " 蔡 2026-05-05 5 300");
        assertThat(Api.items(get(WEN_OF_THE_COMMITTEE, NORTH, Suspicion.LATE_NIGHT))
                        .getFirst()
                        .path("words")
                        .valueStream()
                        .map(word -> word.path("event").asString()))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allMatch(event -> event.startsWith("event-"));
    }

    @Test
    void a_night_is_from_ten_to_six_in_shanghai() {
        assertThat(THRESHOLD.night(TEN_AT_NIGHT)).isEqualTo(TUESDAY);
        assertThat(THRESHOLD.night(SIX_IN_THE_MORNING.minusMillis(1))).isEqualTo(TUESDAY);
        assertThat(THRESHOLD.night(TEN_AT_NIGHT.minusMillis(1))).isNull();
        assertThat(THRESHOLD.night(SIX_IN_THE_MORNING)).isNull();
        assertThat(THRESHOLD.night(Instant.parse("2026-05-05T16:00:00Z"))).isEqualTo(TUESDAY);
    }

    @Test
    void words_by_day_and_of_another_night_do_not_add_to_it() {
        sayAt(TEN_AT_NIGHT.minusMillis(1), 4);
        sayAt(TEN_AT_NIGHT, 4);
        sayAt(TEN_AT_NIGHT.plus(Duration.ofDays(1)), 4);
        assertThat(seen(Suspicion.LATE_NIGHT, "member")).isEmpty();
    }

    @Test
    void of_a_long_night_the_first_fifty_words_are_kept_and_all_are_counted() {
        sayAt(TEN_AT_NIGHT, 60);
        history.at(TEN_AT_NIGHT).then(said(19, SOUTH, ANA, 30));

        Anomaly night =
                history.view(new AnomaliesProjection(THRESHOLD), Suspicion.LATE_NIGHT + " " + CAI + " " + TUESDAY);
        assertThat(night).isNotNull();
        assertThat(night.words()).hasSize(50).extracting(Word::minutes).containsOnly(60);
        assertThat(night.words().getLast().action()).isEqualTo(shift(69, NORTH).action());
        assertThat(night.count()).isEqualTo(61);
        assertThat(night.minutes()).isEqualTo(3630);
        assertThat(night.communities()).containsExactly(NORTH, SOUTH);
        assertThat(seen(Suspicion.LATE_NIGHT, "count", "minutes")).containsExactly("61 3630");
    }

    @Test
    void who_approves_what_others_entered_late_makes_it_count_and_is_looked_at() {
        for (int i = 0; i < 5; i++) {
            Hours late = hours(40 + i, Neighbours.member(30 + i), 60);
            history.at(TEN_AT_NIGHT.minus(Duration.ofHours(8)))
                    .then(new BackfillSubmitted(shift(20 + i, NORTH), late, "a sheet", CAI));
            history.at(TEN_AT_NIGHT).then(new BackfillApproved(shift(20 + i, NORTH), late, BEN));
        }

        assertThat(seen(Suspicion.LATE_NIGHT, "member", "count", "minutes")).containsExactly(BEN + " 5 300");
        assertThat(seen(Suspicion.LONG_DAY, "member")).isEmpty();
    }

    @Test
    void an_approval_adds_nothing_to_the_day() {
        Hours late = hours(40, ANA, 400);
        history.then(
                new BackfillSubmitted(shift(1, NORTH), late, "a sheet", CAI),
                new BackfillApproved(shift(1, NORTH), late, BEN),
                said(2, NORTH, ANA, 321));

        assertThat(seen(Suspicion.LONG_DAY, "member", "count", "minutes")).containsExactly(ANA + " 2 721");
    }

    @Test
    void more_than_twelve_hours_said_of_one_day_are_to_be_looked_at_even_when_they_do_not_count() {
        history.then(said(1, NORTH, ANA, 480), said(2, NORTH, ANA, 240));
        assertThat(seen(Suspicion.LONG_DAY, "member")).isEmpty();
        AttestationGiven more = said(3, NORTH, ANA, 1);
        history.then(more, new HoursNotEntered(more.shift(), more.hours()));

        assertThat(seen(Suspicion.LONG_DAY, "member", "name", "day", "count", "minutes"))
                .containsExactly(ANA + " 安娜 2026-05-05 3 721");
    }

    @Test
    void the_latest_word_of_each_action_adds_to_a_day_and_what_was_not_approved_does_not() {
        history.then(
                said(1, NORTH, ANA, 480),
                said(2, NORTH, ANA, 300),
                new CorrectionGiven(
                        shift(1, NORTH),
                        hours(9, ANA, 400),
                        AttestationId.of(new byte[] {1}),
                        CorrectionReason.LEFT_EARLY,
                        CAI));
        assertThat(seen(Suspicion.LONG_DAY, "member")).isEmpty();

        Hours late = hours(10, ANA, 21);
        history.then(new BackfillSubmitted(shift(3, NORTH), late, "a sheet", CAI));
        assertThat(seen(Suspicion.LONG_DAY, "minutes")).containsExactly("721");
        history.then(new BackfillRejected(shift(3, NORTH), late, HoursRefusal.NO_EVIDENCE, BEN));
        assertThat(seen(Suspicion.LONG_DAY, "member")).isEmpty();
    }

    @Test
    void a_place_sees_its_own_words_of_a_day_and_how_much_it_was_all_together() {
        history.then(said(1, NORTH, ANA, 480), said(2, SOUTH, ANA, 300));

        assertThat(seen(Suspicion.LONG_DAY, "count", "minutes")).containsExactly("2 780");
        assertThat(get(WEN_OF_THE_COMMITTEE, NORTH, Suspicion.LONG_DAY))
                .bodyText()
                .contains(shift(1, NORTH).action().value())
                .doesNotContain(shift(2, SOUTH).action().value());
    }

    @Test
    void who_shares_a_household_is_not_stored() {
        assertThat(get(WEN_OF_THE_COMMITTEE, NORTH, Suspicion.SAME_HOUSEHOLD))
                .hasStatus(409)
                .bodyText()
                .contains("no-source");
    }

    @Test
    void only_staff_or_an_organisation_reviewer_of_the_place_looks_at_it() {
        history.then(new RoleGranted(BEN, Role.ORGANISATION_REVIEWER, NORTH, MONDAY, IN_A_WEEK, MemberId.SYSTEM));
        assertThat(get(CAI, NORTH, Suspicion.LONG_DAY))
                .hasStatus(403)
                .bodyText()
                .contains("not-your-place");
        assertThat(get(WEN_OF_THE_COMMITTEE, SOUTH, Suspicion.LONG_DAY)).hasStatus(403);
        assertThat(get(WEN_OF_THE_COMMITTEE, DISTRICT, Suspicion.LONG_DAY)).hasStatus(403);
        assertThat(get(WEN_OF_THE_COMMITTEE, NORTH, Suspicion.LONG_DAY)).hasStatusOk();
    }
}
