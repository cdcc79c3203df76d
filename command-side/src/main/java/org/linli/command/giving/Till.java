package org.linli.command.giving;

import org.linli.command.giving.Sources.Entry;
import org.linli.kernel.giving.FundsEvent;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.FundsEvent.FundsReturned;

/**
 * What a campaign collected.
 *
 * @param receipts the number of the latest
 * @param balance what was booked, less what went back and what was paid, in fen
 */
record Till(Sources sources, int receipts, long balance) {
    static final Till EMPTY = new Till(Sources.NONE, 0, 0);

    Till after(FundsEvent event) {
        return switch (event) {
            case FundsBooked fact ->
                new Till(
                        sources.with(fact.source(), new Entry(fact.amount(), false)),
                        fact.receipt(),
                        balance + fact.amount().value());
            case FundsReturned fact ->
                new Till(
                        sources.with(fact.source(), new Entry(fact.amount(), true)),
                        receipts,
                        balance - fact.amount().value());
        };
    }
}
