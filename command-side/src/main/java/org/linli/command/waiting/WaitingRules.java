package org.linli.command.waiting;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of waiting lists.
 *
 * @param turn how long the first in line may use the turn before it passes on
 * @param longestLine how many may wait for one thing
 */
public record WaitingRules(
        @DefaultValue("24h") Duration turn,
        @DefaultValue("100") int longestLine) {
    public WaitingRules {
        Setting.between("turn", turn, Duration.ofMinutes(1), Duration.ofDays(30));
        Setting.between("longest-line", longestLine, 1, 10_000);
    }
}
