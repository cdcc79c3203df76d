package org.linli.app;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.cli.Serving;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.kernel.timebank.TimeAccountEvent.TransferTakenIn;
import org.linli.kernel.timebank.Transfer;
import tools.jackson.databind.JsonNode;

/** The serving process is killed with SIGKILL, again and again, while neighbours confirm help and a committee attests hours: what follows from it in the time bank follows once. */
class HoursCrashTest {
    private static final int KILLS = 2;
    private static final int MOST_ANSWERS = 120;
    private static final int PAIRS = 3;
    private static final int ACTIONS = 60;
    private static final int MINUTES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Their ids, as somebody was told that they count. */
    private final Queue<String> counting = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path outputs = Path.of("");

    @TempDir
    private Path data = Path.of("");

    @Test
    void each_confirmed_exchange_and_attested_action_moves_its_hours_once_and_the_sum_is_zero() throws Exception {
        DataFolder folder = new DataFolder(data);
        Insisting callers = new Insisting(folder, outputs);
        try (ExecutorService threads = Executors.newFixedThreadPool(PAIRS + 1)) {
            List<Future<?>> busy = settle(folder, callers, threads);
            for (int kill = 0; kill < KILLS; kill++) {
                callers.serveAndKill(MOST_ANSWERS);
            }
            Serving survivor = Serving.start(folder, "127.0.0.1", 0);
            try {
                callers.endAt(survivor.address());
                for (Future<?> one : busy) {
                    one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                }
                assertThat(counting).as("seed %d", callers.seed()).isNotEmpty();
                awaitNothingOnItsWay(survivor);
                Map<String, Long> moved = new HashMap<>();
                counting.forEach(source -> moved.put(source, 1L));
                assertThat(transfers(survivor)).as("seed %d", callers.seed()).isEqualTo(moved);
            } finally {
                survivor.stop();
            }
        }
    }

    private List<Future<?>> settle(DataFolder folder, Insisting callers, ExecutorService threads) {
        Serving serving = Serving.start(folder, "127.0.0.1", 0);
        List<Future<?>> busy = new ArrayList<>();
        try {
            Town town = Town.on(serving);
            Caller staff = town.memberWith("COMMITTEE_STAFF");
            for (int i = 0; i < PAIRS; i++) {
                Caller helper = town.member();
                Caller asker = town.member();
                Map<String, Object> need = new HashMap<>(town.publication(Map.of()));
                need.put("urgency", "NORMAL");
                busy.add(threads.submit(() -> help(callers, helper, asker, need)));
            }
            Caller volunteer = town.member();
            VolunteeringScenes scenes = new VolunteeringScenes(town, staff);
            List<String> actions = new ArrayList<>();
            for (int i = 0; i < ACTIONS; i++) {
                actions.add(scenes.over(volunteer, Duration.ofMinutes(60 + i)));
            }
            town.awaitPolicies();
            busy.add(threads.submit(() -> attest(callers, staff, volunteer, actions)));
        } finally {
            serving.stop();
        }
        return busy;
    }

    private @Nullable Void help(Insisting callers, Caller helper, Caller asker, Map<String, Object> need)
            throws InterruptedException {
        Map<String, ?> minutes = Map.of("minutes", MINUTES);
        for (int day = 0; !callers.isOver(); day++) {
            String request = callers.post(asker, "/requests", need, "request/" + day);
            String exchange = callers.post(helper, "/exchanges", Map.of("request", request), request);
            String steps = "/exchanges/" + exchange;
            callers.post(asker, steps + "/agreements", Map.of(), exchange + "/agreed");
            callers.post(helper, steps + "/completions", minutes, exchange + "/done", "wrong-step");
            callers.post(asker, steps + "/confirmations", minutes, exchange + "/confirmed");
            counting.add(exchange);
        }
        return null;
    }

    private @Nullable Void attest(Insisting callers, Caller staff, Caller volunteer, List<String> actions)
            throws InterruptedException {
        Map<String, ?> hours = Map.of("volunteer", volunteer.id(), "minutes", MINUTES);
        for (String action : actions) {
            if (callers.isOver()) {
                return null;
            }
            callers.post(staff, "/actions/" + action + "/attestations", hours, action);
            counting.add(action);
        }
        return null;
    }

    /** By the check of the books: all that counts has moved, every side has taken it in, nothing twice, and together it is nothing. */
    private static void awaitNothingOnItsWay(Serving serving) {
        String id = new LocalTokens(serving.folder()).operator().value();
        Caller operator = new Caller(new Http(serving.address()), id, serving.token(id));
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode check = accepted(operator.get("/time-bank/check")).json();
            assertThat(check.path("open").asInt(-1)).as(check.toString()).isZero();
            assertThat(check.path("twice").asInt(-1)).as(check.toString()).isZero();
            assertThat(check.path("sum").asLong(-1)).as(check.toString()).isZero();
        });
    }

    /** How many transfers the store holds by source; each has been taken in by each of its other sides once. */
    private static Map<String, Long> transfers(Serving serving) throws InterruptedException {
        List<Transfer> transfers = new ArrayList<>();
        List<String> awaited = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        try (var stream = serving.bean(EventStore.class).openStream(null)) {
            while (stream.hasNextAvailable()) {
                switch (stream.nextAvailable().getPayload()) {
                    case Transfer transfer -> {
                        transfers.add(transfer);
                        transfer.others().forEach(side -> awaited.add(side.account() + " " + transfer.ref()));
                    }
                    case TransferTakenIn in -> taken.add(in.account() + " " + in.transfer());
                    case PoolTookIn in -> taken.add(in.pool() + " " + in.transfer());
                    default -> {}
                }
            }
        }
        assertThat(taken).containsExactlyInAnyOrderElementsOf(awaited);
        return transfers.stream().collect(groupingBy(Transfer::source, counting()));
    }
}
