package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * I4 distrust spiral: whether who was a side of a dispute that was upheld turns away more often than who was a side of help that went well. Looked at is the year that ended 90 days ago, so that each had its 90 days; who completed
 * nothing in the 90 days after is inactive. A person counts once for each time.
 *
 * @param upheld times that a person was a side of an upheld dispute
 * @param inactiveAfterUpheld those after which they were inactive
 * @param well times that a person was a side of a completed exchange
 * @param inactiveAfterWell those after which they were inactive
 */
public record Spiral(int upheld, int inactiveAfterUpheld, int well, int inactiveAfterWell) {
    private static final long FOLLOW_UP = Duration.ofDays(Window.QUARTER).toMillis();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Deeds(LongArrayList[] of) {
        static Deeds of(Ledger ledger) {
            LongArrayList[] deeds = new LongArrayList[ledger.parties()];
            ledger.forEachDone((at, member) -> {
                if (deeds[member] == null) {
                    deeds[member] = new LongArrayList(2);
                }
                deeds[member].add(at);
            });
            for (LongArrayList each : deeds) {
                if (each != null) {
                    each.sort(null);
                }
            }
            return new Deeds(deeds);
        }

        /** Something later than the instant, at most 90 days. */
        boolean anyAfter(int member, long at) {
            LongArrayList all = of[member];
            if (all == null) {
                return false;
            }
            int place = LongArrays.binarySearch(all.elements(), 0, all.size(), at + 1);
            int next = place < 0 ? -place - 1 : place;
            return next < all.size() && all.getLong(next) <= at + FOLLOW_UP;
        }
    }

    public static Spiral of(Ledger ledger) {
        Window window = ledger.lasting().earlier(Window.QUARTER);
        Deeds deeds = Deeds.of(ledger);
        int[] count = new int[4];
        ledger.disputes().stream()
                .filter(each -> window.contains(each.upheld()))
                .forEach(each -> {
                    count(ledger, deeds, each.by(), each.upheld(), count, 0);
                    count(ledger, deeds, each.against(), each.upheld(), count, 0);
                });
        Exchanges exchanges = ledger.exchanges();
        ledger.between().filter(number -> window.contains(exchanges.at(number))).forEach(number -> {
            count(ledger, deeds, exchanges.receiver(number), exchanges.at(number), count, 2);
            count(ledger, deeds, exchanges.provider(number), exchanges.at(number), count, 2);
        });
        return new Spiral(count[0], count[1], count[2], count[3]);
    }

    private static void count(Ledger ledger, Deeds deeds, int member, long at, int[] count, int into) {
        if (ledger.isLiving(member)) {
            count[into]++;
            count[into + 1] += deeds.anyAfter(member, at) ? 0 : 1;
        }
    }

    /** Above 1: disputes drive people away; null without either, or where nobody left after help that went well. */
    public @Nullable Double ratio() {
        return upheld == 0 || well == 0 || inactiveAfterWell == 0
                ? null
                : (Double) ((double) inactiveAfterUpheld / upheld / ((double) inactiveAfterWell / well));
    }
}
