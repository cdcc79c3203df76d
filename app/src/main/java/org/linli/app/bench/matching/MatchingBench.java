package org.linli.app.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.linli.app.bench.Bench;
import org.linli.app.bench.Figure;
import org.linli.app.bench.matching.Banks.Leaves;
import org.linli.app.bench.matching.Quality.Answer;
import org.linli.app.bench.matching.Quality.Interval;
import org.linli.app.bench.matching.Study.Part;
import org.linli.query.matching.Lexicon;

/** How much better the ranker orders real offers for real requests than the order of publication and than plain BM25. */
public final class MatchingBench implements Bench {
    private final Path data;

    /** On the listings.csv and categories.csv of this folder. */
    public MatchingBench(Path data) {
        this.data = data;
    }

    /** Writes what the banks for training teach, as the ranker reads it. */
    public static void writeLexicon(Path data, Path file) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of(
                        "# Terms of real listings, how many listings use each, and of how many under each category; * is all of them. Written by ./linli bench matching --lexicon."));
        lines.addAll(Banks.read(data).lexiconWithout("").lines());
        Files.write(file, lines);
    }

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        Banks banks = Banks.read(data);
        List<Figure> figures = new ArrayList<>();
        boolean shipped =
                banks.lexiconWithout("").lines().equals(Lexicon.standard().lines());
        figures.add(Figure.stated(
                "requests", (double) banks.requests(), "", "of " + banks.all().size() + " time banks"));
        figures.add(Figure.stated(
                "lexicon is the shipped one",
                shipped ? 1 : 0,
                "",
                "1: what the banks for training teach is what this release ships"));
        for (Leaves leaves : Leaves.values()) {
            Study study = Study.of(banks, leaves);
            for (Part part : Part.values()) {
                figures.addAll(figures(study, part, leaves));
            }
        }
        figures.addAll(new Found(banks).figures(setting.folder()));
        return figures;
    }

    private static List<Figure> figures(Study study, Part part, Leaves leaves) {
        String where = ", " + part.name().toLowerCase(Locale.ROOT) + ", " + leaves;
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.stated(
                "questions" + where,
                study.of(Study.NEWEST, part).answers().size(),
                "",
                "requests that an offer of their bank fits"));
        for (String method : study.methods()) {
            figures.add(figure(study, part, method, "hit@5 of " + method + where, Answer::hitAt5));
            figures.add(figure(study, part, method, "MRR of " + method + where, Answer::reciprocal));
        }
        return figures;
    }

    /** The ranker is to beat both baselines; the interval of the difference to the better one says how surely it does. */
    private static Figure figure(Study study, Part part, String method, String name, ToDoubleFunction<Answer> measure) {
        Quality quality = study.of(method, part);
        Interval own = quality.of(measure);
        if (!method.equals(Study.RANKER)) {
            return Figure.stated(name, own.mean(), "", own.toString());
        }
        Quality newest = study.of(Study.NEWEST, part);
        Quality bm25 = study.of(Study.BM25, part);
        double least = Math.max(newest.of(measure).mean(), bm25.of(measure).mean());
        String how = own + "; over BM25 by " + difference(quality.over(bm25, measure)) + "; over newest first by "
                + difference(quality.over(newest, measure));
        return new Figure(name, own.mean(), "", "> %.3f".formatted(least), own.mean() > least, how);
    }

    private static String difference(Interval interval) {
        return "%.3f (%s)".formatted(interval.mean(), interval);
    }
}
