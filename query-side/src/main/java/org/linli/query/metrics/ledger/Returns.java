package org.linli.query.metrics.ledger;

import java.time.Duration;
import java.util.Arrays;
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
        return new Count(ledger).returns();
    }

    /** Goes through the receipts in the order in which they happened, and with each receiver's gifts along. */
    private static final class Count {
        private final Exchanges exchanges;

        /** By turn. */
        private final int[] numbers;

        /** The turns of each giver's gifts, in their order, side by side. */
        private final int[] gifts;

        /** Where those of a giver end. */
        private final int[] end;

        /** The first of a giver's that has not been passed. */
        private final int[] next;

        private final Window window;
        private int receipts;
        private int returned;
        private int forwarded;

        Count(Ledger ledger) {
            this.exchanges = ledger.exchanges();
            this.numbers = ledger.ofPersons().toArray();
            this.window = ledger.lasting().earlier(Window.QUARTER);
            this.gifts = new int[numbers.length];
            int[] begin = new int[ledger.parties() + 1];
            for (int number : numbers) {
                begin[exchanges.provider(number) + 1]++;
            }
            Arrays.parallelPrefix(begin, Integer::sum);
            this.next = begin;
            this.end = begin.clone();
            for (int turn = 0; turn < numbers.length; turn++) {
                gifts[end[exchanges.provider(numbers[turn])]++] = turn;
            }
        }

        Returns returns() {
            for (int turn = 0; turn < numbers.length; turn++) {
                next[exchanges.provider(numbers[turn])]++;
                if (window.contains(exchanges.at(numbers[turn]))) {
                    follow(numbers[turn]);
                }
            }
            return new Returns(receipts, returned, forwarded);
        }

        private void follow(int receipt) {
            int receiver = exchanges.receiver(receipt);
            long at = exchanges.at(receipt);
            boolean back = false;
            boolean forward = false;
            for (int place = next[receiver]; place < end[receiver] && !(back && forward); place++) {
                int gift = numbers[gifts[place]];
                if (exchanges.at(gift) > at + FOLLOW_UP) {
                    break;
                }
                boolean later = exchanges.at(gift) > at; // not at the same instant
                boolean same = exchanges.receiver(gift) == exchanges.provider(receipt);
                back |= later && same;
                forward |= later && !same;
            }
            receipts++;
            returned += back ? 1 : 0;
            forwarded += forward ? 1 : 0;
        }
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
