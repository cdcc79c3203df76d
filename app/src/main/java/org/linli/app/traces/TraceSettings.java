package org.linli.app.traces;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where traces go.
 *
 * @param endpoint of a collector that takes OTLP over HTTP, such as {@code http://127.0.0.1:4318/v1/traces}; null: nothing is traced
 * @param share of requests that are traced, from 0 to 1
 */
@ConfigurationProperties(prefix = "linli.traces", ignoreUnknownFields = false)
public record TraceSettings(
        @Nullable URI endpoint, @DefaultValue("0.1") double share) {
    public TraceSettings {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be from 0 to 1, not " + share);
        }
        if (endpoint != null
                && (endpoint.getScheme() == null || !endpoint.getScheme().matches("https?"))) {
            throw new IllegalArgumentException("endpoint must begin with http:// or https://, not " + endpoint);
        }
    }
}
