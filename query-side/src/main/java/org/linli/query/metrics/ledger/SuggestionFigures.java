package org.linli.query.metrics.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * C4: whether the first k suggestions held who helped in the end. Of each request the last list counts that was shown before somebody was agreed on.
 *
 * @param lists of the last 365 days
 * @param decided of requests for which somebody was agreed on
 * @param hits lists that held them among the first k
 * @param reciprocalRanks the sum of 1/rank of who was agreed on
 */
public record SuggestionFigures(int k, int lists, int decided, int hits, double reciprocalRanks) {
    public static SuggestionFigures of(Ledger ledger, int k) {
        return of(ledger.asOf(), ledger.requests(), ledger.shown(), ledger::isInside, k);
    }

    /**
     * Of what was suggested.
     *
     * @param asOf in milliseconds since 1970
     * @param inOrder the lists, the earliest first
     * @param inside whose requests count
     */
    public static SuggestionFigures of(
            long asOf, List<Request> requests, List<Ledger.Shown> inOrder, IntPredicate inside, int k) {
        Window window = Window.before(asOf, Window.YEAR);
        Map<Integer, Ledger.Shown> last = new HashMap<>();
        for (Ledger.Shown shown : inOrder) {
            if (shown.when().at() <= requests.get(shown.request()).accepted()) {
                last.put(shown.request(), shown);
            }
        }
        int lists = 0;
        int decided = 0;
        int hits = 0;
        double ranks = 0;
        for (Ledger.Shown shown : last.values()) {
            Request request = requests.get(shown.request());
            if (!window.contains(shown.when().at()) || !inside.test(request.by())) {
                continue;
            }
            lists++;
            if (request.accepted() != Request.NEVER) {
                decided++;
                int rank = shown.ranked().indexOf(request.acceptedBy()) + 1;
                hits += rank > 0 && rank <= k ? 1 : 0;
                ranks += rank > 0 ? 1.0 / rank : 0;
            }
        }
        return new SuggestionFigures(k, lists, decided, hits, ranks);
    }

    /** Lists with a hit, 0 to 1; null without lists. */
    public @Nullable Double hitRate() {
        return lists == 0 ? null : (Double) ((double) hits / lists);
    }

    /** Hits out of all that stood among the first k; null without lists. */
    public @Nullable Double precision() {
        return lists == 0 ? null : (Double) ((double) hits / ((double) k * lists));
    }

    /** Hits out of those that there could be; null when nobody was agreed on. */
    public @Nullable Double recall() {
        return decided == 0 ? null : (Double) ((double) hits / decided);
    }

    /** Mean reciprocal rank; null without lists. */
    public @Nullable Double meanReciprocalRank() {
        return lists == 0 ? null : (Double) (reciprocalRanks / lists);
    }
}
