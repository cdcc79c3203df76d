package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.cli.Serving;
import org.linli.app.erasure.ErasureRunner;
import org.linli.kernel.membership.ErasureEvent.ErasureFinished;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.query.erasure.ErasureStory;

/** The process is killed with SIGKILL, again and again, while it erases members; it begins to before it serves. -Dlinli.seed=… repeats a run as far as processes can be repeated. */
class ErasureCrashTest {
    private static final int KILLS = 4;
    private static final int LEAVING = 24;
    private static final int WITH_AN_EXCHANGE = 4;
    private static final int MOST_STEPS = 6;

    @Test
    void each_is_erased_once_with_one_receipt_and_what_was_accepted_of_others_stays(
            @TempDir Path data, @TempDir Path outputs) throws Exception {
        long seed = Long.getLong("linli.seed", System.nanoTime());
        Random random = new Random(seed);
        DataFolder folder = new DataFolder(data);
        List<String> members = new ArrayList<>();
        String community;
        String kept;
        String keeper;
        Serving first = Serving.start(folder, "127.0.0.1", 0);
        try {
            first.bean(ErasureRunner.class).close();
            Town town = Town.on(first);
            community = town.community();
            Caller stays = town.member();
            keeper = stays.id();
            kept = town.offer(stays).id();
            for (int i = 0; i < LEAVING; i++) {
                Caller leaves = town.member();
                town.offer(leaves);
                if (i < WITH_AN_EXCHANGE) {
                    town.agreed(
                            leaves,
                            stays,
                            town.offer(leaves).id(),
                            town.request(stays).id());
                }
                new Leaving(first).order(leaves.id());
                members.add(leaves.id());
            }
        } finally {
            first.stop();
        }
        for (int kill = 0; kill < KILLS; kill++) {
            try (LinliProcess server =
                    LinliProcess.start(outputs, "serve", "--data", folder.path().toString(), "--port", "0")) {
                server.awaitLogged("Erasure of", 1 + random.nextInt(MOST_STEPS));
                LinliProcess.Ended killed = server.kill();
                assertThat(killed.code())
                        .as("ended by SIGKILL, seed %d, %s %s", seed, killed.out(), killed.err())
                        .isEqualTo(128 + 9);
            }
        }
        Serving survivor = Serving.start(folder, "127.0.0.1", 0);
        try {
            Leaving leaving = new Leaving(survivor);
            for (String member : members) {
                ErasureStory story = leaving.awaitFinished(member);
                assertThat(story.receipts()).as("seed %d", seed).hasSize(1);
                assertThat(story.notReached()).isEmpty();
                assertThat(leaving.facts(member))
                        .filteredOn(fact -> fact instanceof MemberErased || fact instanceof ErasureFinished)
                        .as("seed %d", seed)
                        .hasSize(2);
            }
            Caller stays = new Caller(new Http(survivor.address()), keeper, survivor.token(keeper));
            assertThat(accepted(stays.get("/offers/" + kept))
                            .json()
                            .path("status")
                            .asString(""))
                    .isEqualTo("OPEN");
            assertThat(accepted(stays.get("/feed?limit=100&what=OFFER&status=OPEN&place=" + community))
                            .json()
                            .path("items")
                            .valueStream()
                            .map(item -> item.path("id").asString("")))
                    .containsExactly(kept);
        } finally {
            survivor.stop();
        }
    }
}
