package org.linli.query.matching;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.SuggestionEvent;
import org.linli.kernel.sharing.SuggestionEvent.SuggestionsShown;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per listing for which suggestions were shown; of an exchange that joins two listings, both are told. */
public record ShownListsProjection() implements Projection<ShownList> {
    public static final String NAME = "suggestions";
    static final String TAKEN = "taken";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ShownList> type() {
        return ShownList.class;
    }

    @Override
    public List<Index<ShownList>> indexes() {
        return List.of(new Index<>(
                TAKEN,
                list -> list.taken().isEmpty()
                        ? Set.of()
                        : Set.of(list.community().value()),
                list -> list.shown().toEpochMilli()));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case SuggestionEvent event ->
                switch (event) {
                    case SuggestionsShown shown -> Set.of(shown.listing().value());
                };
            case ExchangeEvent event -> keys(event.deal());
            default -> Set.of();
        };
    }

    private static Set<String> keys(Deal deal) {
        return deal.offer() == null || deal.request() == null
                ? Set.of()
                : Set.of(deal.offer().value(), deal.request().value());
    }

    @Override
    public @Nullable ShownList fold(String id, @Nullable ShownList list, Recorded<?> recorded) {
        if (recorded.event() instanceof SuggestionsShown event) {
            ShownList newer = ShownList.of(event, recorded);
            return list == null ? newer : list.before(newer);
        }
        return list != null && recorded.event() instanceof ExchangeEvent event ? fold(list, event) : list;
    }

    private static ShownList fold(ShownList list, ExchangeEvent event) {
        String exchange = event.exchange().value();
        return switch (event) {
            case MatchProposed proposed -> proposed(list, proposed);
            case ExchangeAgreed _ -> list.agreed(exchange);
            case ExchangeCancelled _ -> list.cancelled(exchange);
            case AgreementGiven _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeConfirmed _,
                    ExchangeDisputed _,
                    DisputeResolved _,
                    ExchangeVoided _,
                    DisputeAppealed _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> list;
        };
    }

    /** A list counts for whoever looked for something and then proposed it; who is asked has chosen nothing. */
    private static ShownList proposed(ShownList list, MatchProposed event) {
        ListingId offer = event.deal().offer();
        ListingId request = event.deal().request();
        return list.owner().equals(event.by()) && offer != null && request != null
                ? list.proposed(event.exchange().value(), list.listing().equals(offer) ? request : offer)
                : list;
    }
}
