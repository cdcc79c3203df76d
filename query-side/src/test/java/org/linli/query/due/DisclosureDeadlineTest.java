package org.linli.query.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.PayoutEnd;
import org.linli.kernel.giving.PayoutEvent.DisbursementCancelled;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.PayoutEvent.DisclosureMissed;
import org.linli.kernel.giving.PayoutEvent.UsageDisclosed;
import org.linli.kernel.giving.PayoutKind;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.due.DueItem.What;

/** A campaign is looked at when the earliest disclosure that it owes is due. */
class DisclosureDeadlineTest {
    private static final CampaignId CAMPAIGN = new CampaignId("campaign-00000000000000000000000001");
    private static final DisbursementId PAYOUT = new DisbursementId("disbursement-00000000000000000000000001");
    private static final Owner OWNER = Owner.of(ANA);
    private static final Instant FIRST = MONDAY.plus(Duration.ofDays(30));
    private static final Instant SECOND = FIRST.plus(Duration.ofDays(1));

    private final History history = new History();

    private static DisbursementPaid paid(@Nullable Instant due, @Nullable Instant nextDue) {
        return new DisbursementPaid(CAMPAIGN, PAYOUT, PayoutKind.USE, new Fen(1), due, nextDue, ANA, null);
    }

    @Test
    void it_is_due_when_the_events_say() {
        history.then(paid(FIRST, FIRST));
        assertDue(FIRST);
        history.then(paid(SECOND, FIRST));
        assertDue(FIRST);
        history.then(new DisbursementCancelled(CAMPAIGN, PAYOUT, new Fen(1), PayoutEnd.WITHDRAWN, ANA));
        assertDue(FIRST);
        history.then(new DisclosureMissed(CAMPAIGN, PAYOUT, OWNER, FIRST, SECOND));
        assertDue(SECOND);
        history.then(new UsageDisclosed(CAMPAIGN, PAYOUT, OWNER, "已用", null, ANA));
        assertThat(due()).isEmpty();
    }

    private void assertDue(Instant at) {
        assertThat(due()).containsExactly(new DueItem(CAMPAIGN.value(), What.DISCLOSURE_MISSED, at));
    }

    private List<DueItem> due() {
        DueProjection due = new DueProjection(Neighbours.RULES.times());
        return new DueList(history.views(due), Neighbours.RULES.times()).by(SECOND.plusSeconds(1), 10);
    }
}
