package org.linli.app.watch;

import org.linli.command.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The live figures of social capital.
 *
 * @param live whether each node that answers queries keeps them, and compares them every night
 * @param hour of the day (Shanghai) at which they are compared with what the whole log gives
 */
@ConfigurationProperties(prefix = "linli.figures", ignoreUnknownFields = false)
public record FiguresSettings(
        @DefaultValue("true") boolean live,
        @DefaultValue("3") int hour) {
    private static final int LAST_HOUR = 23;

    public FiguresSettings {
        Setting.between("hour", hour, 0, LAST_HOUR);
    }
}
