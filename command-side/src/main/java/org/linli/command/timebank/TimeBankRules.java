package org.linli.command.timebank;

import org.linli.command.Setting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the time bank, in minutes.
 *
 * @param mostOwed how far below zero an account may go by receiving help; what is beyond it the pool pays
 * @param mostHeld what an account may hold; what arrives beyond it goes on to the pool
 * @param mostGranted what a pool may grant somebody at once
 * @param mostCleared what two pools may clear at once
 * @param longestReason characters of the reason for a grant
 */
public record TimeBankRules(
        @DefaultValue("1200") int mostOwed,
        @DefaultValue("12000") int mostHeld,
        @DefaultValue("2400") int mostGranted,
        @DefaultValue("600000") int mostCleared,
        @DefaultValue("500") int longestReason) {
    public TimeBankRules {
        Setting.between("most-owed", mostOwed, 0, 1_000_000);
        Setting.between("most-held", mostHeld, 60, 10_000_000);
        Setting.between("most-granted", mostGranted, 1, 1_000_000);
        Setting.between("most-cleared", mostCleared, 1, 10_000_000);
        Setting.between("longest-reason", longestReason, 1, 2_000);
    }
}
