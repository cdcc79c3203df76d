package org.linli.app.figures;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the figures of a month are published.
 *
 * @param on whether this node publishes them
 * @param after how long after the end of the month, so that what was done in its last hours is in
 * @param every how often it is looked whether a month is due
 */
@ConfigurationProperties(prefix = "linli.publication", ignoreUnknownFields = false)
public record PublicationSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("6h") Duration after,
        @DefaultValue("60s") Duration every) {
    private static final Duration LONGEST_AFTER = Duration.ofDays(20);
    private static final Duration LEAST_EVERY = Duration.ofSeconds(1);
    private static final Duration MOST_EVERY = Duration.ofDays(1);

    public PublicationSettings {
        Setting.between("after", after, Duration.ZERO, LONGEST_AFTER);
        Setting.between("every", every, LEAST_EVERY, MOST_EVERY);
    }
}
