package org.linli.command.giving;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.command.giving.Payout.Stage;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.FundsEvent.FundsReturned;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.PayoutEvent;
import org.linli.kernel.giving.PayoutEvent.DisbursementApproved;
import org.linli.kernel.giving.PayoutEvent.DisbursementCancelled;
import org.linli.kernel.giving.PayoutEvent.DisbursementObjected;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.PayoutEvent.DisbursementRequested;
import org.linli.kernel.giving.PayoutEvent.DisclosureMissed;
import org.linli.kernel.giving.PayoutEvent.NoticePublished;
import org.linli.kernel.giving.PayoutEvent.ObjectionDecided;
import org.linli.kernel.giving.PayoutEvent.SurplusCarriedOut;
import org.linli.kernel.giving.PayoutEvent.UsageDisclosed;
import org.linli.kernel.giving.SourceId;
import org.linli.kernel.giving.StockEvent;
import org.linli.kernel.giving.StockEvent.GoodsPassedOn;
import org.linli.kernel.giving.StockEvent.GoodsReleased;
import org.linli.kernel.giving.StockEvent.GoodsTakenIn;
import org.linli.kernel.giving.Things;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What a campaign collected and pays out.
 *
 * @param sources what was booked, by source
 * @param receipts the number of the latest
 * @param balance what was booked, less what went back and what was paid, in fen
 * @param goods the things that came, by gift
 */
record Till(
        PMap<SourceId, Booked> sources,
        int receipts,
        long balance,
        Map<DisbursementId, Payout> payouts,
        PMap<GoodsId, Stored> goods) {
    static final Till EMPTY = new Till(HashTreePMap.empty(), 0, 0, Map.of(), HashTreePMap.empty());

    /** What came of a source. */
    record Booked(Fen amount, boolean returned) {}

    /** The things of a gift, and whether they are here. */
    record Stored(Things things, boolean here) {}

    Till {
        payouts = Map.copyOf(payouts);
    }

    /** What is kept for pay-outs that were not made yet, in fen. */
    long held() {
        return payouts.values().stream()
                .filter(Payout::holds)
                .mapToLong(Payout::amount)
                .sum();
    }

    /** Of how many gifts the things are here. */
    int gifts() {
        return (int) goods.values().stream().filter(Stored::here).count();
    }

    /** What nothing is planned for, in fen. */
    long free() {
        return balance - held();
    }

    /** True once something is held for a pay-out, or was paid; a request that was taken back counts no more. */
    boolean paysOut() {
        return payouts.values().stream().anyMatch(each -> each.stage() != Stage.CANCELLED);
    }

    boolean owesDisclosure() {
        return payouts.values().stream().anyMatch(Payout::owesDisclosure);
    }

    /** The earliest time by which a disclosure is owed that was not found missing, this pay-out left out; null for none. */
    @Nullable
    Instant nextDue(DisbursementId without) {
        return payouts.entrySet().stream()
                .filter(each -> !each.getKey().equals(without))
                .map(Map.Entry::getValue)
                .filter(each -> each.owesDisclosure() && !each.missed())
                .map(Payout::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    Till after(FundsEvent event) {
        return switch (event) {
            case FundsBooked fact ->
                new Till(
                        sources.plus(fact.source(), new Booked(fact.amount(), false)),
                        fact.receipt(),
                        balance + fact.amount().value(),
                        payouts,
                        goods);
            case FundsReturned fact ->
                new Till(
                        sources.plus(fact.source(), new Booked(fact.amount(), true)),
                        receipts,
                        balance - fact.amount().value(),
                        payouts,
                        goods);
        };
    }

    /** Things are no part of the balance. */
    Till after(StockEvent event) {
        return switch (event) {
            case GoodsTakenIn fact ->
                new Till(
                        sources,
                        fact.receipt(),
                        balance,
                        payouts,
                        goods.plus(fact.goods(), new Stored(fact.things(), true)));
            case GoodsReleased _, GoodsPassedOn _ ->
                new Till(
                        sources,
                        receipts,
                        balance,
                        payouts,
                        goods.plus(event.goods(), new Stored(event.things(), false)));
        };
    }

    Till after(PayoutEvent event) {
        return switch (event) {
            case DisbursementRequested fact -> with(fact.disbursement(), Payout.of(fact));
            case DisbursementApproved fact -> with(fact, payout -> payout.approvedBy(fact.by()));
            case NoticePublished fact -> with(fact, payout -> payout.publishedUntil(fact.until()));
            case DisbursementObjected fact -> with(fact, payout -> payout.objectedBy(fact.by()));
            case ObjectionDecided fact -> with(fact, payout -> payout.with(Stage.NOTICE));
            case DisbursementCancelled fact -> with(fact, payout -> payout.with(Stage.CANCELLED));
            case DisbursementPaid fact -> spent(fact.amount().value()).with(fact, payout -> payout.paid(fact.due()));
            case UsageDisclosed fact -> with(fact, payout -> payout.with(Stage.DISCLOSED));
            case DisclosureMissed fact -> with(fact, Payout::found);
            case SurplusCarriedOut _ -> this;
        };
    }

    private Till spent(long amount) {
        return new Till(sources, receipts, balance - amount, payouts, goods);
    }

    private Till with(PayoutEvent event, UnaryOperator<Payout> change) {
        Payout before = payouts.get(event.disbursement());
        return before == null ? this : with(event.disbursement(), change.apply(before));
    }

    private Till with(DisbursementId id, Payout payout) {
        Map<DisbursementId, Payout> more = new HashMap<>(payouts);
        more.put(id, payout);
        return new Till(sources, receipts, balance, more, goods);
    }
}
