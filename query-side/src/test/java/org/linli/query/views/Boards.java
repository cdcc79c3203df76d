package org.linli.query.views;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;

/** Records for the contract of the port, written by hand and not folded. */
public record Boards(String name, int version) implements Projection<Boards.Card> {
    /** A record that says itself where it stands. */
    public record Card(String id, long order, List<String> keys) {}

    @Override
    public Class<Card> type() {
        return Card.class;
    }

    @Override
    public List<Index<Card>> indexes() {
        return List.of(
                new Index<>("key", card -> Set.copyOf(card.keys()), Card::order),
                new Index<>("reverse", card -> Set.of("all"), card -> -card.order()));
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return Set.of();
    }

    @Override
    public @Nullable Card fold(String id, @Nullable Card view, Recorded<?> event) {
        return view;
    }
}
