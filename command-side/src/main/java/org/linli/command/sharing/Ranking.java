package org.linli.command.sharing;

import java.util.List;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Reason;

/** What fits a listing, as far as can be read. The rules look at each of the candidates again. */
public interface Ranking {
    /** The best candidates for a listing, at most so many; none for a listing that nothing is known of. */
    Ranked rank(ListingId listing, int most);

    /**
     * Candidates, best first.
     *
     * @param ranker name and version of what ranked them
     */
    record Ranked(String ranker, List<Row> rows) {}

    /** A candidate, and why, the weightiest reason first. */
    record Row(ListingId listing, List<Reason> reasons) {}
}
