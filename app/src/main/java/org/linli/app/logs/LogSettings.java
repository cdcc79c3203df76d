package org.linli.app.logs;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the log is written.
 *
 * @param console {@code ecs}: one JSON object a line in the words of the Elastic Common Schema; null: lines for people
 */
@ConfigurationProperties("logging.structured.format")
public record LogSettings(@Nullable String console) {
    public LogSettings {
        if (console != null && !console.isEmpty() && !console.equals("ecs")) {
            throw new IllegalArgumentException("console must be ecs or not set, not " + console);
        }
    }
}
