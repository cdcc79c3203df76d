package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.cli.Serving;
import org.linli.app.demo.Excerpt;
import org.linli.app.timebanks.TimebanksImport.Result;
import org.linli.store.SqliteEventStorageEngine;

/** What was imported is known when no idempotency key is any more, on a server whose clock the test sets. */
class ImportNextYearTest {
    @Test
    void a_run_in_the_next_year_adds_nothing(@TempDir Path data) throws Exception {
        SetTime.to(SetTime.MARCH);
        Serving serving = Serving.start(new DataFolder(data), "127.0.0.1", 0, SetTime.class);
        try {
            Excerpt.load(serving.operator(), SetTime.now());
            long head = serving.bean(SqliteEventStorageEngine.class).head();
            SetTime.pass(Duration.ofDays(350));

            Result again = Excerpt.load(serving.operator(), SetTime.now());

            assertThat(again.faults()).isEmpty();
            assertThat(again.added()).isZero();
            assertThat(serving.bean(SqliteEventStorageEngine.class).head()).isEqualTo(head);
        } finally {
            serving.stop();
        }
    }
}
