package org.linli.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import me.tongfei.progressbar.ProgressBar;
import org.axonframework.serialization.Serializer;
import org.linli.app.Progress;
import org.linli.app.ViewNumbers;
import org.linli.app.events.EventSerializer;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.command.Rules;
import org.linli.kernel.EventCodec;
import org.linli.query.QuerySide;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.sqlite.SqliteViews;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;

/**
 * What sealing costs: commands and rebuilds with events whose one personal value is sealed, against the same events in clear. Turn by turn, so
 * that whatever else the machine does slows both; what counts is the median of the turns' ratios.
 */
public final class PrivacyBench implements Bench {
    private static final String ADDRESS = "幸福里3号楼2单元101室";
    private static final int CALLERS = 64;
    private static final int MOST_OF_COMMANDS = 15;
    private static final int MOST_OF_REBUILDS = 30;
    private static final int MOST_LISTINGS = 50_000;
    private static final int REBUILDS = 5;

    /** Rounds until the virtual machine has compiled what counts. */
    private static final int WARM_UP = 8;

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        Path folder = Files.createDirectories(setting.folder().resolve("privacy"));
        try (SqliteKeyDatabase keys = SqliteKeyDatabase.open(folder.resolve("keys.db"), folder.resolve("master.key"))) {
            Plots.mintKeys(keys.keys());
            EventSerializer sealed = new EventSerializer(new EventCodec(keys.keys()));
            Plots.warm(sealed, ADDRESS);
            Plots.warm(new InClear(), ADDRESS);
            List<Figure> figures = new ArrayList<>(commands(setting, folder, sealed));
            figures.addAll(rebuilds(setting, folder, sealed));
            return figures;
        }
    }

    private static List<Figure> commands(Setting setting, Path folder, Serializer sealed) throws Exception {
        try (SqliteEventStorageEngine one = open(folder.resolve("commands-sealed.db"), sealed);
                SqliteEventStorageEngine other = open(folder.resolve("commands-clear.db"), new InClear());
                Callers callers = new Callers(CALLERS)) {
            Plots seal = new Plots(SqliteEventStore.on(one), ADDRESS);
            Plots clear = new Plots(SqliteEventStore.on(other), ADDRESS);
            callers.run(setting.round().multipliedBy(WARM_UP), new Tally(), seal::createAndTend);
            callers.run(setting.round().multipliedBy(WARM_UP), new Tally(), clear::createAndTend);
            Turns turns = new Turns();
            try (ProgressBar bar = Progress.of("commands", setting.rounds())) {
                while (bar.getCurrent() < setting.rounds()) {
                    turns.add(turn(setting, callers, seal), turn(setting, callers, clear));
                    bar.step();
                }
            }
            return turns.figures("commands at " + CALLERS + " callers", MOST_OF_COMMANDS);
        }
    }

    private static Turn turn(Setting setting, Callers callers, Plots plots) throws Exception {
        Tally tally = new Tally();
        long cpu = processorTime();
        callers.run(setting.round(), tally, plots::createAndTend);
        return new Turn(tally.count(), tally.seconds(), (processorTime() - cpu) / 1e9);
    }

    private static List<Figure> rebuilds(Setting setting, Path folder, Serializer sealed) throws Exception {
        int listings = Math.min(setting.listings(), MOST_LISTINGS);
        try (Rebuilt seal = new Rebuilt(folder, "rebuild-sealed", sealed, listings);
                Rebuilt clear = new Rebuilt(folder, "rebuild-clear", new InClear(), listings);
                ProgressBar bar = Progress.of("rebuilds", REBUILDS)) {
            seal.turn();
            clear.turn();
            Turns turns = new Turns();
            while (bar.getCurrent() < REBUILDS) {
                turns.add(seal.turn(), clear.turn());
                bar.step();
            }
            return turns.figures("rebuild of all views from " + listings + " listings", MOST_OF_REBUILDS);
        }
    }

    private static SqliteEventStorageEngine open(Path file, Serializer serializer) {
        return SqliteEventStorageEngine.open(file, Stores.settings(serializer));
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** A store with its views, which are rebuilt at each turn. */
    private static final class Rebuilt implements AutoCloseable {
        private final SqliteEventStorageEngine engine;
        private final SqliteViews views;
        private final ProjectionRuntime runtime;

        Rebuilt(Path folder, String name, Serializer serializer, int listings) {
            this.engine = open(folder.resolve(name + ".db"), serializer);
            District.fill(engine, listings, new District.Plumbing() {
                @Override
                public String address(Random random) {
                    return ADDRESS;
                }
            });
            this.views = SqliteViews.open(folder.resolve(name + "-views.db"));
            this.runtime = new ProjectionRuntime(
                    SqliteEventStore.on(engine), views, QuerySide.projections(ViewNumbers.of(Rules.standard())));
        }

        Turn turn() throws InterruptedException {
            long begin = System.nanoTime();
            long cpu = processorTime();
            runtime.rebuildAll();
            return new Turn(engine.head() + 1, (System.nanoTime() - begin) / 1e9, (processorTime() - cpu) / 1e9);
        }

        @Override
        public void close() {
            runtime.close();
            views.close();
            engine.close();
        }
    }

    /** What was done in one turn: commands or events, in so many seconds and so many of the processor. */
    private record Turn(long number, double seconds, double processor) {
        double perSecond() {
            return number / seconds;
        }

        double micros() {
            return processor * 1e6 / number;
        }
    }

    private static final class Turns {
        private final List<Turn> sealed = new ArrayList<>();
        private final List<Turn> clear = new ArrayList<>();
        private final List<Double> lost = new ArrayList<>();
        private final List<Double> dearer = new ArrayList<>();

        void add(Turn seal, Turn other) {
            sealed.add(seal);
            clear.add(other);
            lost.add(100 * (1 - seal.perSecond() / other.perSecond()));
            dearer.add(100 * (seal.micros() / other.micros() - 1));
        }

        List<Figure> figures(String what, double most) {
            double seal = Figure.median(sealed.stream().map(Turn::perSecond).toList());
            double other = Figure.median(clear.stream().map(Turn::perSecond).toList());
            String of = "median of " + lost.size() + " turns";
            return List.of(
                    Figure.stated(what + ", sealed", seal, "/s", of),
                    Figure.stated(what + ", in clear", other, "/s", of),
                    Figure.atMost(
                            "sealing costs of " + what,
                            Figure.median(lost),
                            "%",
                            most,
                            "%s, %.1f to %.1f"
                                    .formatted(
                                            of,
                                            lost.stream().min(Double::compare).orElse(0.0),
                                            lost.stream().max(Double::compare).orElse(0.0))),
                    Figure.stated(
                            "processor time of " + what + ", sealed against in clear",
                            Figure.median(dearer),
                            "% more",
                            "%.1f against %.1f µs each, medians"
                                    .formatted(
                                            Figure.median(sealed.stream()
                                                    .map(Turn::micros)
                                                    .toList()),
                                            Figure.median(clear.stream()
                                                    .map(Turn::micros)
                                                    .toList()))));
        }
    }
}
