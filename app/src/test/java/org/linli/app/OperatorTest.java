package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.app.cli.Serving;
import org.linli.command.Authorities;
import org.linli.kernel.membership.Role;

/** Whoever owns the folder is the operator at every start, however long ago the first one was. */
class OperatorTest {
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 30, 36, 60})
    void the_operator_has_a_year_ahead_after_every_start(int months) {
        startAt(SetTime.MARCH);
        assertThat(startAt(SetTime.MARCH.plus(YEAR.multipliedBy(months).dividedBy(12))))
                .isTrue();
    }

    @Test
    void a_start_soon_after_another_adds_nothing() {
        startAt(SetTime.MARCH);
        assertThat(events()).isEqualTo(events());
    }

    private long events() {
        SetTime.to(SetTime.MARCH.plus(YEAR));
        Serving serving = start();
        try {
            return serving.bean(org.linli.store.SqliteEventStorageEngine.class).head();
        } finally {
            serving.stop();
        }
    }

    /** Whether the operator is one a year later. */
    private boolean startAt(Instant time) {
        SetTime.to(time);
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
