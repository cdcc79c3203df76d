package org.linli.command.giving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.SourceId;

/**
 * What was booked, by source. Kept on shelves, so that one more costs a copy of its shelf and not of everything: a campaign may have a hundred thousand.
 */
record Sources(List<Map<SourceId, Entry>> shelves) {
    private static final int SHELVES = 256;
    static final Sources NONE = new Sources(Collections.nCopies(SHELVES, Map.of()));

    /** What came of a source. */
    record Entry(Fen amount, boolean returned) {}

    @Nullable
    Entry of(SourceId source) {
        return shelves.get(shelf(source)).get(source);
    }

    Sources with(SourceId source, Entry entry) {
        List<Map<SourceId, Entry>> others = new ArrayList<>(shelves);
        Map<SourceId, Entry> shelf = new HashMap<>(others.get(shelf(source)));
        shelf.put(source, entry);
        others.set(shelf(source), shelf);
        return new Sources(others);
    }

    private static int shelf(SourceId source) {
        return Math.floorMod(source.hashCode(), SHELVES);
    }
}
