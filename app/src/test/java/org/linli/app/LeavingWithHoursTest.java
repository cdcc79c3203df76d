package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Somebody who holds or owes hours is erased, over the interface: their account is closed into the pool, and the erasure ends. */
@ExtendWith(OneServer.class)
class LeavingWithHoursTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Town town;
    private final TimeBanking bank;
    private final Caller leaver;
    private final Caller neighbour;

    LeavingWithHoursTest(Town shared) {
        this.town = Town.on(shared.serving());
        this.bank = new TimeBanking(town);
        this.leaver = town.member();
        this.neighbour = town.member();
    }

    /** What the pool holds once the account is closed, and what passed then: positive when it came to the pool. */
    private void assertLeaves(int closing, int pooled) throws InterruptedException {
        bank.settle();
        accepted(town.operator().post("/members/" + leaver.id() + "/forced-erasures", Map.of("order", "民发〔2026〕12号")));
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode erasure =
                    accepted(town.operator().get("/erasures/" + leaver.id())).json();
            assertThat(erasure.path("state").asString(""))
                    .as(erasure.toString())
                    .isEqualTo("FINISHED");
        });
        bank.settle();
        JsonNode pool = bank.pool(neighbour);
        assertThat(pool.path("received").path("CLOSING").asInt(0)
                        - pool.path("paid").path("CLOSING").asInt(0))
                .as(pool.toString())
                .isEqualTo(closing);
        assertThat(pool.path("balance").asInt()).isEqualTo(pooled);
        bank.assertSound();
    }

    @Test
    void the_pool_bears_what_somebody_owes_who_only_received_help() throws Exception {
        bank.helped(neighbour, leaver, 45);
        assertLeaves(-45, -45);
        assertThat(TimeBanking.account(neighbour).path("balance").asInt()).isEqualTo(45);
    }

    @Test
    void the_pool_gets_back_what_it_paid_somebody_who_only_volunteered() throws Exception {
        Caller staff = town.memberWith("COMMITTEE_STAFF");
        String action = new VolunteeringScenes(town, staff).over(leaver);
        accepted(staff.post("/actions/" + action + "/attestations", Map.of("volunteer", leaver.id(), "minutes", 30)));
        assertLeaves(30, 0);
    }

    @Test
    void what_somebody_holds_who_leaves_is_the_pools() throws Exception {
        bank.helped(leaver, neighbour, 45);
        assertLeaves(45, 45);
    }

    @Test
    void the_pool_bears_what_is_left_of_what_somebody_owes_who_helped_too() throws Exception {
        bank.helped(leaver, neighbour, 45);
        bank.helped(neighbour, leaver, 60);
        assertLeaves(-15, -15);
    }

    @Test
    void somebody_who_gave_as_much_as_they_received_leaves_nothing() throws Exception {
        bank.helped(leaver, neighbour, 45);
        bank.helped(neighbour, leaver, 45);
        assertLeaves(0, 0);
    }

    /** The erasure is ordered as soon as the help is confirmed, mostly before the provider's account was told of it. */
    @Test
    void what_reaches_an_account_after_its_member_is_gone_goes_on_to_the_pool() throws Exception {
        bank.helped(leaver, neighbour, 45);
        accepted(town.operator().post("/members/" + leaver.id() + "/forced-erasures", Map.of("order", "民发〔2026〕13号")));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(bank.pool(neighbour).path("balance").asInt()).isEqualTo(45));
        bank.assertSound();
    }
}
