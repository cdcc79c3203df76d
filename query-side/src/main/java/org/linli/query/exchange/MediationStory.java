package org.linli.query.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
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
 * @param appellant the side that appealed; null: none did
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
        @Nullable MemberId appellant,
        @Personal(subject = "appellant") @Nullable String appeal,
        boolean appealed) {
    static final MediationStory NONE = new MediationStory(null, null, List.of(), null, List.of(), null, null, false);

    /**
     * How it was, as one side says.
     *
     * @param author the side by pseudonym
     * @param text null when it was erased
     */
    public record Statement(
            Party by,
            MemberId author,
            Instant at,
            @Personal(subject = "author") @Nullable String text) {}

    MediationStory after(DisputeEvent event, Instant now) {
        return switch (event) {
            case MediationOpened it ->
                new MediationStory(it.by(), now, statements, null, List.of(), appellant, appeal, appealed);
            case StatementMade it -> said(new Statement(Party.of(it.by(), it.deal()), it.by(), now, it.text()));
            case SettlementProposed it ->
                new MediationStory(mediator, held, statements, it.minutes(), List.of(), appellant, appeal, appealed);
            case SettlementAccepted it -> acceptedBy(it.by(), it.deal());
            case DisputeAppealed it ->
                new MediationStory(null, null, statements, null, List.of(), it.by(), it.reason(), true);
        };
    }

    private MediationStory said(Statement statement) {
        List<Statement> more =
                Stream.concat(statements.stream(), Stream.of(statement)).toList();
        return new MediationStory(mediator, held, more, settlement, accepted, appellant, appeal, appealed);
    }

    private MediationStory acceptedBy(MemberId side, Deal deal) {
        List<Party> more = Stream.concat(accepted.stream(), Stream.of(Party.of(side, deal)))
                .toList();
        return new MediationStory(mediator, held, statements, settlement, more, appellant, appeal, appealed);
    }
}
