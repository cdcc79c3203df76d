package org.linli.app.bench;

import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import org.linli.app.DataFolder;
import org.linli.app.Progress;

/** Publishing offers over HTTP with every projection running, against a POST that does nothing on the same server. */
public final class HttpBench implements Bench {
    private static final int CONNECTIONS = 32;
    private static final double LEAST = 0.4;
    private static final int HALF_LOAD_MILLIS = 50;
    private static final int WARM_UP = 5;

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        Tally commands = new Tally();
        Tally nothing = new Tally();
        Tally half = new Tally();
        try (BenchServer server =
                        BenchServer.start(new DataFolder(setting.folder().resolve("http")));
                Callers callers = new Callers(CONNECTIONS)) {
            Neighbour neighbour = Neighbour.in(server);
            for (int i = 0; i < WARM_UP; i++) {
                callers.run(setting.round(), new Tally(), t -> t.time(neighbour::offer));
                callers.run(setting.round(), new Tally(), t -> t.time(neighbour::nothing));
            }
            try (ProgressBar bar = Progress.of("http", setting.rounds())) {
                while (bar.getCurrent() < setting.rounds()) {
                    callers.run(setting.round(), commands, t -> t.time(neighbour::offer));
                    callers.run(setting.round(), nothing, t -> t.time(neighbour::nothing));
                    bar.step();
                }
            }
            callers.run(setting.time(), commands.perSecond() / 2, half, neighbour::offer);
        }
        return List.of(
                Figure.stated("commands over HTTP, 32 connections", commands.perSecond(), "/s", commands.toString()),
                Figure.stated("POST of nothing", nothing.perSecond(), "/s", nothing.toString()),
                Figure.atLeast(
                        "commands against nothing",
                        commands.perSecond() / nothing.perSecond(),
                        "×",
                        LEAST,
                        "the client shares the processor"),
                Figure.atMost(
                        "p99 at half that load",
                        half.millis(99),
                        "ms",
                        HALF_LOAD_MILLIS,
                        half + ", from when each was due"));
    }
}
