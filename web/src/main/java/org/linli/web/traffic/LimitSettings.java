package org.linli.web.traffic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are served, as {@code linli.limits.*}. Operators' requests are not counted.
 *
 * @param on false: nothing is limited
 * @param reads queries per minute of one member
 * @param writes commands per minute of one member
 * @param anonymous requests per minute from one address that no valid token comes with
 */
@ConfigurationProperties(prefix = "linli.limits", ignoreUnknownFields = false)
public record LimitSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("6000") int reads,
        @DefaultValue("1200") int writes,
        @DefaultValue("600") int anonymous) {
    private static final int MOST = 1_000_000;

    public LimitSettings {
        within("reads", reads);
        within("writes", writes);
        within("anonymous", anonymous);
    }

    private static void within(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(name + " must be from 1 to " + MOST + ", not " + value);
        }
    }
}
