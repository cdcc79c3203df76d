package org.linli.query.metrics.ledger;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.linli.query.metrics.scalar.Distribution;

/**
 * B: how the hours of the last 365 days, of exchanges and of verified volunteering, are spread over the living persons who gave them.
 *
 * @param hours of those who gave any
 * @param registered how many could have
 */
public record Contribution(Distribution hours, int registered) {
    private static final double MINUTES = 60;

    public static Contribution of(Ledger ledger) {
        Window window = ledger.lasting();
        Exchanges exchanges = ledger.exchanges();
        double[] minutes = new double[ledger.parties()];
        ledger.between()
                .filter(number -> window.contains(exchanges.at(number)))
                .forEach(number -> minutes[exchanges.provider(number)] += exchanges.minutes(number));
        ledger.acts().stream()
                .filter(act -> window.contains(act.at()))
                .forEach(act -> minutes[act.member()] += act.minutes());
        return of(
                IntStream.range(0, minutes.length).filter(ledger::isLiving).mapToDouble(party -> minutes[party]),
                (int) ledger.registered().count());
    }

    /** Of what each gave, which may be nothing, in minutes. */
    public static Contribution of(DoubleStream minutes, int registered) {
        double[] hours =
                minutes.filter(each -> each > 0).map(each -> each / MINUTES).toArray();
        return new Contribution(Distribution.of(hours), registered);
    }
}
