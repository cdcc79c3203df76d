package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.app.cli.Serving;
import org.linli.command.Authorities;
import org.linli.kernel.membership.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Whoever owns the folder is the operator at every start, however long ago the first one was. */
class OperatorTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final AtomicReference<Instant> NOW = new AtomicReference<>();

    @TempDir
    private Path data;

    @Configuration(proxyBeanMethods = false)
    static class SetTime {
        @Bean
        @Primary
        Clock setClock() {
            InstantSource time = NOW::get;
            return time.withZone(ZoneOffset.UTC);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 30, 36, 60})
    void the_operator_has_a_year_ahead_after_every_start(int months) {
        startAt(FIRST);
        assertThat(startAt(FIRST.plus(YEAR.multipliedBy(months).dividedBy(12)))).isTrue();
    }

    @Test
    void a_start_soon_after_another_adds_nothing() {
        startAt(FIRST);
        assertThat(events()).isEqualTo(events());
    }

    private long events() {
        NOW.set(FIRST.plus(YEAR));
        Serving serving = start();
        try {
            return serving.bean(org.linli.store.SqliteEventStorageEngine.class).head();
        } finally {
            serving.stop();
        }
    }

    /** Whether the operator is one a year later. */
    private boolean startAt(Instant time) {
        NOW.set(time);
        Serving serving = start();
        try {
            Authorities authorities = serving.bean(Authorities.class);
            return authorities.holds(
                    new LocalTokens(serving.folder()).operator(), Role.OPERATOR, time.plus(YEAR.minusDays(1)));
        } finally {
            serving.stop();
        }
    }

    private Serving start() {
        return Serving.start(new DataFolder(data), "127.0.0.1", 0, SetTime.class);
    }
}
