package org.linli.app.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import me.tongfei.progressbar.ProgressBar;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.linli.app.Progress;
import org.linli.store.GroupStatistics;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.store.SqliteEventStore;

/** Creating and changing aggregates through Axon's command bus, on this store and on Axon's JDBC engine. */
public final class CommandsBench implements Bench {
    private static final Map<Integer, Double> LEAST_RATIOS = new TreeMap<>(Map.of(1, 0.75, 8, 3.0, 64, 7.0));
    private static final int MOST_COMMITS = 5;

    /** Rounds until the virtual machine has compiled what counts. */
    private static final int WARM_UP = 8;

    private static final int MANY = 64;

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (var row : LEAST_RATIOS.entrySet()) {
            figures.addAll(compare(setting, row.getKey(), row.getValue()));
        }
        return figures;
    }

    private static List<Figure> compare(Setting setting, int callers, double leastRatio) throws Exception {
        Path folder = Files.createTempDirectory(setting.folder(), "commands");
        EmbeddedEventStore stock = EmbeddedEventStore.builder()
                .storageEngine(StockEngine.on(folder.resolve("stock.db"), Stores.settings()))
                .build();
        try (SqliteEventStorageEngine engine = Stores.open(folder.resolve("events.db"));
                Callers many = new Callers(callers)) {
            Match match = new Match(engine, new Plots(SqliteEventStore.on(engine)), new Plots(stock));
            match.play(many, setting);
            return match.figures(callers, leastRatio);
        } finally {
            stock.shutDown();
        }
    }

    /** Second by second in turn, so that whatever else the machine does slows both. */
    private static final class Match {
        private final SqliteEventStorageEngine engine;
        private final Plots ours;
        private final Plots stocks;
        private final Tally our = new Tally();
        private final Tally stock = new Tally();
        private long groups;
        private long fsyncs;
        private long events;

        Match(SqliteEventStorageEngine engine, Plots ours, Plots stocks) {
            this.engine = engine;
            this.ours = ours;
            this.stocks = stocks;
        }

        void play(Callers callers, Setting setting) throws Exception {
            callers.run(setting.round().multipliedBy(WARM_UP), new Tally(), ours::createAndTend);
            callers.run(setting.round().multipliedBy(WARM_UP), new Tally(), stocks::createAndTend);
            GroupStatistics before = engine.statistics();
            try (ProgressBar bar = Progress.of("commands", setting.rounds())) {
                while (bar.getCurrent() < setting.rounds()) {
                    callers.run(setting.round(), our, ours::createAndTend);
                    callers.run(setting.round(), stock, stocks::createAndTend);
                    bar.step();
                }
            }
            GroupStatistics after = engine.statistics();
            groups = after.groups() - before.groups();
            fsyncs = after.fsyncs() - before.fsyncs();
            events = after.events() - before.events();
        }

        List<Figure> figures(int callers, double leastRatio) {
            String at = " at " + callers + (callers == 1 ? " caller" : " callers");
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.stated("commands" + at, our.perSecond(), "/s", our.toString()));
            figures.add(
                    Figure.stated("commands" + at + ", Axon's JDBC engine", stock.perSecond(), "/s", stock.toString()));
            figures.add(Figure.atLeast(
                    "commands" + at + " against it", our.perSecond() / stock.perSecond(), "×", leastRatio, ""));
            figures.add(Figure.stated(
                    "fsyncs per group commit" + at,
                    (double) fsyncs / groups,
                    "",
                    "a group holds %.1f events".formatted((double) events / groups)));
            if (callers == MANY) {
                double commit = our.seconds() * 1e3 / groups;
                figures.add(Figure.atMost(
                        "p99 of a command" + at,
                        our.millis(99) / commit,
                        "group commits",
                        MOST_COMMITS,
                        "p99 %.1f ms, a group commit takes %.2f ms".formatted(our.millis(99), commit)));
            }
            return figures;
        }
    }
}
