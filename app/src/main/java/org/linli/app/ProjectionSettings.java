package org.linli.app;

import org.linli.command.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the views follow the events.
 *
 * @param mostDeadLetters how many failed events one projection keeps waiting; one more stops it instead
 */
@ConfigurationProperties(prefix = "linli.projections", ignoreUnknownFields = false)
public record ProjectionSettings(@DefaultValue("10000") int mostDeadLetters) {
    public ProjectionSettings {
        Setting.between("most-dead-letters", mostDeadLetters, 1, 1_000_000);
    }
}
