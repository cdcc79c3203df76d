package org.linli.app;

import java.time.Duration;
import org.linli.command.sharing.Ranking;
import org.linli.kernel.sharing.ListingId;
import org.linli.query.matching.Matching;
import org.linli.web.Visibility;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;

/** What the command side asks of the query side to suggest something: views that include all that was stored when it asked. */
final class RankingOverViews implements Ranking {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int RETRY_SECONDS = 1;

    private final Matching matching;
    private final Visibility visibility;

    RankingOverViews(Matching matching, Visibility visibility) {
        this.matching = matching;
        this.visibility = visibility;
    }

    @Override
    public Ranked rank(ListingId listing, int most) {
        awaitViews();
        return new Ranked(
                matching.ranker(),
                matching.best(listing, most).stream()
                        .map(best -> new Row(best.listing(), best.reasons()))
                        .toList());
    }

    private void awaitViews() {
        long head = visibility.head();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (String view : Matching.VIEWS) {
                Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
                if (!visibility.await(view, head, left)) {
                    throw ProblemException.unavailable(ProblemCode.NOT_YET_VISIBLE, RETRY_SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(ProblemCode.NOT_YET_VISIBLE, RETRY_SECONDS);
        }
    }
}
