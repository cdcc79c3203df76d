package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.ledger.Ledger.Outcome;
import org.linli.query.metrics.scalar.BetaPosterior;
import org.linli.query.metrics.scalar.Wilson;

/**
 * I1 and I2: how help turned out, each pair of who received and who gave having one voice, the mean of its outcomes in the last 365 days.
 *
 * @param pairs with an outcome
 * @param positive the sum of their means
 * @param disputes opened in the last 365 days
 * @param exchanges completed in them
 */
public record Trust(int pairs, double positive, int disputes, int exchanges) {
    private static final int THOUSAND = 1_000;
    private static final int BAD = 0;

    private static final class Mean {
        private int sum;
        private int count;

        void add(int score) {
            sum += score;
            count++;
        }

        double value() {
            return (double) sum / count;
        }
    }

    public static Trust of(Ledger ledger) {
        return of(ledger, (_, _) -> true);
    }

    /** Which pairs count. */
    private interface Between {
        boolean test(int rater, int ratee);
    }

    /** I3 radius of trust (Delhey, Newton &amp; Welzel 2011 measure the like): the bound across communities over the bound within them; null where either is, or the latter is 0. */
    public static @Nullable Double radius(Ledger ledger) {
        Double far = across(ledger).lower();
        Double near = inside(ledger).lower();
        return far == null || near == null || near == 0 ? null : (Double) (far / near);
    }

    /** I3: of persons of different communities. */
    public static Trust across(Ledger ledger) {
        return of(ledger, (rater, ratee) -> areOfPlaces(ledger, rater, ratee) && !areNear(ledger, rater, ratee));
    }

    /** I3: of persons of the same community. */
    public static Trust inside(Ledger ledger) {
        return of(ledger, (rater, ratee) -> areOfPlaces(ledger, rater, ratee) && areNear(ledger, rater, ratee));
    }

    private static boolean areOfPlaces(Ledger ledger, int one, int other) {
        return ledger.isLiving(one)
                && ledger.isLiving(other)
                && ledger.party(one).community() != Party.NOWHERE
                && ledger.party(other).community() != Party.NOWHERE;
    }

    private static boolean areNear(Ledger ledger, int one, int other) {
        return ledger.party(one).community() == ledger.party(other).community();
    }

    private static Trust of(Ledger ledger, Between between) {
        Window window = ledger.lasting();
        Long2ObjectOpenHashMap<Mean> means = new Long2ObjectOpenHashMap<>();
        Stream.concat(
                        ledger.outcomes().stream()
                                .filter(each -> ledger.exchanges().isHeard(each.exchange())),
                        ledger.disputes().stream()
                                .map(each ->
                                        new Outcome(each.upheld(), Exchanges.NONE, each.by(), each.against(), BAD)))
                .filter(each -> window.contains(each.at())
                        && each.rater() != each.ratee()
                        && between.test(each.rater(), each.ratee())
                        && !ledger.isErased(each.rater())
                        && !ledger.isErased(each.ratee()))
                .forEach(each -> means.computeIfAbsent(
                                ((long) each.rater() << Integer.SIZE) | each.ratee(), _ -> new Mean())
                        .add(each.score()));
        Exchanges exchanges = ledger.exchanges();
        return new Trust(
                means.size(),
                means.values().stream().mapToDouble(Mean::value).sum(),
                (int) ledger.disputes().stream()
                        .filter(each -> window.contains(each.at()))
                        .count(),
                (int) exchanges
                        .counted()
                        .filter(number -> window.contains(exchanges.at(number))
                                && ledger.isAmong(exchanges.provider(number), exchanges.receiver(number)))
                        .count());
    }

    /** I1: 0 to 1; null without pairs. */
    public @Nullable Double share() {
        return pairs == 0 ? null : (Double) (positive / pairs);
    }

    /** I1: what the share is at least, at 95 %; null without pairs. */
    public @Nullable Double lower() {
        return Wilson.lower(positive, pairs);
    }

    /** I1: what is believed of the share. */
    public BetaPosterior posterior() {
        return BetaPosterior.trust(positive, pairs - positive);
    }

    /** I2: disputes for a thousand exchanges; null without exchanges. */
    public @Nullable Double disputesPerThousand() {
        return exchanges == 0 ? null : (Double) ((double) THOUSAND * disputes / exchanges);
    }
}
