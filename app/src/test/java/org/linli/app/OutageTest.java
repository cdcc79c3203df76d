package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.query.views.ViewStoreException;
import org.linli.store.SqliteEventStorageEngine;
import org.linli.web.problem.Outages;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A store that fails under a running server. */
class OutageTest {
    @TempDir
    Path folder;

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void that_nobodys_roles_are_known_now_is_a_line_in_the_log_and_no_stack(CapturedOutput log) throws Exception {
        Serving serving = Serving.start(new DataFolder(folder), "127.0.0.1", 0);
        try {
            Caller member = Town.on(serving).member();
            serving.bean(SqliteEventStorageEngine.class).close();
            assertUnavailable(member.get("/places"));
            assertThat(log.getAll())
                    .contains("The roles of a caller are not known now: org.linli.store.EventStoreUnavailable")
                    .doesNotContain("Servlet.service()");
        } finally {
            serving.stop();
        }
    }

    @Test
    void what_a_store_cannot_do_now_may_be_asked_for_again() throws Exception {
        Serving serving = Serving.start(new DataFolder(folder), "127.0.0.1", 0);
        try {
            Town town = Town.on(serving);
            Caller member = town.member();
            assertThat(member.get("/places").status()).isEqualTo(200);

            serving.bean(SqliteEventStorageEngine.class).close();
            assertUnavailable(member.get("/places"));
            assertUnavailable(town.operator().post("/places", Map.of()));

            Outages outages = serving.bean(Outages.class);
            assertThat(outages.include(new ViewStoreException("full"))).isTrue();
            assertThat(outages.include(new KeysUnavailable("locked", null))).isTrue();
            assertThat(outages.include(new IllegalStateException())).isFalse();
        } finally {
            serving.stop();
        }
    }

    private static void assertUnavailable(Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("unavailable");
        assertThat(reply.header("Retry-After")).isEqualTo("5");
    }
}
