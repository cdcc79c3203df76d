package org.linli.query.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Suggestion;
import org.linli.kernel.sharing.SuggestionEvent.SuggestionsShown;

/**
 * What was last suggested for a listing, and what its owner made of the lists.
 *
 * @param shown when
 * @param version sequence number of the last list
 * @param proposed the exchanges that were proposed and not yet agreed, each with what stood before the proposer
 * @param taken what led to an agreement, oldest first
 */
public record ShownList(
        ListingId listing,
        MemberId owner,
        PlaceId community,
        String ranker,
        Instant shown,
        List<Suggestion> ranked,
        long version,
        SortedMap<String, Taken> proposed,
        List<Taken> taken) {

    /**
     * A list before somebody proposed an exchange.
     *
     * @param ranker what made the list
     * @param place of the listing that was taken in it, from 1; 0 when it was not in it
     */
    public record Taken(String ranker, int place) {}

    static ShownList of(SuggestionsShown event, Recorded<?> recorded) {
        return new ShownList(
                event.listing(),
                event.owner(),
                event.community(),
                event.ranker(),
                recorded.meta().occurred(),
                event.rows(),
                recorded.sequence(),
                new TreeMap<>(),
                List.of());
    }

    /** The newer list, with what the older ones led to. */
    ShownList before(ShownList newer) {
        return newer.with(proposed, taken);
    }

    ShownList proposed(String exchange, ListingId other) {
        SortedMap<String, Taken> more = new TreeMap<>(proposed);
        more.put(exchange, new Taken(ranker, placeOf(other)));
        return with(more, taken);
    }

    ShownList agreed(String exchange) {
        Taken one = proposed.get(exchange);
        if (one == null) {
            return this;
        }
        List<Taken> more = new ArrayList<>(taken);
        more.add(one);
        return cancelled(exchange).with(more);
    }

    ShownList cancelled(String exchange) {
        SortedMap<String, Taken> less = new TreeMap<>(proposed);
        less.remove(exchange);
        return with(less, taken);
    }

    private int placeOf(ListingId other) {
        return ranked.stream().map(Suggestion::listing).toList().indexOf(other) + 1;
    }

    private ShownList with(List<Taken> more) {
        return with(proposed, List.copyOf(more));
    }

    private ShownList with(SortedMap<String, Taken> otherProposed, List<Taken> otherTaken) {
        return new ShownList(listing, owner, community, ranker, shown, ranked, version, otherProposed, otherTaken);
    }
}
