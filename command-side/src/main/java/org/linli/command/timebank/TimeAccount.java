package org.linli.command.timebank;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What decisions need to know of a member's account.
 *
 * @param community where the hours that moved last were worked; null while none did
 * @param closed true once its member left
 * @param balance minutes; negative: owed
 * @param transfers how many stand in its history
 * @param settled what each source has moved so far
 * @param surplus what of a source went on to the pool
 * @param takenIn the transfers of other histories that were taken in
 */
public record TimeAccount(
        @Nullable PlaceId community,
        boolean closed,
        long balance,
        int transfers,
        PMap<String, Settled> settled,
        PMap<String, Integer> surplus,
        PSet<String> takenIn) {
    static final TimeAccount EMPTY =
            new TimeAccount(null, false, 0, 0, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty());

    /**
     * What a source has moved.
     *
     * @param paid by whoever pays for it
     * @param covered by the pool in their place
     */
    record Settled(int paid, int covered) {
        static final Settled NOTHING = new Settled(0, 0);

        int minutes() {
            return paid + covered;
        }

        /** What the pool covered goes back first. */
        Settled less(int minutes) {
            int fromCover = Math.min(covered, minutes);
            return new Settled(paid - (minutes - fromCover), covered - fromCover);
        }
    }

    /** What this source has moved so far. */
    Settled settled(String source) {
        return settled.getOrDefault(source, Settled.NOTHING);
    }

    /** True when the source has moved exactly so much. */
    public boolean isSettled(String source, int minutes) {
        return settled(source).minutes() == minutes;
    }

    TimeAccount settling(String source, Settled now) {
        return new TimeAccount(community, closed, balance, transfers, settled.plus(source, now), surplus, takenIn);
    }

    TimeAccount at(@Nullable PlaceId other) {
        return new TimeAccount(other, closed, balance, transfers, settled, surplus, takenIn);
    }

    TimeAccount over() {
        return new TimeAccount(community, true, balance, transfers, settled, surplus, takenIn);
    }

    TimeAccount moved(int minutes) {
        return new TimeAccount(community, closed, balance + minutes, transfers, settled, surplus, takenIn);
    }

    TimeAccount counting(int number) {
        return new TimeAccount(community, closed, balance, number, settled, surplus, takenIn);
    }

    TimeAccount passingOn(String source, int minutes) {
        return new TimeAccount(
                community,
                closed,
                balance,
                transfers,
                settled,
                surplus.plus(source, surplus.getOrDefault(source, 0) + minutes),
                takenIn);
    }

    TimeAccount takingIn(String transfer) {
        return new TimeAccount(community, closed, balance, transfers, settled, surplus, takenIn.plus(transfer));
    }
}
