package org.linli.query.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What counts for and against suggesting somebody once more. It is for the ranker alone: no reader sees it.
 *
 * @param confirmed with whom, and how often, exchanges of theirs were confirmed
 * @param asked the latest times they were asked or suggested, newest first, each on account of another listing
 */
public record NeighbourRecord(SortedMap<String, Integer> confirmed, List<Asked> asked) {
    static final NeighbourRecord NONE = new NeighbourRecord(new TreeMap<>(), List.of());

    /** Two: one may be on account of the very listing that is asked about. */
    private static final int KEPT = 2;

    /**
     * Somebody was asked, or shown to somebody.
     *
     * @param about the listing on account of which; empty when none
     */
    public record Asked(String about, Instant at) {}

    /** So many more exchanges, or less, are confirmed with this neighbour. */
    NeighbourRecord confirmed(String other, int times) {
        SortedMap<String, Integer> counts = new TreeMap<>(confirmed);
        if (counts.merge(other, times, Integer::sum) <= 0) {
            counts.remove(other);
        }
        return new NeighbourRecord(counts, asked);
    }

    NeighbourRecord askedAbout(String listing, Instant at) {
        List<Asked> latest = new ArrayList<>(List.of(new Asked(listing, at)));
        asked.stream().filter(before -> !before.about().equals(listing)).forEach(latest::add);
        return new NeighbourRecord(confirmed, List.copyOf(latest.subList(0, Math.min(KEPT, latest.size()))));
    }

    /** When they were last asked on account of any other listing than this; null: never. That a list is looked at twice makes nobody tired. */
    @Nullable
    Instant askedBeside(String listing) {
        return asked.stream()
                .filter(one -> !one.about().equals(listing))
                .map(Asked::at)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
