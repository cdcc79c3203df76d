package org.linli.query.reputation;

import static java.util.Objects.requireNonNullElseGet;

import java.util.List;
import java.util.Set;
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
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per member of whom anything counts; its id is the member's. */
public record ReputationProjection() implements Projection<Reputation> {
    public static final String NAME = "reputation";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Reputation> type() {
        return Reputation.class;
    }

    @Override
    public List<Index<Reputation>> indexes() {
        return List.of();
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ExchangeEvent event -> counts(event) ? sides(event.deal()) : Set.of();
            case ReviewSubmitted _ -> Set.of();
            case ReviewEvent event -> sides(event.deal());
            default -> Set.of();
        };
    }

    private static Set<String> sides(Deal deal) {
        return Set.of(deal.provider().value(), deal.receiver().value());
    }

    private static boolean counts(ExchangeEvent event) {
        return switch (event) {
            case ExchangeConfirmed _, DisputeResolved _, ExchangeVoided _, DisputeAppealed _ -> true;
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ExchangeCancelled _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> false;
        };
    }

    @Override
    public @Nullable Reputation fold(String id, @Nullable Reputation view, Recorded<?> recorded) {
        Reputation before = requireNonNullElseGet(view, () -> Reputation.none(new MemberId(id)));
        Reputation after = switch (recorded.event()) {
            case ExchangeEvent event ->
                fold(before, event, event.deal().provider().equals(before.member()));
            case ReviewEvent event ->
                fold(before, event, event.deal().provider().equals(before.member()));
            default -> before;
        };
        return after.equals(Reputation.none(after.member())) ? null : after;
    }

    private static Reputation fold(Reputation before, ExchangeEvent event, boolean provides) {
        return switch (event) {
            case ExchangeConfirmed _ -> before.plusExchange(provides, 1);
            case DisputeResolved it -> decided(before, it.upheld(), provides, 1);
            case DisputeAppealed it -> decided(before, it.upheld(), provides, -1);
            case ExchangeVoided _ -> before.plusExchange(provides, -1);
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ExchangeCancelled _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> before;
        };
    }

    private static Reputation decided(Reputation before, boolean upheld, boolean provides, int times) {
        if (!upheld) {
            return before.plusExchange(provides, times);
        }
        return provides ? before.plusUpheld(times) : before;
    }

    private static Reputation fold(Reputation before, ReviewEvent event, boolean provides) {
        return switch (event) {
            case ReviewSubmitted _ -> before;
            case ReviewsRevealed it -> rated(before, provides ? it.byReceiver() : it.byProvider(), 1);
            case ReviewsSetAside it -> rated(before, provides ? it.byReceiver() : it.byProvider(), -1);
        };
    }

    private static Reputation rated(Reputation before, @Nullable Rating rating, int times) {
        return rating == null ? before : before.plusRating(rating, times);
    }
}
