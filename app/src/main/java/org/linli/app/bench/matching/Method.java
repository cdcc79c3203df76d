package org.linli.app.bench.matching;

import java.util.Comparator;
import java.util.List;
import org.linli.app.bench.matching.Banks.Question;
import org.linli.app.timebanks.TimebankListing;

/** A way to order the offers of a bank for a request. It may look at their texts and times, never at their categories. */
interface Method {
    /** Newest first, then by id: the order among what a method cannot tell apart, and a method of its own. */
    Comparator<TimebankListing> NEWEST = Comparator.comparing(TimebankListing::firstSeen)
            .reversed()
            .thenComparing(listing -> Long.valueOf(listing.id()));

    /** Keys of all offers of the request's bank, best first. */
    List<String> order(Question question) throws Exception;

    static List<String> newest(Question question) {
        return question.offers().stream()
                .sorted(NEWEST)
                .map(TimebankListing::key)
                .toList();
    }
}
