package org.linli.query.books;

import java.util.List;
import org.linli.query.timeaccount.TimeAccountStory;
import org.linli.query.timeaccount.TimeAccountsProjection;
import org.linli.query.views.AllPages;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** The books of the time bank, checked. */
public final class Books {
    private static final Projection<TimeAccountStory> ACCOUNTS = new TimeAccountsProjection();
    private static final Projection<BookCheck> CHECKS = new BooksProjection();
    private static final String POOL = "pool-";
    private static final int SHOWN = 20;

    private final ViewStore views;

    public Books(ViewStore views) {
        this.views = views;
    }

    /** Looks at every account and pool as of one moment: what moves meanwhile is in on both sides or on neither. */
    BooksPage check() {
        Held held = held();
        List<String> twice = ids(BooksProjection.TWICE);
        List<String> open = ids(BooksProjection.OPEN);
        return new BooksPage(
                held.accounts,
                held.pools,
                held.held,
                held.pooled,
                held.sum(),
                twice.size(),
                open.size(),
                first(twice),
                first(open));
    }

    /** Minutes in all accounts and pools together: always 0. It reads every one of them. */
    public long sum() {
        return held().sum();
    }

    /** Transfers that were booked or taken in more than once: always none. */
    public int twice() {
        return ids(BooksProjection.TWICE).size();
    }

    /** Transfers that some side has not taken in yet, and exchanges that have not moved what they count: some while they are on their way. */
    public int open() {
        return ids(BooksProjection.OPEN).size();
    }

    private Held held() {
        return views.reduce(ACCOUNTS, new Held(0, 0, 0, 0), Held::and);
    }

    private List<String> ids(String index) {
        return AllPages.of(views, CHECKS, index, BooksProjection.EVERY, check -> true).stream()
                .map(BookCheck::id)
                .toList();
    }

    private static List<String> first(List<String> ids) {
        return ids.stream().limit(SHOWN).toList();
    }

    private record Held(int accounts, int pools, long held, long pooled) {
        Held and(TimeAccountStory story) {
            return story.id().startsWith(POOL)
                    ? new Held(accounts, pools + 1, held, pooled + story.balance())
                    : new Held(accounts + 1, pools, held + story.balance(), pooled);
        }

        long sum() {
            return held + pooled;
        }
    }

    /**
     * What the books say.
     *
     * @param held minutes in all accounts
     * @param pooled minutes in all pools
     * @param sum of both: always 0
     * @param twice how many transfers were booked or taken in more than once: always 0
     * @param open how many transfers and exchanges are on their way
     * @param firstTwice some of the former
     * @param firstOpen some of the latter
     */
    public record BooksPage(
            int accounts,
            int pools,
            long held,
            long pooled,
            long sum,
            int twice,
            int open,
            List<String> firstTwice,
            List<String> firstOpen) {}
}
