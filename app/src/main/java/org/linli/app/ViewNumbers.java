package org.linli.app;

import org.linli.command.Rules;
import org.linli.command.sharing.ExchangeRules;
import org.linli.command.volunteering.VolunteeringRules;
import org.linli.query.ViewRules;
import org.linli.query.anomalies.Threshold;

/** The rules' numbers as the read side needs them: the two sides do not know each other. */
public final class ViewNumbers {
    private ViewNumbers() {}

    /** What the views tell of these rules. */
    public static ViewRules of(Rules rules) {
        ExchangeRules exchanges = rules.exchanges();
        VolunteeringRules volunteering = rules.volunteering();
        return new ViewRules(
                exchanges.timetable(rules.sharing()),
                rules.incentives().standard(exchanges.silenceWeight()),
                exchanges.overdueDispute(),
                new Threshold(
                        volunteering.reviewedAtNight(),
                        volunteering.nightFrom(),
                        volunteering.nightUntil(),
                        volunteering.longDay()));
    }
}
