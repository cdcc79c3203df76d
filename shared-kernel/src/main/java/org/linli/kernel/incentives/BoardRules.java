package org.linli.kernel.incentives;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.privacy.Public;

/**
 * A version of the rules by which boards are worked out. Weights are in hundredths.
 *
 * @param version 0 for what holds before any was published, then 1, 2, …
 * @param from the first day of the periods that it holds for
 * @param system of service that the venue's codes prove, and of help that its receiver confirmed
 * @param attested of service that another person attests
 * @param backfilled of service that was entered later (补录)
 * @param silence of help that silence confirmed
 * @param ringMost members of a closed ring at most; from two on
 * @param ringShare of each one's exchanges of a month that lie inside a closed ring, at least
 * @param leastAge on the last day of the period, for a member to stand on a board
 */
public record BoardRules(
        @Public int version,
        @Public LocalDate from,
        @Public int system,
        @Public int attested,
        @Public int backfilled,
        @Public int silence,
        @Public int ringMost,
        @Public int ringShare,
        @Public int leastAge) {

    /** Those of the versions, the oldest first, that hold for a period: the last from its first day or earlier; else the standard. */
    public static BoardRules of(Period period, List<BoardRules> versions, BoardRules standard) {
        return versions.reversed().stream()
                .filter(rules -> !rules.from().isAfter(period.firstDay()))
                .findFirst()
                .orElse(standard);
    }
}
