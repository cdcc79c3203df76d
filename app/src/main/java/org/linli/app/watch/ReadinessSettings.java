package org.linli.app.watch;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far a view may be behind before this node says that it is not ready.
 *
 * @param events that the view lacks
 * @param time age of the oldest of them
 */
@ConfigurationProperties(prefix = "linli.readiness", ignoreUnknownFields = false)
public record ReadinessSettings(
        @DefaultValue("100000") long events,
        @DefaultValue("60s") Duration time) {
    private static final Duration LEAST = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofDays(1);

    public ReadinessSettings {
        Setting.between("events", events, 1L, 1_000_000_000L);
        Setting.between("time", time, LEAST, MOST);
    }
}
