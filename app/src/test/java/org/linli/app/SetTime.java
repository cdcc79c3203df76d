package org.linli.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clock of a server that is started with this class: the test sets it, before it starts one. */
@Configuration(proxyBeanMethods = false)
class SetTime {
    /** When a test begins that does not mind when. */
    static final Instant MARCH = Instant.parse("2026-03-01T08:00:00Z");

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(MARCH);

    static void to(Instant time) {
        NOW.set(time);
    }

    static Instant now() {
        return NOW.get();
    }

    static void pass(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    @Bean
    @Primary
    Clock setClock() {
        InstantSource time = NOW::get;
        return time.withZone(ZoneOffset.UTC);
    }
}
