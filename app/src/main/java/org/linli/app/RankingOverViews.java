package org.linli.app;

import org.linli.command.sharing.Ranking;
import org.linli.kernel.sharing.ListingId;
import org.linli.query.matching.Matching;
import org.linli.web.Visibility;

/** What the command side asks of the query side to suggest something: views that include all that was stored when it asked. */
final class RankingOverViews implements Ranking {
    private final Matching matching;
    private final Visibility visibility;

    RankingOverViews(Matching matching, Visibility visibility) {
        this.matching = matching;
        this.visibility = visibility;
    }

    @Override
    public Ranked rank(ListingId listing, int most) {
        UpToDate.await(visibility, Matching.VIEWS);
        return new Ranked(
                matching.ranker(),
                matching.best(listing, most).stream()
                        .map(best -> new Row(best.listing(), best.reasons()))
                        .toList());
    }
}
