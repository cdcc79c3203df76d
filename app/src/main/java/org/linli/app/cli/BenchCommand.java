package org.linli.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linli.app.bench.Bench;
import org.linli.app.bench.BoardsBench;
import org.linli.app.bench.CommandsBench;
import org.linli.app.bench.CreateBench;
import org.linli.app.bench.ErasureBench;
import org.linli.app.bench.Figure;
import org.linli.app.bench.HttpBench;
import org.linli.app.bench.LargeBench;
import org.linli.app.bench.LifeBench;
import org.linli.app.bench.Machine;
import org.linli.app.bench.MetricsBench;
import org.linli.app.bench.PrivacyBench;
import org.linli.app.bench.ReadsBench;
import org.linli.app.bench.ReplayBench;
import org.linli.app.bench.Report;
import org.linli.app.bench.ScanBench;
import org.linli.app.bench.SearchBench;
import org.linli.app.bench.StartupBench;
import org.linli.app.bench.ViewsBench;
import org.linli.app.bench.VisibleBench;
import org.linli.app.bench.VolunteeringBench;
import org.linli.app.bench.matching.MatchingBench;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        description = "Measures this machine's speed in a temporary folder and compares it with the targets.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final String MATCHING = "matching";
    private static final String METRICS = "metrics";
    private static final String VIEWS = "views";
    private static final String MONGODB = "LINLI_MONGODB_URI";
    private static final Map<String, Bench> BENCHES = benches();

    @Parameters(
            paramLabel = "WHAT",
            defaultValue = "all",
            description =
                    "commands, create, scan, rebuild or feed (both, with the heap), http, visible, search, erasure, startup, replay, reads, privacy, volunteering, boards, all of these (the default), matching with --data, metrics with --members, --communities and --events, or views with a MongoDB replica set at LINLI_MONGODB_URI.")
    private String what = "all";

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to a file, too.")
    private @Nullable Path json;

    @Option(names = "--seconds", defaultValue = "10", description = "Of each load. Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--listings",
            defaultValue = "1000000",
            description = "In the large store. Default: ${DEFAULT-VALUE}.")
    private int listings;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "On the disk to measure. Default: the system's for temporary files.")
    private @Nullable Path disk;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "For matching: listings.csv and categories.csv of the TimeBanks.org directory.")
    private @Nullable Path data;

    @Option(
            names = "--members",
            defaultValue = "1200000",
            description = "For metrics: in the synthetic stream SEG-1. Default: ${DEFAULT-VALUE}.")
    private int members;

    @Option(
            names = "--communities",
            defaultValue = "150",
            description = "For metrics: that they live in. Default: ${DEFAULT-VALUE}.")
    private int communities;

    @Option(
            names = "--events",
            defaultValue = "13400000",
            description = "For metrics: exchanges between them. Default: ${DEFAULT-VALUE}.")
    private int events;

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "For matching: writes what the time banks for training teach, as the ranker reads it.")
    private @Nullable Path lexicon;

    @Override
    public Integer call() throws Exception {
        if (!(seconds > 0)) {
            throw new Inoperable("Give more than 0 seconds.");
        }
        List<Figure> figures = new ArrayList<>();
        for (Bench bench : chosen()) {
            figures.addAll(measure(bench));
        }
        Report report = new Report(figures);
        System.out.print(report.table());
        if (json != null) {
            report.write(json);
        }
        return 0;
    }

    private List<Bench> chosen() throws IOException {
        if (what.equals(MATCHING)) {
            return List.of(matching());
        }
        List<Bench> benches = new ArrayList<>(List.of(new Machine()));
        if (what.equals(VIEWS)) {
            benches.add(views());
            return benches;
        }
        if (what.equals(METRICS)) {
            benches.add(metrics());
            return benches;
        }
        Bench one = BENCHES.get(what);
        if (one == null && !what.equals("all")) {
            throw new Inoperable("There is no measurement " + what + ". There are: all, "
                    + String.join(", ", BENCHES.keySet()) + ", " + MATCHING + ", " + METRICS + ", " + VIEWS + ".");
        }
        benches.addAll(one == null ? new LinkedHashSet<>(BENCHES.values()) : List.of(one));
        return benches;
    }

    private Bench metrics() {
        if (members < 2 || communities < 1 || events < 1) {
            throw new Inoperable("Give two members or more, a community or more and an event or more.");
        }
        return new MetricsBench(members, communities, events);
    }

    private static Bench views() {
        String uri = System.getenv(MONGODB);
        if (uri == null || uri.isBlank()) {
            throw new Inoperable("Say in the environment variable " + MONGODB + " where a MongoDB replica set is.");
        }
        return new ViewsBench(uri);
    }

    private Bench matching() throws IOException {
        if (data == null) {
            throw new Inoperable("Say with --data where listings.csv and categories.csv are.");
        }
        if (lexicon != null) {
            MatchingBench.writeLexicon(data, lexicon);
        }
        return new MatchingBench(data);
    }

    private List<Figure> measure(Bench bench) throws Exception {
        Path folder = disk == null
                ? Files.createTempDirectory("linli-bench")
                : Files.createTempDirectory(disk, "linli-bench");
        try {
            return bench.measure(new Bench.Setting(folder, Duration.ofMillis(Math.round(seconds * 1000)), listings));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Map<String, Bench> benches() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("commands", new CommandsBench());
        benches.put("create", new CreateBench());
        benches.put("scan", new ScanBench());
        LargeBench large = new LargeBench();
        benches.put("rebuild", large);
        benches.put("feed", large);
        benches.put("life", new LifeBench());
        benches.put("http", new HttpBench());
        benches.put("visible", new VisibleBench());
        benches.put("search", new SearchBench());
        benches.put("erasure", new ErasureBench());
        benches.put("startup", new StartupBench());
        benches.put("replay", new ReplayBench());
        benches.put("reads", new ReadsBench());
        benches.put("privacy", new PrivacyBench());
        benches.put("volunteering", new VolunteeringBench());
        benches.put("boards", new BoardsBench());
        return benches;
    }
}
