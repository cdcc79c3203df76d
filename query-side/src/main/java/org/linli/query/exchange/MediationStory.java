package org.linli.query.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.DisputeEvent.SettlementAccepted;
import org.linli.kernel.sharing.DisputeEvent.SettlementProposed;
import org.linli.kernel.sharing.DisputeEvent.StatementMade;

/**
 * What became of a dispute so far.
 *
 * @param mediator who holds it; null: nobody yet
 * @param held since when
 * @param statements of the two sides, oldest first
 * @param settlement minutes that the mediator proposes; null: none yet
 * @param accepted the sides that accept them
 * @param appeal why a side appealed against the first decision; null: it did not, or it was erased
 * @param appealed true after an appeal
 */
@Schema(name = "Mediation")
public record MediationStory(
        @Nullable MemberId mediator,
        @Nullable Instant held,
        List<Statement> statements,
        @Nullable Integer settlement,
        List<Party> accepted,
        @Nullable String appeal,
        boolean appealed) {
    static final MediationStory NONE = new MediationStory(null, null, List.of(), null, List.of(), null, false);

    /**
     * How it was, as one side says.
     *
     * @param text null when it was erased
     */
    public record Statement(Party by, Instant at, @Nullable String text) {}

    MediationStory after(DisputeEvent event, Instant now) {
        return switch (event) {
            case MediationOpened it -> new MediationStory(it.by(), now, statements, null, List.of(), appeal, appealed);
            case StatementMade it -> said(new Statement(Party.of(it.by(), it.deal()), now, it.text()));
            case SettlementProposed it ->
                new MediationStory(mediator, held, statements, it.minutes(), List.of(), appeal, appealed);
            case SettlementAccepted it -> acceptedBy(it.by(), it.deal());
            case DisputeAppealed it -> new MediationStory(null, null, statements, null, List.of(), it.reason(), true);
        };
    }

    private MediationStory said(Statement statement) {
        List<Statement> more =
                Stream.concat(statements.stream(), Stream.of(statement)).toList();
        return new MediationStory(mediator, held, more, settlement, accepted, appeal, appealed);
    }

    private MediationStory acceptedBy(MemberId side, Deal deal) {
        List<Party> more = Stream.concat(accepted.stream(), Stream.of(Party.of(side, deal)))
                .toList();
        return new MediationStory(mediator, held, statements, settlement, more, appeal, appealed);
    }
}
