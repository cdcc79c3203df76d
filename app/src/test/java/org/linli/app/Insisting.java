package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;

/**
 * Callers of a server that is killed again and again: whoever gets no answer sends the same again, under the same key, to the next process.
 * -Dlinli.seed=… repeats when they are killed, as far as processes can be repeated.
 */
final class Insisting {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long seed = Long.getLong("linli.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Semaphore answers = new Semaphore(0);
    private final DataFolder folder;
    private final Path outputs;
    private volatile boolean isOver;
    private @Nullable Api server;

    /** Over the data in the folder; what the processes print goes to the other one. */
    Insisting(DataFolder folder, Path outputs) {
        this.folder = folder;
        this.outputs = outputs;
        System.out.println("seed " + seed);
    }

    long seed() {
        return seed;
    }

    /** Serves, answers at most so many of those who insist, and is killed. */
    void serveAndKill(int mostAnswers) throws IOException, InterruptedException {
        try (LinliProcess process = LinliProcess.serve(outputs, folder)) {
            answers.drainPermits();
            moveTo(process.address());
            assertThat(answers.tryAcquire(1 + random.nextInt(mostAnswers), PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the server answers, seed %d", seed)
                    .isTrue();
            assertThat(process.kill().code()).as("ended by SIGKILL").isEqualTo(128 + 9);
        }
    }

    /** The last process is here: who insists gets an answer to what they began and begins nothing else. */
    void endAt(URI address) {
        isOver = true;
        moveTo(address);
    }

    boolean isOver() {
        return isOver;
    }

    /** Sends it, again when there was no answer, until it is accepted; returns the id. */
    String post(Caller caller, String path, Map<String, ?> body, String key) throws InterruptedException {
        return post(caller, path, body, key, "");
    }

    /** The same, also again while it is refused for this reason. */
    String post(Caller caller, String path, Map<String, ?> body, String key, String notYet)
            throws InterruptedException {
        @Nullable Api silent = null;
        while (true) {
            Api asked = serverOtherThan(silent);
            try {
                Answer answer = asked.as(caller.token()).post("/api/v1" + path, body, key, Origin.OWN);
                if (answer.isSuccess()) {
                    answers.release();
                    return answer.id();
                }
                assertThat(answer.code()).as("%s, seed %d", answer, seed).isEqualTo(notYet);
            } catch (IOException e) {
                silent = asked;
            }
        }
    }

    private synchronized void moveTo(URI address) {
        server = new Api(address, "");
        notifyAll();
    }

    private synchronized Api serverOtherThan(@Nullable Api silent) throws InterruptedException {
        while (server == null || server == silent) {
            wait();
        }
        return server;
    }
}
