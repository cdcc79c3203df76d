package org.linli.query.leaderboard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.incentives.RuleSetEvent;
import org.linli.kernel.incentives.RuleSetEvent.RuleSetPublished;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record: the rules of boards. */
public record RulesProjection() implements Projection<Rules> {
    public static final String NAME = "board-rules";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Rules> type() {
        return Rules.class;
    }

    @Override
    public List<Index<Rules>> indexes() {
        return List.of();
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof RuleSetEvent event
                ? Set.of(event.set().value())
                : Set.of();
    }

    @Override
    public @Nullable Rules fold(String id, @Nullable Rules rules, Recorded<?> recorded) {
        return recorded.event() instanceof RuleSetPublished event
                ? (rules == null ? Rules.NONE : rules).with(event.rules())
                : rules;
    }
}
