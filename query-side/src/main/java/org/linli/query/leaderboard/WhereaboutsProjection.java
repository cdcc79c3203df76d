package org.linli.query.leaderboard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per month and member: where to find what they gave and received, in whichever community. */
public record WhereaboutsProjection() implements Projection<Whereabouts> {
    public static final String NAME = "board-whereabouts";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Whereabouts> type() {
        return Whereabouts.class;
    }

    @Override
    public List<Index<Whereabouts>> indexes() {
        return List.of();
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        Done done = Done.of(recorded);
        if (done == null) {
            return Set.of();
        }
        Set<String> keys =
                new HashSet<>(Set.of(Whereabouts.id(done.month(), done.member().value())));
        if (done.kind() == Deed.Kind.HELP) {
            keys.add(Whereabouts.id(done.month(), done.served()));
        }
        return keys;
    }

    @Override
    public @Nullable Whereabouts fold(String id, @Nullable Whereabouts before, Recorded<?> recorded) {
        Done done = Done.of(recorded);
        if (done == null) {
            return before;
        }
        int space = id.indexOf(' ');
        Whereabouts place = before == null
                ? new Whereabouts(
                        new Period(id.substring(0, space)), new MemberId(id.substring(space + 1)), new TreeSet<>())
                : before;
        return place.with(done.id());
    }
}
