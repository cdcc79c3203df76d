package org.linli.app.erasure;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an erasure waits.
 *
 * @param patience from the destruction of the keys to the receipt at most: stores that did not answer until then are listed in it as not reached
 */
@ConfigurationProperties(prefix = "linli.erasure", ignoreUnknownFields = false)
public record ErasureSettings(@DefaultValue("5m") Duration patience) {
    public ErasureSettings {
        Setting.between("patience", patience, Duration.ofSeconds(1), Duration.ofDays(30));
    }
}
