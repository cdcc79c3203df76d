package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is attested, corrected and rejected of a volunteer's time, and what moves in their account by it, over the interface alone. */
@ExtendWith(OneServer.class)
class HoursFollowTheirSourceTest {
    private final Town town;
    private final TimeBanking bank;
    private final Caller staff;
    private final VolunteeringScenes actions;
    private Caller volunteer;
    private String action = "";

    HoursFollowTheirSourceTest(Town shared) {
        this.town = Town.on(shared.serving());
        this.bank = new TimeBanking(town);
        this.staff = town.memberWith("COMMITTEE_STAFF");
        this.actions = new VolunteeringScenes(town, staff);
        this.volunteer = staff;
    }

    @BeforeEach
    void somebody_was_in_an_action() {
        volunteer = town.member();
        action = actions.over(volunteer);
    }

    private void record(String fact, Map<String, ?> more) throws InterruptedException {
        Map<String, Object> body = new HashMap<>(more);
        body.put("volunteer", volunteer.id());
        accepted(staff.post("/actions/" + action + "/" + fact, body));
        bank.settle();
    }

    private void attest(int minutes) throws InterruptedException {
        record("attestations", Map.of("minutes", minutes));
    }

    private void correct(int minutes) throws InterruptedException {
        record("hour-corrections", Map.of("minutes", minutes, "reason", "LEFT_EARLY"));
    }

    private void assertHeld(int minutes) {
        assertThat(TimeBanking.account(volunteer).path("balance").asInt()).isEqualTo(minutes);
        assertThat(bank.pool(staff).path("balance").asInt()).isEqualTo(-minutes);
        bank.assertSound();
    }

    private String moved(int minutes, String reason) {
        return "%d %s %s".formatted(minutes, reason, action);
    }

    @Test
    void a_correction_takes_back_what_is_too_much_with_the_same_source() throws Exception {
        attest(30);
        assertHeld(30);
        correct(20);
        assertHeld(20);
        assertThat(TimeBanking.lines(volunteer)).containsExactly(moved(-10, "REVERSAL"), moved(30, "ACTION"));
    }

    @Test
    void a_correction_pays_what_was_too_little() throws Exception {
        attest(10);
        correct(25);
        assertHeld(25);
        assertThat(TimeBanking.lines(volunteer)).containsExactly(moved(15, "ACTION"), moved(10, "ACTION"));
    }

    @Test
    void what_does_not_count_any_more_is_taken_back_whole_and_may_count_again() throws Exception {
        attest(30);
        correct(0);
        assertHeld(0);
        assertThat(TimeBanking.lines(volunteer)).containsExactly(moved(-30, "REVERSAL"), moved(30, "ACTION"));
        correct(5);
        assertHeld(5);
    }

    @Test
    void time_that_was_rejected_moves_nothing() throws Exception {
        record("hour-rejections", Map.of("reason", "LEFT_EARLY"));
        assertHeld(0);
        assertThat(TimeBanking.lines(volunteer)).isEmpty();
        assertThat(bank.pool(staff).path("paid").isEmpty()).isTrue();
    }

    @Test
    void what_was_back_filled_is_paid_and_taken_back_by_half() throws Exception {
        accepted(staff.post(
                "/actions/" + action + "/backfills",
                Map.of("volunteer", volunteer.id(), "minutes", 30, "evidence", "签到表")));
        bank.settle();
        assertHeld(0);
        Caller colleague = town.memberWith("COMMITTEE_STAFF");
        accepted(colleague.post("/actions/" + action + "/backfill-approvals", Map.of("volunteer", volunteer.id())));
        bank.settle();
        assertHeld(15);
        correct(10);
        assertHeld(5);
        assertThat(TimeBanking.lines(volunteer)).containsExactly(moved(-10, "REVERSAL"), moved(15, "ACTION"));
    }

    @Test
    void one_volunteers_correction_moves_nothing_of_anothers() throws Exception {
        Caller first = volunteer;
        attest(30);
        String firstAction = action;
        volunteer = town.member();
        action = actions.over(volunteer);
        attest(20);
        correct(0);
        assertThat(TimeBanking.lines(first)).containsExactly("30 ACTION " + firstAction);
        assertThat(bank.pool(staff).path("balance").asInt()).isEqualTo(-30);
    }
}
