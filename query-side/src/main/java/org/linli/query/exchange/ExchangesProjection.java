package org.linli.query.exchange;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per exchange. */
public record ExchangesProjection() implements Projection<ExchangeStory> {
    public static final String NAME = "exchanges";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ExchangeStory> type() {
        return ExchangeStory.class;
    }

    @Override
    public List<Index<ExchangeStory>> indexes() {
        return List.of(PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return event.event() instanceof ExchangeEvent exchange
                ? Set.of(exchange.exchange().value())
                : Set.of();
    }

    @Override
    public @Nullable ExchangeStory fold(String id, @Nullable ExchangeStory story, Recorded<?> recorded) {
        if (recorded.event() instanceof MatchProposed proposed) {
            return ExchangeStory.of(proposed, recorded);
        }
        return story != null && recorded.event() instanceof ExchangeEvent event ? story.after(event, recorded) : story;
    }
}
