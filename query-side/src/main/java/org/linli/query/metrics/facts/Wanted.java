package org.linli.query.metrics.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.SuggestionEvent;
import org.linli.kernel.sharing.SuggestionEvent.SuggestionsShown;
import org.linli.query.metrics.ledger.Ledger;

/** What members asked for, what was suggested to them and whether somebody was agreed on. */
final class Wanted {
    private final Map<ListingId, Request> requests = new LinkedHashMap<>();

    private static final class Request {
        private final Instant at;
        private final MemberId by;
        private final List<SuggestionsShown> shown = new ArrayList<>();
        private final List<Instant> shownAt = new ArrayList<>();
        private @Nullable Instant accepted;
        private @Nullable MemberId helper;
        private @Nullable Instant withdrawn;
        private @Nullable Instant expired;

        Request(Instant at, MemberId by) {
            this.at = at;
            this.by = by;
        }
    }

    void add(ListingEvent event, Instant at) {
        if (event instanceof ListingPublished published && published.listing().side() == Side.REQUEST) {
            requests.put(published.listing(), new Request(at, published.owner()));
            return;
        }
        Request request = requests.get(event.listing());
        if (request == null) {
            return;
        }
        switch (event) {
            case ListingWithdrawn _ -> request.withdrawn = at;
            case ListingExpired _ -> request.expired = at;
            default -> {}
        }
    }

    void add(ExchangeEvent event, Instant at) {
        ListingId asked = event.deal().request();
        Request request = asked == null ? null : requests.get(asked);
        if (event instanceof ExchangeAgreed && request != null && request.accepted == null) {
            request.accepted = at;
            request.helper = event.deal().provider();
        }
    }

    void add(SuggestionEvent event, Instant at) {
        if (event instanceof SuggestionsShown shown) {
            Request request = requests.get(shown.listing());
            if (request != null) {
                request.shown.add(shown);
                request.shownAt.add(at);
            }
        }
    }

    /** Adds all to the ledger; each one's number there. */
    Map<ListingId, Integer> into(Ledger ledger, Map<MemberId, Integer> members) {
        Map<ListingId, Integer> numbers = new LinkedHashMap<>();
        requests.forEach((id, request) -> {
            Integer by = members.get(request.by);
            if (by != null) {
                int number = ledger.request(request.at, by);
                numbers.put(id, number);
                tell(ledger, members, request, number);
            }
        });
        return numbers;
    }

    private static void tell(Ledger ledger, Map<MemberId, Integer> members, Request request, int number) {
        Integer helper = request.helper == null ? null : members.get(request.helper);
        if (request.accepted != null && helper != null) {
            ledger.accepted(request.accepted, number, helper);
        }
        if (request.withdrawn != null) {
            ledger.withdrawn(request.withdrawn, number);
        }
        if (request.expired != null) {
            ledger.expired(request.expired, number);
        }
        for (int i = 0; i < request.shown.size(); i++) {
            List<Integer> ranked = request.shown.get(i).owners().stream()
                    .map(members::get)
                    .filter(Objects::nonNull)
                    .toList();
            ledger.shown(request.shownAt.get(i), number, ranked);
        }
    }
}
