package org.linli.command;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers that hold for every command.
 *
 * @param keyMemory how long an idempotency key is remembered; the interface promises a day
 */
public record CommandRules(@DefaultValue("24h") Duration keyMemory) {
    public CommandRules {
        Setting.between("key-memory", keyMemory, Duration.ofHours(24), Duration.ofDays(30));
    }
}
