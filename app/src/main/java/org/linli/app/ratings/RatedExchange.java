package org.linli.app.ratings;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.app.csv.CsvFile;
import org.linli.app.csv.Fault;
import org.linli.app.csv.Row;

/**
 * What somebody made of an exchange in which they received something, as SNAP publishes signed trust networks (soc-sign-bitcoin-otc; Kumar et al., Edge Weight Prediction in Weighted
 * Signed Networks, ICDM 2016).
 *
 * @param rater who received, a number of the file's own
 * @param rated who provided
 * @param rating −10 to 10 and never 0
 * @param at to the millisecond
 */
record RatedExchange(Row row, String rater, String rated, int rating, Instant at) {
    private static final int COLUMNS = 4;
    private static final int MOST = 10;

    boolean isGood() {
        return rating > 0;
    }

    /** Unique among all ratings of a file and the same in every run; what came of it is no part of it. */
    String key() {
        return rater + "/" + rated + "/" + at;
    }

    /** The ratings of a file without a header, the oldest first; rows that cannot be read become faults. */
    static List<RatedExchange> read(Path file, Instant now, List<Fault> faults) throws IOException {
        List<RatedExchange> all = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Row row : CsvFile.bare(file, COLUMNS, faults)) {
            try {
                RatedExchange one = of(row, now);
                if (keys.add(one.key())) {
                    all.add(one);
                } else {
                    faults.add(Fault.of(row, "repeats a rating of the same two at the same time"));
                }
            } catch (IllegalArgumentException e) {
                faults.add(Fault.of(row, String.valueOf(e.getMessage())));
            }
        }
        all.sort(Comparator.comparing(RatedExchange::at));
        return all;
    }

    private static RatedExchange of(Row row, Instant now) {
        List<String> cells = row.cells();
        require(
                cells.get(0).matches("[0-9]{1,18}") && cells.get(1).matches("[0-9]{1,18}"),
                "rater and rated must be whole numbers");
        require(!cells.get(0).equals(cells.get(1)), "somebody rates themselves");
        require(cells.get(2).matches("[+-]?[0-9]{1,2}"), "rating must be a whole number");
        int rating = Integer.parseInt(cells.get(2));
        require(rating != 0 && Math.abs(rating) <= MOST, "rating must be from -10 to 10 and not 0");
        require(cells.get(3).matches("[0-9]{1,12}([.][0-9]{1,9})?"), "time must be seconds since 1970");
        Instant at = Instant.ofEpochMilli(
                new BigDecimal(cells.get(3)).movePointRight(3).longValue());
        require(!at.isAfter(now), "time lies ahead");
        return new RatedExchange(row, cells.get(0), cells.get(1), rating, at);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
