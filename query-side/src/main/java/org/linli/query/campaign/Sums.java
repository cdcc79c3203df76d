package org.linli.query.campaign;

import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.FundsEvent.FundsReturned;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.StockEvent.GoodsPassedOn;
import org.linli.kernel.giving.StockEvent.GoodsReleased;
import org.linli.kernel.giving.StockEvent.GoodsTakenIn;

/**
 * What a campaign collected and paid, in fen, and which things came and went.
 *
 * @param lines how many lines its ledger has
 * @param collected everything that was booked
 * @param returned what went back to who gave it
 * @param paid what was paid, with what was left over
 */
public record Sums(long lines, long collected, long returned, long paid, Gifts goods) {
    static final Sums NONE = new Sums(0, 0, 0, 0, new Gifts(0, 0, 0));

    /**
     * Gifts of things, each counted as one; they have no value in money.
     *
     * @param takenIn that came
     * @param released that go back to who gave them
     * @param passedOn that were handed over, as both sides say
     */
    public record Gifts(long takenIn, long released, long passedOn) {
        /** How many are here. */
        public long here() {
            return takenIn - released - passedOn;
        }
    }

    /** After this event; the same unless it makes a line of the ledger. */
    Sums after(CampaignEvent event) {
        return switch (event) {
            case FundsBooked fact ->
                new Sums(lines + 1, collected + fact.amount().value(), returned, paid, goods);
            case FundsReturned fact ->
                new Sums(lines + 1, collected, returned + fact.amount().value(), paid, goods);
            case DisbursementPaid fact ->
                new Sums(lines + 1, collected, returned, paid + fact.amount().value(), goods);
            case GoodsTakenIn _ -> with(new Gifts(goods.takenIn() + 1, goods.released(), goods.passedOn()));
            case GoodsReleased _ -> with(new Gifts(goods.takenIn(), goods.released() + 1, goods.passedOn()));
            case GoodsPassedOn _ -> with(new Gifts(goods.takenIn(), goods.released(), goods.passedOn() + 1));
            default -> this;
        };
    }

    private Sums with(Gifts other) {
        return new Sums(lines + 1, collected, returned, paid, other);
    }

    Sums and(Sums more) {
        return new Sums(
                lines + more.lines,
                collected + more.collected,
                returned + more.returned,
                paid + more.paid,
                new Gifts(
                        goods.takenIn() + more.goods.takenIn(),
                        goods.released() + more.goods.released(),
                        goods.passedOn() + more.goods.passedOn()));
    }

    /** What is there, held or free. */
    public long balance() {
        return collected - returned - paid;
    }
}
