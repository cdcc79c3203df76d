package org.linli.query.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
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

/** One record per member who took part in an exchange, was asked to, or was suggested. */
public record NeighboursProjection() implements Projection<NeighbourRecord> {
    public static final String NAME = "suggestible-neighbours";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<NeighbourRecord> type() {
        return NeighbourRecord.class;
    }

    @Override
    public List<Index<NeighbourRecord>> indexes() {
        return List.of();
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case SuggestionEvent event ->
                switch (event) {
                    case SuggestionsShown shown ->
                        shown.owners().stream().map(MemberId::value).collect(Collectors.toSet());
                };
            case ExchangeEvent event -> keys(event);
            default -> Set.of();
        };
    }

    private static Set<String> keys(ExchangeEvent event) {
        if (event instanceof MatchProposed proposed) {
            return Set.of(other(proposed.deal(), proposed.by()).value());
        }
        return times(event) == 0 ? Set.of() : sides(event.deal());
    }

    /** How often more, or less, the two sides have confirmed an exchange with each other. */
    private static int times(ExchangeEvent event) {
        return switch (event) {
            case ExchangeConfirmed _ -> 1;
            case DisputeResolved resolved -> resolved.upheld() ? 0 : 1;
            case DisputeAppealed appealed -> appealed.upheld() ? 0 : -1;
            case ExchangeVoided _ -> -1;
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ExchangeCancelled _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> 0;
        };
    }

    private static Set<String> sides(Deal deal) {
        Set<String> sides = new HashSet<>();
        sides.add(deal.provider().value());
        sides.add(deal.receiver().value());
        return sides;
    }

    private static MemberId other(Deal deal, MemberId side) {
        return deal.provider().equals(side) ? deal.receiver() : deal.provider();
    }

    @Override
    public NeighbourRecord fold(String id, @Nullable NeighbourRecord before, Recorded<?> recorded) {
        NeighbourRecord known = before == null ? NeighbourRecord.NONE : before;
        return switch (recorded.event()) {
            case SuggestionsShown shown ->
                known.askedAbout(shown.listing().value(), recorded.meta().occurred());
            case MatchProposed proposed ->
                known.askedAbout(reason(proposed), recorded.meta().occurred());
            case ExchangeEvent event -> known.confirmed(otherThan(id, event.deal()), times(event));
            default -> known;
        };
    }

    private static String otherThan(String id, Deal deal) {
        return deal.provider().value().equals(id)
                ? deal.receiver().value()
                : deal.provider().value();
    }

    /** The listing of whoever proposed, if the proposal names one. */
    private static String reason(MatchProposed proposed) {
        boolean byProvider = proposed.deal().provider().equals(proposed.by());
        ListingId listing =
                byProvider ? proposed.deal().offer() : proposed.deal().request();
        return listing == null ? "" : listing.value();
    }
}
