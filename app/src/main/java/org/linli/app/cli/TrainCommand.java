package org.linli.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.linli.app.DataFolder;
import org.linli.app.client.Api;
import org.linli.app.demo.Demo;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/** What the Java machine looks at to make its cache: a start, the demo's story, a few questions, an end. */
@Command(
        name = "train",
        hidden = true,
        description = "Starts, is used a little and ends, in a temporary folder: for -XX:AOTCacheOutput.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
    @Override
    public void run() {
        try {
            Path folder = Files.createTempDirectory("linli-train");
            try {
                train(new DataFolder(folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new Inoperable("The training did not work: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void train(DataFolder folder) throws IOException, InterruptedException {
        Serving serving = Serving.demo(folder, "127.0.0.1", 0);
        try {
            Api operator = serving.operator();
            Map<String, String> accounts = new Demo(operator, serving::token, Instant.now()).tell();
            Api chen = operator.as(serving.token(accounts.getOrDefault("chen", "")));
            String district = Demo.district(operator);
            chen.get("/actuator/health", null);
            chen.get("/api/v1/feed?limit=5&place=" + district, null);
            chen.get("/api/v1/members/me", null);
        } finally {
            serving.stop();
        }
    }
}
