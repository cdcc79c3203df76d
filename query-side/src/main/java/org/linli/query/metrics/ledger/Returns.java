package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * D5 direct return and pay-forward: what whoever received help did in the 90 days after it.
 *
 * @param receipts of persons from persons in the year that ended 90 days ago, so that each had its 90 days
 * @param returned after which the receiver gave something to the same person
 * @param forwarded after which they gave something to somebody else
 */
public record Returns(int receipts, int returned, int forwarded) {
    /** How long is waited for what they do, in milliseconds. */
    public static final long FOLLOW_UP = Duration.ofDays(Window.QUARTER).toMillis();

    public static Returns of(Ledger ledger) {
        Exchanges exchanges = ledger.exchanges();
        IntArrayList[] given = new IntArrayList[ledger.parties()];
        ledger.ofPersons().forEach(number -> {
            int giver = exchanges.provider(number);
            if (given[giver] == null) {
                given[giver] = new IntArrayList(2);
            }
            given[giver].add(number);
        });
        Window window = ledger.window(Window.YEAR).earlier(Window.QUARTER);
        int[] count = new int[3];
        ledger.ofPersons()
                .filter(number -> window.contains(exchanges.at(number)))
                .forEach(number -> {
                    long at = exchanges.at(number);
                    boolean back = false;
                    boolean forward = false;
                    IntArrayList later = given[exchanges.receiver(number)];
                    for (int i = later == null ? 0 : firstAfter(exchanges, later, at);
                            later != null && i < later.size() && exchanges.at(later.getInt(i)) <= at + FOLLOW_UP;
                            i++) {
                        boolean same = exchanges.receiver(later.getInt(i)) == exchanges.provider(number);
                        back |= same;
                        forward |= !same;
                    }
                    count[0]++;
                    count[1] += back ? 1 : 0;
                    count[2] += forward ? 1 : 0;
                });
        return new Returns(count[0], count[1], count[2]);
    }

    private static int firstAfter(Exchanges exchanges, IntArrayList inOrder, long at) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (exchanges.at(inOrder.getInt(middle)) <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** 0 to 1; null without receipts. */
    public @Nullable Double returnRate() {
        return receipts == 0 ? null : (Double) ((double) returned / receipts);
    }

    /** 0 to 1; null without receipts. */
    public @Nullable Double forwardRate() {
        return receipts == 0 ? null : (Double) ((double) forwarded / receipts);
    }

    /** Generalised reciprocity: forwarded out of returned and forwarded; null where there is neither. */
    public @Nullable Double generalised() {
        return returned + forwarded == 0 ? null : (Double) ((double) forwarded / (returned + forwarded));
    }
}
