package org.linli.query.leaderboard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.incentives.Period;
import org.linli.query.leaderboard.Deed.Change;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per community, month and member: what they did, and every later fact about it, so that each board of the past can be worked out again. */
public record DeedsProjection() implements Projection<Deeds> {
    public static final String NAME = "leaderboard";
    static final String BY_MONTH = "month";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<Deeds> type() {
        return Deeds.class;
    }

    @Override
    public List<Index<Deeds>> indexes() {
        return List.of(
                new Index<>(BY_MONTH, row -> Set.of(Deeds.key(row.community().value(), row.month())), row -> 0));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        Done done = Done.of(recorded);
        return done == null ? Set.of() : Set.of(done.id());
    }

    @Override
    public @Nullable Deeds fold(String id, @Nullable Deeds row, Recorded<?> recorded) {
        Done done = Done.of(recorded);
        if (done == null) {
            return row;
        }
        Deed before = row == null ? null : row.deeds().get(done.what());
        Change change = new Change(recorded.position(), recorded.id(), done.minutes(), done.source());
        if (before == null && done.source() == null) {
            return row;
        }
        Deed after = before == null
                ? new Deed(done.kind(), done.served(), done.day(), done.listings(), List.of(change))
                : before.with(change);
        return (row == null ? Deeds.none(done.community(), Period.monthOf(done.day()), done.member()) : row)
                .with(done.what(), after);
    }
}
