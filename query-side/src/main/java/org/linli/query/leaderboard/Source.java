package org.linli.query.leaderboard;

import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.volunteering.HoursSource;

/** How well it is known that something was done: what it weighs on boards. */
public enum Source {
    /** The receiver confirmed it or staff decided so; of service: the venue's codes prove it. */
    SYSTEM,
    /** Another person attests it. */
    ATTESTED,
    /** 补录: entered later. */
    BACKFILLED,
    /** The receiver said nothing. */
    SILENCE;

    static Source of(HoursSource source) {
        return switch (source) {
            case SYSTEM -> SYSTEM;
            case ATTESTED -> ATTESTED;
            case BACKFILLED -> BACKFILLED;
        };
    }

    /** In hundredths. */
    int weight(BoardRules rules) {
        return switch (this) {
            case SYSTEM -> rules.system();
            case ATTESTED -> rules.attested();
            case BACKFILLED -> rules.backfilled();
            case SILENCE -> rules.silence();
        };
    }
}
