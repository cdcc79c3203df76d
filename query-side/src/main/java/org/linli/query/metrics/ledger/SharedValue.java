package org.linli.query.metrics.ledger;

import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.linli.query.metrics.ledger.Exchanges.Help;

/**
 * K (Porter &amp; Kramer 2011): what came about in the last 365 days, whoever is still a member: help counts where who gave it lives. Gifts of money stand apart from what work is worth.
 *
 * @param exchanges that were completed
 * @param minutes of them by kind
 * @param erased minutes of exchanges with somebody who was erased
 * @param volunteered minutes of verified volunteering
 * @param fen that were given
 */
public record SharedValue(int exchanges, Map<Help, Long> minutes, long erased, long volunteered, long fen) {
    private static final double MINUTES = 60;

    /**
     * What an hour is worth, in yuan, as published for a time.
     *
     * @param help by kind
     * @param volunteering verified
     */
    public record Rates(Map<Help, Double> help, double volunteering) {
        /** Those that the published definition names. */
        public static final Rates STANDARD =
                new Rates(Map.of(Help.SKILL, 40.0, Help.GOODS, 15.0, Help.ACTIVITY, 25.0), 25);
    }

    public static SharedValue of(Ledger ledger) {
        Window window = ledger.lasting();
        Exchanges exchanges = ledger.exchanges();
        Map<Help, Long> minutes = new EnumMap<>(Help.class);
        long[] sums = new long[4];
        exchanges
                .counted()
                .filter(number -> window.contains(exchanges.at(number)) && ledger.isInside(exchanges.provider(number)))
                .forEach(number -> {
                    minutes.merge(exchanges.help(number), (long) exchanges.minutes(number), Long::sum);
                    sums[0]++;
                    sums[1] +=
                            ledger.isErased(exchanges.provider(number)) || ledger.isErased(exchanges.receiver(number))
                                    ? exchanges.minutes(number)
                                    : 0;
                });
        ledger.acts().stream().filter(act -> window.contains(act.at())).forEach(act -> {
            sums[2] += act.minutes();
            sums[3] += act.fen();
        });
        return new SharedValue((int) sums[0], minutes, sums[1], sums[2], sums[3]);
    }

    /** Minutes of exchanges of the last 365 days, by who gave them, of members or of organisations of one kind. */
    public static double[] given(Ledger ledger, Party.Kind by) {
        Exchanges exchanges = ledger.exchanges();
        return given(ledger, number -> ledger.party(exchanges.provider(number)).kind() == by, exchanges::minutes);
    }

    /** Minutes of one kind of help of the last 365 days, by who gave it. */
    public static double[] given(Ledger ledger, Help help) {
        Exchanges exchanges = ledger.exchanges();
        return given(ledger, number -> exchanges.help(number) == help, exchanges::minutes);
    }

    /** Exchanges of the last 365 days, by who gave help. */
    public static double[] exchanges(Ledger ledger) {
        return given(ledger, _ -> true, _ -> 1);
    }

    private static double[] given(Ledger ledger, IntPredicate chosen, IntToDoubleFunction amount) {
        Window window = ledger.lasting();
        Exchanges exchanges = ledger.exchanges();
        Int2DoubleOpenHashMap sums = new Int2DoubleOpenHashMap();
        exchanges
                .counted()
                .filter(number -> window.contains(exchanges.at(number)) && ledger.isInside(exchanges.provider(number)))
                .filter(chosen)
                .forEach(number -> sums.addTo(exchanges.provider(number), amount.applyAsDouble(number)));
        return sums.values().doubleStream().filter(each -> each > 0).toArray();
    }

    /** Minutes of verified volunteering, or fen that were given, of the last 365 days, by who gave them. */
    public static double[] given(Ledger ledger, ToDoubleFunction<Ledger.Act> amount) {
        return given(ledger, amount, ledger.lasting());
    }

    /** The same in another window. */
    public static double[] given(Ledger ledger, ToDoubleFunction<Ledger.Act> amount, Window window) {
        return Amounts.byMember(ledger, ledger.acts().stream().filter(act -> window.contains(act.at())), amount);
    }

    /** Of exchanges. */
    public double hours() {
        return minutes.values().stream().mapToLong(Long::longValue).sum() / MINUTES;
    }

    /** Σ hours · rate, in yuan. */
    public double labourValue(Rates rates) {
        double sum = volunteered / MINUTES * rates.volunteering();
        for (Map.Entry<Help, Long> each : minutes.entrySet()) {
            sum += each.getValue() / MINUTES * rates.help().getOrDefault(each.getKey(), 0.0);
        }
        return sum;
    }
}
