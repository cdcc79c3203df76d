package org.linli.query.books;

import java.util.List;
import org.linli.query.pool.PoolStory;
import org.linli.query.pool.PoolsProjection;
import org.linli.query.timeaccount.TimeAccountStory;
import org.linli.query.timeaccount.TimeAccountsProjection;
import org.linli.query.views.AllPages;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** The books of the time bank, checked. */
public final class Books {
    private static final Projection<TimeAccountStory> ACCOUNTS = new TimeAccountsProjection();
    private static final Projection<PoolStory> POOLS = new PoolsProjection();
    private static final Projection<BookCheck> CHECKS = new BooksProjection();
    private static final int SHOWN = 20;

    private final ViewStore views;

    public Books(ViewStore views) {
        this.views = views;
    }

    /** Looks at every account and pool. */
    BooksPage check() {
        List<TimeAccountStory> accounts =
                AllPages.of(views, ACCOUNTS, TimeAccountsProjection.ALL, TimeAccountsProjection.EVERY, account -> true);
        List<PoolStory> pools = AllPages.of(views, POOLS, PoolsProjection.ALL, PoolsProjection.EVERY, pool -> true);
        long held = accounts.stream().mapToLong(TimeAccountStory::balance).sum();
        long pooled = pools.stream().mapToLong(PoolStory::balance).sum();
        List<String> twice = ids(BooksProjection.TWICE);
        List<String> open = ids(BooksProjection.OPEN);
        return new BooksPage(
                accounts.size(),
                pools.size(),
                held,
                pooled,
                held + pooled,
                twice.size(),
                open.size(),
                first(twice),
                first(open));
    }

    /** Transfers that were booked or taken in more than once: always none. */
    public int twice() {
        return ids(BooksProjection.TWICE).size();
    }

    /** Transfers that some side has not taken in yet, and exchanges that have not moved what they count: some while they are on their way. */
    public int open() {
        return ids(BooksProjection.OPEN).size();
    }

    private List<String> ids(String index) {
        return AllPages.of(views, CHECKS, index, BooksProjection.EVERY, check -> true).stream()
                .map(BookCheck::id)
                .toList();
    }

    private static List<String> first(List<String> ids) {
        return ids.stream().limit(SHOWN).toList();
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
