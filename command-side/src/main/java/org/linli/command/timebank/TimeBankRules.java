package org.linli.command.timebank;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the time bank; hours in minutes.
 *
 * @param mostOwed how far below zero an account may go by receiving help; what is beyond it the pool pays
 * @param mostHeld what an account may hold; what arrives beyond it goes on to the pool
 * @param mostGranted what a pool may grant somebody at once
 * @param mostCleared what two pools may clear at once
 * @param clearing how long the other community may leave a clearing unanswered before it ends
 * @param longestReason characters of the reason for a grant
 */
public record TimeBankRules(
        @DefaultValue("1200") int mostOwed,
        @DefaultValue("12000") int mostHeld,
        @DefaultValue("2400") int mostGranted,
        @DefaultValue("600000") int mostCleared,
        @DefaultValue("30d") Duration clearing,
        @DefaultValue("500") int longestReason) {
    private static final Duration LEAST_CLEARING = Duration.ofMinutes(1);
    private static final Duration MOST_CLEARING = Duration.ofDays(366);

    public TimeBankRules {
        Setting.between("most-owed", mostOwed, 0, 1_000_000);
        Setting.between("most-held", mostHeld, 60, 10_000_000);
        Setting.between("most-granted", mostGranted, 1, 1_000_000);
        Setting.between("most-cleared", mostCleared, 1, 10_000_000);
        Setting.between("clearing", clearing, LEAST_CLEARING, MOST_CLEARING);
        Setting.between("longest-reason", longestReason, 1, 2_000);
    }
}
