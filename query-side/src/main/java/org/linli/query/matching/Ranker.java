package org.linli.query.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Reason;

/** Puts candidates in order. It decides nothing else: who is a candidate at all is settled before, and the rules look again after. */
public interface Ranker {
    /** Name and version, stored with every list, so that their quality can be told apart. Another order needs another one. */
    String name();

    /**
     * All candidates, best first. The same arguments give the same order in every process; what scores the same is ordered by publication, newest first, and then
     * by id.
     */
    List<Ranked> rank(Matchable wanted, Collection<Candidate> candidates, Instant now);

    /**
     * A candidate in its place.
     *
     * @param reasons why, the weightiest first
     */
    record Ranked(ListingId listing, double score, List<Reason> reasons) {}
}
