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
import org.linli.app.cli.Serving;
import org.linli.app.demo.Excerpt;
import org.linli.app.timebanks.TimebanksImport.Result;
import org.linli.store.SqliteEventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What was imported is known when no idempotency key is any more, on a server whose clock the test sets. */
class ImportNextYearTest {
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));

    @Configuration(proxyBeanMethods = false)
    static class SetTime {
        @Bean
        @Primary
        Clock setClock() {
            InstantSource time = NOW::get;
            return time.withZone(ZoneOffset.UTC);
        }
    }

    @Test
    void a_run_in_the_next_year_adds_nothing(@TempDir Path data) throws Exception {
        Serving serving = Serving.start(new DataFolder(data), "127.0.0.1", 0, SetTime.class);
        try {
            Excerpt.load(serving.operator(), NOW.get());
            long head = serving.bean(SqliteEventStorageEngine.class).head();
            NOW.updateAndGet(now -> now.plus(Duration.ofDays(350)));

            Result again = Excerpt.load(serving.operator(), NOW.get());

            assertThat(again.faults()).isEmpty();
            assertThat(again.added()).isZero();
            assertThat(serving.bean(SqliteEventStorageEngine.class).head()).isEqualTo(head);
        } finally {
            serving.stop();
        }
    }
}
