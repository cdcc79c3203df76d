package org.linli.query.sales;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.PricedItem;
import org.linli.kernel.giving.SaleEvent.SaleDeclared;
import org.linli.kernel.giving.SaleId;
import org.linli.kernel.places.PlaceId;

/**
 * A charity sale as every member may read it. The first of two counts is told to nobody, so that the second is one's own.
 *
 * @param community of the campaign
 * @param owner who answers for the campaign
 * @param prices as declared before it began, in fen
 * @param takings what two people counted, in fen; null until they agree
 * @param receipt its number in the campaign; null while the campaign has not taken it in
 * @param declined why the campaign did not take it in; null unless it did not
 * @param recounts how often a difference was cleared up
 * @param position where it was declared
 */
public record SaleStory(
        SaleId id,
        CampaignId campaign,
        PlaceId community,
        Owner owner,
        String title,
        List<PricedItem> prices,
        Instant begins,
        SaleStatus status,
        @Nullable Fen takings,
        @Nullable Integer receipt,
        @Nullable DeclineReason declined,
        int recounts,
        long position) {

    static SaleStory of(SaleDeclared event, Recorded<?> recorded) {
        return new SaleStory(
                event.sale(),
                event.campaign(),
                event.community(),
                event.owner(),
                event.title(),
                event.prices(),
                event.begins(),
                SaleStatus.DECLARED,
                null,
                null,
                null,
                0,
                recorded.position());
    }

    SaleStory at(SaleStatus next) {
        return with(next, takings, receipt, declined, recounts);
    }

    SaleStory agreed(Fen both) {
        return with(SaleStatus.AGREED, both, receipt, declined, recounts);
    }

    SaleStory anew() {
        return with(SaleStatus.DECLARED, null, receipt, declined, recounts + 1);
    }

    SaleStory settled(int number) {
        return with(SaleStatus.SETTLED, takings, number, declined, recounts);
    }

    SaleStory declined(DeclineReason reason) {
        return with(SaleStatus.DECLINED, takings, receipt, reason, recounts);
    }

    /** True while somebody has to count, to clear a difference up, or to see to takings that were not taken in. */
    boolean waits() {
        return switch (status) {
            case DECLARED, COUNTED_ONCE, DIFFERENT, AGREED, DECLINED -> true;
            case CALLED_OFF, SETTLED, PASSED_ON -> false;
        };
    }

    private SaleStory with(
            SaleStatus next, @Nullable Fen sum, @Nullable Integer number, @Nullable DeclineReason why, int again) {
        return new SaleStory(
                id, campaign, community, owner, title, prices, begins, next, sum, number, why, again, position);
    }
}
