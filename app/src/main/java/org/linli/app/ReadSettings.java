package org.linli.app;

import org.linli.command.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reads of other people's personal data are recorded.
 *
 * @param mostQueued how many of them may be shown and not stored yet; one more is answered with 503 and shows nothing
 */
@ConfigurationProperties(prefix = "linli.reads", ignoreUnknownFields = false)
public record ReadSettings(@DefaultValue("1000") int mostQueued) {
    public ReadSettings {
        Setting.between("most-queued", mostQueued, 1, 100_000);
    }
}
