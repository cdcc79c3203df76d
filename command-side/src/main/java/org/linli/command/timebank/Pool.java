package org.linli.command.timebank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What decisions need to know of a community's pool.
 *
 * @param balance minutes; negative when it paid more than it was given
 * @param transfers how many stand in its history
 * @param takenIn the transfers of other histories that were taken in
 * @param clearings those in which it pays, by their ids
 */
public record Pool(long balance, int transfers, PSet<String> takenIn, PMap<String, Clearing> clearings) {
    static final Pool EMPTY = new Pool(0, 0, HashTreePSet.empty(), HashTreePMap.empty());

    /**
     * Hours that the pool is to pay another one.
     *
     * @param payee whose pool is paid
     * @param side in whose name it was asked
     * @param by who asked
     * @param until when it ends unless it is answered; null: never
     * @param open false once it was agreed to or declined, or nobody answered it
     */
    public record Clearing(
            PlaceId payee,
            int minutes,
            ClearingSide side,
            MemberId by,
            @Nullable Instant until,
            boolean open) {
        static Clearing of(ClearingAsked event) {
            return new Clearing(event.payee(), event.minutes(), event.side(), event.by(), event.until(), true);
        }

        Clearing over() {
            return new Clearing(payee, minutes, side, by, until, false);
        }

        /** True while it can be answered. */
        boolean waits(Instant now) {
            return open && !isLate(now);
        }

        /** True once its time is over. */
        boolean isLate(Instant now) {
            return until != null && !now.isBefore(until);
        }

        /** The community that stands on this side of it; the payer's is this one. */
        PlaceId community(ClearingSide of, PlaceId payer) {
            return of == ClearingSide.PAYER ? payer : payee;
        }
    }

    Pool moved(long minutes) {
        return new Pool(balance + minutes, transfers, takenIn, clearings);
    }

    Pool counting(int number) {
        return new Pool(balance, number, takenIn, clearings);
    }

    Pool takingIn(String transfer) {
        return new Pool(balance, transfers, takenIn.plus(transfer), clearings);
    }

    Pool with(String id, Clearing clearing) {
        return new Pool(balance, transfers, takenIn, clearings.plus(id, clearing));
    }
}
