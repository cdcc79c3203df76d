package org.linli.app.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** What this service's meters have in common: their names begin with {@code linli}, times come in buckets from 5 ms to 10 s. */
public final class Meters {
    private static final ClassValue<String> COMMANDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            Class<?> family = type.getEnclosingClass();
            String own = words(type.getSimpleName());
            return family == null ? own : words(family.getSimpleName().replaceFirst("Command$", "")) + "." + own;
        }
    };
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(10)
    };

    private Meters() {}

    /** What a command is called: {@code listing.publish-listing}. */
    public static String nameOf(Class<?> command) {
        return COMMANDS.get(command);
    }

    static Timer timer(MeterRegistry registry, String name, String description, String... tags) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BUCKETS)
                .tags(tags)
                .register(registry);
    }

    private static String words(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
