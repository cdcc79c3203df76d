package org.linli.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.linli.app.DataFolder;
import org.linli.app.Operator;
import org.linli.app.Progress;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.membership.ErasureCommand.ForceErasure;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.MemberId;
import org.linli.query.erasure.ErasureState;
import org.linli.query.erasure.ErasureStory;
import org.linli.query.erasure.Erasures;

/** How long it takes to erase somebody who has much: offers with an address, all but some of them withdrawn. */
public final class ErasureBench implements Bench {
    private static final int OFFERS = 5_000;
    private static final int OPEN = 100;
    private static final int CALLERS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final int MOST_SECONDS_TO_KEYS = 1;
    private static final int MOST_SECONDS_IN_VIEWS = 60;

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        try (BenchServer server =
                BenchServer.start(new DataFolder(setting.folder().resolve("erasure")))) {
            Neighbour neighbour = Neighbour.in(server);
            live(neighbour);
            Instant ordered = Instant.now();
            server.bean(Commands.class)
                    .send(
                            new ForceErasure(neighbour.member(), "bench"),
                            Sender.of(server.bean(Operator.class).appoint(), Channel.DESK));
            ErasureStory.Times times = finished(server, neighbour.member());
            String much = "%d events, %d offers open".formatted(2 * OFFERS - OPEN, OPEN);
            return List.of(
                    Figure.atMost(
                            "erasing: from the order until the keys are destroyed",
                            seconds(ordered, times.erased()),
                            "s",
                            MOST_SECONDS_TO_KEYS,
                            much),
                    Figure.atMost(
                            "erasing: from then until no view holds anything and the receipt is signed",
                            seconds(times.erased(), times.finished()),
                            "s",
                            MOST_SECONDS_IN_VIEWS,
                            "what was open is closed meanwhile"));
        }
    }

    private static void live(Neighbour neighbour) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
                ProgressBar bar = Progress.of("erasure", OFFERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < OFFERS; i++) {
                boolean stays = i < OPEN;
                all.add(callers.submit(() -> {
                    String offer = neighbour.offerAt("3-2-101");
                    if (!stays) {
                        neighbour.withdraw(offer);
                    }
                    bar.step();
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static ErasureStory.Times finished(BenchServer server, MemberId member) throws InterruptedException {
        Erasures erasures = server.bean(Erasures.class);
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            ErasureStory story = erasures.of(member);
            if (story != null && story.state() == ErasureState.FINISHED) {
                return story.times();
            }
            Thread.sleep(LOOK);
        }
        throw new IllegalStateException("The erasure did not end within " + PATIENCE + ".");
    }

    private static double seconds(@Nullable Instant from, @Nullable Instant to) {
        return Duration.between(Objects.requireNonNull(from), Objects.requireNonNull(to))
                        .toMillis()
                / 1e3;
    }
}
