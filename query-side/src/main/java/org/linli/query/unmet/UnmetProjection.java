package org.linli.query.unmet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.DisputeEvent;
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
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.Side;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per request that is neither withdrawn nor expired. */
public record UnmetProjection() implements Projection<UnmetNeed> {
    public static final String NAME = "unmet";
    static final String BY_COMMUNITY = "community";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<UnmetNeed> type() {
        return UnmetNeed.class;
    }

    @Override
    public List<Index<UnmetNeed>> indexes() {
        return List.of(new Index<>(
                BY_COMMUNITY,
                need -> need.unmet()
                        ? Set.of(key(need.community().value(), need.proposed().isEmpty()))
                        : Set.of(),
                need -> -need.expires().toEpochMilli()));
    }

    /** The key of a community's unmet needs, those without any proposal or those with one. */
    static String key(String community, boolean unanswered) {
        return community + (unanswered ? " unanswered" : " answered");
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ListingEvent event ->
                event.listing().side() == Side.REQUEST ? Set.of(event.listing().value()) : Set.of();
            case ExchangeEvent event ->
                event.deal().request() == null
                        ? Set.of()
                        : Set.of(event.deal().request().value());
            default -> Set.of();
        };
    }

    @Override
    public @Nullable UnmetNeed fold(String id, @Nullable UnmetNeed need, Recorded<?> recorded) {
        if (recorded.event() instanceof ListingPublished published) {
            return UnmetNeed.of(published);
        }
        if (need == null) {
            return null;
        }
        return switch (recorded.event()) {
            case ListingEvent event -> fold(need, event);
            case ExchangeEvent event -> fold(need, event);
            default -> need;
        };
    }

    private static @Nullable UnmetNeed fold(UnmetNeed need, ListingEvent event) {
        return switch (event) {
            case ListingRevised revised -> need.revised(revised.terms(), event);
            case ListingPublished _, ListingReserved _, ListingReleased _, ListingUsed _ -> need.moved(event);
            case ListingWithdrawn _, ListingExpired _ -> null;
        };
    }

    private static UnmetNeed fold(UnmetNeed need, ExchangeEvent event) {
        return switch (event) {
            case MatchProposed it -> need.with(it.exchange(), true, false);
            case ExchangeAgreed it -> need.with(it.exchange(), false, true);
            case AgreementGiven _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> need;
            case ExchangeConfirmed _, DisputeResolved _, ExchangeCancelled _ ->
                need.with(event.exchange(), false, false);
        };
    }
}
