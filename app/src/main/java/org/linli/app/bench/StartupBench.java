package org.linli.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.linli.app.DataFolder;
import org.linli.app.DataFolder.Running;
import org.linli.store.SqliteEventStorageEngine;

/** From the start of the process to a health check that says UP, on a folder that holds its data already: without and with the cache that {@code ./linli} makes. */
public final class StartupBench implements Bench {
    private static final int STARTS = 5;
    private static final double MOST_WITHOUT = 9;
    private static final double MOST_WITH = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String CACHE = "-XX:AOTCache=";

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        DataFolder folder =
                new DataFolder(Files.createDirectories(setting.folder().resolve("data")));
        fill(folder, setting.listings());
        settle(folder);
        List<Figure> figures = new ArrayList<>();
        String of = " with " + Figure.plain(setting.listings()) + " listings";
        figures.add(figure("ready, without a cache," + of, MOST_WITHOUT, folder, plain()));
        List<String> cached = cached();
        if (cached != null) {
            figures.add(figure("ready, with the cache," + of, MOST_WITH, folder, cached));
        }
        return List.copyOf(figures);
    }

    private static void fill(DataFolder folder, int listings) throws InterruptedException {
        try (SqliteEventStorageEngine engine = Stores.open(folder.events())) {
            District.fill(engine, listings);
            Stores.buildViews(engine, folder);
        }
    }

    /**
     * The first start makes the keys, appoints the operator and builds the search index; the policies then read all events once. Measured is what
     * comes after: the start of a server that had been running.
     */
    private static void settle(DataFolder folder) throws InterruptedException {
        try (BenchServer server = BenchServer.start(folder)) {
            Collection<EventProcessor> policies = server.bean(Configuration.class)
                    .eventProcessingConfiguration()
                    .eventProcessors()
                    .values();
            while (!policies.stream().allMatch(StartupBench::hasCaughtUp)) {
                Thread.sleep(100);
            }
        }
    }

    private static boolean hasCaughtUp(EventProcessor policy) {
        Collection<EventTrackerStatus> segments =
                ((StreamingEventProcessor) policy).processingStatus().values();
        return !segments.isEmpty() && segments.stream().allMatch(EventTrackerStatus::isCaughtUp);
    }

    private Figure figure(String name, double most, DataFolder folder, List<String> java) throws Exception {
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            seconds[i] = start(folder, java);
        }
        Arrays.sort(seconds);
        String note = "median of %d starts, %.2f to %.2f s".formatted(STARTS, seconds[0], seconds[STARTS - 1]);
        return Figure.atMost(name, seconds[STARTS / 2], "s", most, note);
    }

    /** Seconds until the server is up, which is then ended. */
    private double start(DataFolder folder, List<String> java) throws Exception {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("serve", "--data", folder.path().toString(), "--port", "0"));
        Path said = folder.path().resolveSibling("said");
        long begin = System.nanoTime();
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            while (!isUp(folder)) {
                if (!server.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IOException("The server did not start: " + Files.readString(said));
                }
                Thread.sleep(10);
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            server.destroy();
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private boolean isUp(DataFolder folder) throws InterruptedException {
        Running running = folder.running();
        if (running == null) {
            return false;
        }
        URI health = running.address().resolve("/actuator/health");
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
            return answer.body().contains("\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The jar as it was built. */
    private static List<String> plain() throws IOException {
        Path jar = Path.of(System.getProperty("linli.home", ""), "app", "target", "linli.jar");
        if (Files.notExists(jar)) {
            throw new IOException("There is no " + jar + ": run this through ./linli.");
        }
        return java(List.of(), jar.toString());
    }

    /** As this process itself was started, if that was with a cache. */
    private static @Nullable List<String> cached() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith(CACHE))
                .findFirst()
                .map(option -> java(List.of(option), System.getProperty("java.class.path")))
                .orElse(null);
    }

    private static List<String> java(List<String> more, String jar) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(more);
        command.addAll(List.of("-jar", jar));
        return command;
    }
}
