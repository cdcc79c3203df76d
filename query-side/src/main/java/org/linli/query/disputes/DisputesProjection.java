package org.linli.query.disputes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
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
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per dispute that is not decided. */
public record DisputesProjection() implements Projection<OpenDispute> {
    public static final String NAME = "disputes";
    static final String BY_COMMUNITY = "community";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<OpenDispute> type() {
        return OpenDispute.class;
    }

    @Override
    public List<Index<OpenDispute>> indexes() {
        return List.of(new Index<>(
                BY_COMMUNITY,
                dispute -> Set.of(dispute.community().value()),
                dispute -> -dispute.since().toEpochMilli()));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof ExchangeEvent event && concerns(event)
                ? Set.of(event.exchange().value())
                : Set.of();
    }

    private static boolean concerns(ExchangeEvent event) {
        return switch (event) {
            case ExchangeDisputed _, DisputeResolved _, ExchangeCancelled _, DisputeEvent _ -> true;
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeConfirmed _,
                    ReminderSent _,
                    CorrectionEvent _ -> false;
        };
    }

    @Override
    public @Nullable OpenDispute fold(String id, @Nullable OpenDispute dispute, Recorded<?> recorded) {
        Instant now = recorded.meta().occurred();
        return switch (recorded.event()) {
            case ExchangeDisputed event -> opened(event, now, false);
            case DisputeAppealed event -> opened(event, now, true);
            case DisputeResolved _, ExchangeCancelled _ -> null;
            case MediationOpened event -> dispute == null ? null : dispute.heldBy(event.by(), now);
            default -> dispute;
        };
    }

    private static OpenDispute opened(ExchangeEvent event, Instant now, boolean appealed) {
        return new OpenDispute(event.exchange(), event.deal().community(), now, null, null, appealed);
    }
}
