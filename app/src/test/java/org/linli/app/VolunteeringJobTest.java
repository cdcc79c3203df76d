package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import tools.jackson.databind.JsonNode;

/** Volunteers on a running server, over the interface alone. */
@ExtendWith(OneServer.class)
class VolunteeringJobTest {
    private final Town town;
    private final Caller staff;
    private final VolunteeringScenes scenes;

    VolunteeringJobTest(Town town) {
        this.town = town;
        this.staff = town.memberWith("COMMITTEE_STAFF");
        this.scenes = new VolunteeringScenes(town, staff);
    }

    private static Reply signUp(Caller volunteer, String action) {
        return volunteer.post("/actions/" + action + "/sign-ups", Map.of("role", VolunteeringScenes.ROLE));
    }

    private Reply page(Caller reader, String action) throws InterruptedException {
        town.awaitViews();
        return accepted(reader.get("/actions/" + action));
    }

    private static List<Reply> atOnce(List<Callable<Reply>> wishes) throws Exception {
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(wishes.size())) {
            for (Future<Reply> reply : threads.invokeAll(wishes)) {
                replies.add(reply.get());
            }
        }
        return replies;
    }

    @Test
    void of_two_hundred_who_sign_up_at_once_over_http_twenty_are_in_and_the_rest_wait_in_order() throws Exception {
        List<Caller> neighbours =
                IntStream.range(0, 200).mapToObj(i -> town.member()).toList();
        String action = scenes.action(20, Duration.ofDays(1), Map.of());

        List<Reply> replies = atOnce(neighbours.stream()
                .<Callable<Reply>>map(neighbour -> () -> signUp(neighbour, action))
                .toList());

        assertThat(replies).allMatch(reply -> reply.status() == 200);
        assertThat(page(staff, action).text()).contains("\"places\":20,\"free\":0,\"waiting\":180");
        List<Integer> positions = new ArrayList<>();
        Caller first = staff;
        Caller in = staff;
        for (Caller neighbour : neighbours) {
            JsonNode mine = accepted(neighbour.get("/actions/" + action)).json().path("mine");
            if (mine.path("position").isNull()) {
                in = neighbour;
            } else {
                int position = mine.path("position").intValue();
                positions.add(position);
                first = position == 1 ? neighbour : first;
            }
        }
        assertThat(positions)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 180).boxed().toList());

        accepted(in.post("/actions/" + action + "/withdrawals", Map.of()));
        assertThat(page(first, action).json().path("mine").path("position").isNull())
                .isTrue();
        assertThat(page(staff, action).text()).contains("\"places\":20,\"free\":0,\"waiting\":179");
    }

    @Test
    void a_place_in_an_action_at_the_time_of_another_is_refused_and_told_why() throws Exception {
        Caller volunteer = town.member();
        String first = scenes.signedUp(volunteer);
        town.awaitPolicies();

        Reply refused = signUp(volunteer, scenes.action());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("shift-overlaps");
        accepted(volunteer.post("/actions/" + first + "/withdrawals", Map.of()));
        town.awaitPolicies();
        accepted(signUp(volunteer, scenes.action()));
    }

    @Test
    void who_comes_and_leaves_by_the_codes_of_the_house_and_is_attested_has_hours_of_the_best_source()
            throws Exception {
        Caller volunteer = town.member();
        String house = new HouseScenes(town, staff, staff).house();
        String action = scenes.action(2, Duration.ofMinutes(20), Map.of("house", house));
        scenes.signUp(volunteer, action);
        String path = "/actions/" + action;

        String before = scenes.shown(house, -1);
        assertThat(volunteer
                        .post(path + "/check-outs", Map.of("digits", before))
                        .text())
                .contains("not-checked-in");
        assertThat(volunteer
                        .post(path + "/check-ins", Map.of("digits", scenes.shown(house, -3)))
                        .text())
                .contains("code-wrong");
        accepted(volunteer.post(path + "/check-ins", Map.of("digits", before)));
        assertThat(volunteer
                        .post(path + "/check-outs", Map.of("digits", before))
                        .text())
                .contains("code-");
        accepted(volunteer.post(path + "/check-outs", Map.of("digits", scenes.shown(house, 0))));

        Map<String, ?> attested = Map.of("volunteer", volunteer.id(), "minutes", 1);
        assertThat(volunteer.post(path + "/attestations", attested).text()).contains("not-the-organiser");
        accepted(staff.post(path + "/attestations", attested));
        town.awaitPolicies();
        assertThat(staff.post(path + "/attestations", attested).text()).contains("recorded-already");
    }

    @Test
    void anybody_checks_a_certificate_by_its_code_and_a_correction_supersedes_it() throws Exception {
        Caller volunteer = town.member();
        assertThat(scenes.certify(volunteer).text()).contains("nothing-to-certify");
        String action = scenes.counting(volunteer, null);

        JsonNode own = scenes.certified(volunteer);

        JsonNode certificate = own.path("certificate");
        assertThat(certificate.path("minutes").toString()).isEqualTo("{\"system\":0,\"attested\":30,\"backfilled\":0}");
        assertThat(scenes.certify(volunteer).text()).contains("certified-already");
        Reply check = scenes.check(own);
        assertThat(check.text()).contains("\"state\":\"VALID\"").doesNotContain(volunteer.id());
        assertThat(scenes.check(certificate, "x".repeat(43)).status()).isEqualTo(404);

        accepted(staff.post(
                "/actions/" + action + "/hour-corrections",
                Map.of("volunteer", volunteer.id(), "minutes", 20, "reason", "LEFT_EARLY")));
        town.awaitPolicies();
        town.awaitViews();
        assertThat(scenes.check(own).text()).contains("\"state\":\"SUPERSEDED\"");
        assertThat(accepted(volunteer.get("/members/me/certificates")).text())
                .contains("\"attested\":20", "\"state\":\"VALID\"");
    }
}
