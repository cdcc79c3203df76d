package org.linli.app;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reads of other people's personal data are recorded.
 *
 * @param mostQueued how many of them may be shown and not stored yet; one more is answered with 503 and shows nothing
 * @param gathering how long a read waits for others, to be stored with them
 */
@ConfigurationProperties(prefix = "linli.reads", ignoreUnknownFields = false)
public record ReadSettings(
        @DefaultValue("1000") int mostQueued,
        @DefaultValue("250ms") Duration gathering) {
    public ReadSettings {
        Setting.between("most-queued", mostQueued, 1, 100_000);
        Setting.between("gathering", gathering, Duration.ZERO, Duration.ofSeconds(10));
    }
}
