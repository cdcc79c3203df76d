package org.linli.query.reads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.web.Page;

class ShownTest {
    private record Row(
            ExchangeId exchange,
            MemberId by,
            @Personal(subject = "by") @Nullable String note) {}

    private record Wrapped(Row line, String words) {}

    private record Deed(String id, Set<MemberId> reviewed) implements Reviewed {}

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    @Test
    void what_is_the_readers_own_or_nobodys_is_not_shown_of_anybody_else() {
        assertThat(Shown.in(new Row(EXCHANGE, ANA, "mine"), ANA).isNothing()).isTrue();
        assertThat(Shown.in(new Row(EXCHANGE, BEN, null), ANA).isNothing()).isTrue();
        assertThat(Shown.in("a text", ANA).isNothing()).isTrue();
    }

    @Test
    void of_a_page_only_rows_count_that_hold_something_of_others() throws Exception {
        Shown shown = Shown.in(
                new Page<>(
                        List.of(new Row(EXCHANGE, CAI, "a"), new Row(EXCHANGE, ANA, "b"), new Row(EXCHANGE, BEN, "c"))),
                ANA);

        assertThat(shown.subjects()).containsExactly(BEN, CAI);
        assertThat(shown.results()).isEqualTo(2);
        assertThat(shown.digest()).isEqualTo(sha256(EXCHANGE + "\n" + EXCHANGE + "\n"));
    }

    @Test
    void a_row_that_wraps_another_bears_its_id() throws Exception {
        Shown shown = Shown.in(new Wrapped(new Row(EXCHANGE, BEN, "c"), "x"), ANA);
        assertThat(shown.digest()).isEqualTo(sha256(EXCHANGE + "\n"));
    }

    @Test
    void what_a_reviewer_reads_is_about_those_whom_it_tells_of() throws Exception {
        Shown shown = Shown.in(new Page<>(List.of(new Deed("event-1", Set.of(ANA, BEN, MemberId.SYSTEM)))), ANA);

        assertThat(shown.subjects()).containsExactly(BEN);
        assertThat(shown.digest()).isEqualTo(sha256("event-1\n"));
    }
}
