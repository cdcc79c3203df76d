package org.linli.command.incentives;

import java.time.Duration;
import java.time.LocalDate;
import org.linli.command.Setting;
import org.linli.kernel.incentives.BoardRules;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of this context. Weights and the ring's share are in hundredths; those of boards hold until rules are published.
 *
 * @param freezeAfter how long after its end a period is frozen
 * @param objections how long anybody may object
 * @param mostObjections of one member to one period that wait to be decided
 * @param longestReason characters of an objection, or of what is said to it
 * @param shortestAlias characters at least
 * @param longestAlias characters at most
 * @param systemWeight of service that the venue's codes prove, and of help that its receiver confirmed
 * @param attestedWeight of service that another person attests
 * @param backfilledWeight of service that was entered later
 * @param ringMost members of a closed ring at most
 * @param ringShare of each one's exchanges of a month that lie inside a closed ring, at least
 * @param leastAge on the last day of the period, for a member to stand on a board
 */
public record IncentiveRules(
        @DefaultValue("3d") Duration freezeAfter,
        @DefaultValue("7d") Duration objections,
        @DefaultValue("5") int mostObjections,
        @DefaultValue("1000") int longestReason,
        @DefaultValue("2") int shortestAlias,
        @DefaultValue("20") int longestAlias,
        @DefaultValue("100") int systemWeight,
        @DefaultValue("100") int attestedWeight,
        @DefaultValue("50") int backfilledWeight,
        @DefaultValue("5") int ringMost,
        @DefaultValue("80") int ringShare,
        @DefaultValue("14") int leastAge) {
    static final int FULL = 100;
    static final int LEAST_RING = 2;
    static final int LARGEST_RING = 5;
    static final int LEAST_SHARE = 50;
    static final int OLDEST = 120;

    public IncentiveRules {
        Setting.between("freeze-after", freezeAfter, Duration.ZERO, Duration.ofDays(60));
        Setting.between("objections", objections, Duration.ofSeconds(1), Duration.ofDays(60));
        Setting.between("most-objections", mostObjections, 1, 100);
        Setting.between("longest-reason", longestReason, 1, 1000);
        Setting.between("longest-alias", longestAlias, 1, 20);
        Setting.between("shortest-alias", shortestAlias, 1, longestAlias);
        Setting.between("system-weight", systemWeight, 0, FULL);
        Setting.between("attested-weight", attestedWeight, 0, FULL);
        Setting.between("backfilled-weight", backfilledWeight, 0, FULL);
        Setting.between("ring-most", ringMost, LEAST_RING, LARGEST_RING);
        Setting.between("ring-share", ringShare, LEAST_SHARE, FULL);
        Setting.between("least-age", leastAge, 0, OLDEST);
    }

    /**
     * What holds before any rules are published.
     *
     * @param silence what help that silence confirmed weighs
     */
    public BoardRules standard(int silence) {
        return new BoardRules(
                0,
                LocalDate.EPOCH,
                systemWeight,
                attestedWeight,
                backfilledWeight,
                silence,
                ringMost,
                ringShare,
                leastAge);
    }
}
