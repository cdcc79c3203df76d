package org.linli.query.metrics.ledger;

import java.util.Arrays;
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
        Window window = ledger.window(Window.YEAR);
        Exchanges exchanges = ledger.exchanges();
        double[] minutes = new double[ledger.parties()];
        ledger.between()
                .filter(number -> window.contains(exchanges.at(number)))
                .forEach(number -> minutes[exchanges.provider(number)] += exchanges.minutes(number));
        ledger.acts().stream()
                .filter(act -> window.contains(act.at()))
                .forEach(act -> minutes[act.member()] += act.minutes());
        for (int party = 0; party < minutes.length; party++) {
            minutes[party] = ledger.isLiving(party) ? minutes[party] / MINUTES : 0;
        }
        return new Contribution(
                Distribution.of(Arrays.stream(minutes).filter(each -> each > 0).toArray()),
                (int) ledger.registered().count());
    }
}
