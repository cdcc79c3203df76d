package org.linli.query.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.FundsEvent.FundsReturned;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.StockEvent;
import org.linli.kernel.giving.StockEvent.GoodsPassedOn;
import org.linli.kernel.giving.StockEvent.GoodsReleased;
import org.linli.kernel.giving.StockEvent.GoodsTakenIn;
import org.linli.kernel.giving.Things;

/**
 * One line of a campaign's public ledger, made of one event. It names nobody.
 *
 * @param line the sequence number of the event in the campaign's history
 * @param amount in fen: above 0 what came in, below 0 what went out; 0 for things
 * @param things that came or went; null for money
 * @param receipt of what came in; null for what went out
 * @param of the gift, sale or pay-out
 * @param event the event's own identifier
 */
public record LedgerLine(
        CampaignId campaign,
        long line,
        Entry entry,
        long amount,
        @Nullable Things things,
        @Nullable Integer receipt,
        String of,
        Instant at,
        String event) {

    /** What happened to the balance, or to the things. */
    public enum Entry {
        RECEIVED,
        RETURNED,
        PAID,
        /** Things came; they change nothing in money. */
        GOODS_RECEIVED,
        GOODS_RETURNED,
        /** Who was to get them has them, as both sides say. */
        GOODS_HANDED_OVER
    }

    static boolean isMadeOf(CampaignEvent event) {
        return event instanceof FundsBooked
                || event instanceof FundsReturned
                || event instanceof DisbursementPaid
                || event instanceof StockEvent;
    }

    static @Nullable LedgerLine of(CampaignEvent event, Recorded<?> recorded) {
        return switch (event) {
            case FundsBooked fact ->
                line(
                        event,
                        Entry.RECEIVED,
                        fact.amount().value(),
                        null,
                        fact.receipt(),
                        fact.source().value(),
                        recorded);
            case FundsReturned fact ->
                line(
                        event,
                        Entry.RETURNED,
                        -fact.amount().value(),
                        null,
                        null,
                        fact.source().value(),
                        recorded);
            case DisbursementPaid fact ->
                line(
                        event,
                        Entry.PAID,
                        -fact.amount().value(),
                        null,
                        null,
                        fact.disbursement().value(),
                        recorded);
            case GoodsTakenIn fact -> line(fact, Entry.GOODS_RECEIVED, fact.receipt(), recorded);
            case GoodsReleased fact -> line(fact, Entry.GOODS_RETURNED, null, recorded);
            case GoodsPassedOn fact -> line(fact, Entry.GOODS_HANDED_OVER, null, recorded);
            default -> null;
        };
    }

    private static LedgerLine line(StockEvent event, Entry entry, @Nullable Integer receipt, Recorded<?> recorded) {
        return line(event, entry, 0, event.things(), receipt, event.goods().value(), recorded);
    }

    private static LedgerLine line(
            CampaignEvent event,
            Entry entry,
            long amount,
            @Nullable Things things,
            @Nullable Integer receipt,
            String of,
            Recorded<?> recorded) {
        return new LedgerLine(
                event.campaign(),
                recorded.sequence(),
                entry,
                amount,
                things,
                receipt,
                of,
                recorded.meta().occurred(),
                recorded.id());
    }
}
