package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A volunteer leaves for good whose hours are recorded and certified, and who has a place in a shift to come. */
@ExtendWith(OneServer.class)
class LeavingVolunteerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "离开的志愿者";
    private static final String EVIDENCE = "签到表上有离开的志愿者";

    private final Town town;
    private final Caller staff;
    private final Caller leaver;
    private final Caller next;
    private final VolunteeringScenes scenes;

    LeavingVolunteerTest(Town town) {
        this.town = town;
        this.staff = town.memberWith("COMMITTEE_STAFF");
        this.leaver = town.member(NAME, "+8613900000077");
        this.next = town.member();
        this.scenes = new VolunteeringScenes(town, staff);
    }

    private void eraseTheLeaver() {
        accepted(town.operator().post("/members/" + leaver.id() + "/forced-erasures", Map.of("order", "file 7")));
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode erasure =
                    accepted(town.operator().get("/erasures/" + leaver.id())).json();
            assertThat(erasure.path("state").asString(""))
                    .as(erasure.toString())
                    .isEqualTo("FINISHED");
        });
    }

    private String sheet(String action) throws InterruptedException {
        town.awaitViews();
        return accepted(staff.get("/actions/" + action + "/attendance")).text();
    }

    /** Minutes that were recorded in time, in the latest month of the community. */
    private int minutes() throws InterruptedException {
        town.awaitViews();
        return accepted(staff.get("/volunteer-hours?place=" + town.community()))
                .json()
                .at("/items/0/minutes")
                .asInt();
    }

    @Test
    void what_is_recorded_stays_without_name_and_evidence_and_the_place_to_come_goes_to_who_waits() throws Exception {
        String worked = scenes.counting(leaver, null);
        JsonNode certified = scenes.certified(leaver);
        String late = scenes.over(leaver);
        accepted(staff.post(
                "/actions/" + late + "/backfills",
                Map.of("volunteer", leaver.id(), "minutes", 30, "evidence", EVIDENCE)));
        String toCome = scenes.action(1, Duration.ofDays(1), Map.of());
        scenes.signUp(leaver, toCome);
        scenes.signUp(next, toCome);
        assertThat(sheet(worked)).contains(NAME, "\"counted\":30");
        assertThat(sheet(late)).contains(NAME, EVIDENCE);
        int before = minutes();

        eraseTheLeaver();

        town.awaitPolicies();
        assertThat(sheet(worked)).contains("\"counted\":30").doesNotContain(NAME);
        assertThat(sheet(late)).contains("\"note\":null").doesNotContain(NAME, EVIDENCE);
        assertThat(minutes()).isEqualTo(before);
        assertThat(accepted(next.get("/actions/" + toCome))
                        .json()
                        .at("/mine/position")
                        .isNull())
                .isTrue();
        assertThat(sheet(toCome)).contains("WITHDRAWN", "SIGNED_UP");
        assertThat(scenes.check(certified).text()).contains("\"attested\":30", "HOLDER_ERASED");
        assertThat(scenes.certify(leaver).text()).contains("member-gone");
    }
}
