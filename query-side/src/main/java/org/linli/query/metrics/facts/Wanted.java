package org.linli.query.metrics.facts;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.SuggestionEvent;
import org.linli.kernel.sharing.SuggestionEvent.SuggestionsShown;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.FactSink;
import org.linli.query.metrics.ledger.Moment;

/** What members asked for, what was suggested to them and whether somebody was agreed on. */
final class Wanted {
    private final FactSink sink;
    private final Sides sides;
    private final Object2IntOpenHashMap<ListingId> numbers = new Object2IntOpenHashMap<>();

    private final Object2IntOpenHashMap<String> categories = new Object2IntOpenHashMap<>();

    Wanted(FactSink sink, Sides sides) {
        this.sink = sink;
        this.sides = sides;
        numbers.defaultReturnValue(Exchanges.NONE);
    }

    /** What the sink calls the request; {@link Exchanges#NONE} for none. */
    int number(@Nullable ListingId request) {
        return request == null ? Exchanges.NONE : numbers.getInt(request);
    }

    void add(ListingEvent event, long at) {
        int number = number(event.listing());
        switch (event) {
            case ListingPublished it -> publish(it, at);
            case ListingWithdrawn _ when number != Exchanges.NONE -> sink.withdrawn(at, number);
            case ListingExpired _ when number != Exchanges.NONE -> sink.expired(at, number);
            case ListingWithdrawn _,
                    ListingExpired _,
                    ListingRevised _,
                    ListingReserved _,
                    ListingReleased _,
                    ListingUsed _ -> {}
        }
    }

    private void publish(ListingPublished published, long at) {
        sides.add(published);
        int by = sides.of(published.listing(), published.owner());
        if (published.listing().side() == Side.OFFER && by != Members.UNKNOWN) {
            String category = published.terms().categories().getFirst();
            sink.offer(at, by, categories.computeIfAbsent(category, _ -> categories.size()));
        }
        if (published.listing().side() == Side.REQUEST
                && by != Members.UNKNOWN
                && number(published.listing()) == Exchanges.NONE) {
            numbers.put(published.listing(), numbers.size());
            sink.request(number(published.listing()), at, by);
        }
    }

    void add(ExchangeEvent event, Moment when) {
        int request = number(event.deal().request());
        int helper = sides.provider(event.deal());
        if (event instanceof ExchangeAgreed && request != Exchanges.NONE && helper != Members.UNKNOWN) {
            sink.accepted(when, request, helper);
        }
    }

    void add(SuggestionEvent event, Moment when) {
        if (event instanceof SuggestionsShown shown && number(shown.listing()) != Exchanges.NONE) {
            List<Integer> ranked = shown.rows().stream()
                    .map(row -> sides.of(row.listing(), row.owner()))
                    .filter(owner -> owner != Members.UNKNOWN)
                    .toList();
            sink.shown(when, number(shown.listing()), ranked);
        }
    }
}
