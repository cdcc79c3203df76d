package org.linli.app.watch;

import org.jspecify.annotations.Nullable;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the meters may be read without a token.
 *
 * @param port of its own for them; null: there is none. 0 chooses a free one
 * @param address that it is bound to
 */
@ConfigurationProperties(prefix = "linli.metrics", ignoreUnknownFields = false)
public record MetricsSettings(
        @Nullable Integer port, @DefaultValue("127.0.0.1") String address) {
    private static final int HIGHEST_PORT = 65_535;

    public MetricsSettings {
        if (port != null) {
            Setting.between("port", port, 0, HIGHEST_PORT);
        }
    }
}
