package org.linli.app.watch;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the time bank's books are looked after.
 *
 * @param every how often they are checked, where something was recorded meanwhile
 */
@ConfigurationProperties(prefix = "linli.books", ignoreUnknownFields = false)
public record BooksSettings(@DefaultValue("60s") Duration every) {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(1);

    public BooksSettings {
        Setting.between("every", every, LEAST, MOST);
    }
}
