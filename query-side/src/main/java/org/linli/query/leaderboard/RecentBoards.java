package org.linli.query.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Supplier;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.Period;

/** The boards that were worked out last: each page and each position of one follows from the same work. Many who ask for the same at once wait for one of them. */
final class RecentBoards {
    /** Records of deeds, over all that is kept. */
    private static final long MOST = 50_000;

    private final Cache<Key, Worked> boards = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<Key, Worked>weigher((_, worked) -> worked.deeds() + 1)
            .build();

    /**
     * A board as its views were then.
     *
     * @param positions how far they were; of a final board, the one as of which it is
     */
    private record Key(Board board, Period period, List<Long> positions) {}

    Worked at(Board board, Period period, List<Long> positions, Supplier<Worked> work) {
        return boards.get(new Key(board, period, positions), _ -> work.get());
    }

    /** The views went on while it was worked out. */
    void drop(Board board, Period period, List<Long> positions) {
        boards.invalidate(new Key(board, period, positions));
    }
}
