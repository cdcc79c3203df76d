package org.linli.app.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.membership.ErasureCommand.FinishErasure;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureStore;
import org.linli.kernel.membership.MemberId;
import org.linli.query.erasure.ErasureState;
import org.linli.query.erasure.ErasureStory;

class ReceiptTest {
    private static final MemberId ANA = new MemberId("member-00000000000000000000000001");
    private static final Instant BEGUN = Instant.parse("2026-03-02T08:00:00Z");
    private static final ErasureStory ERASED = new ErasureStory(
            ANA,
            ErasureState.ERASED,
            null,
            List.of(),
            ErasureBasis.OWN_REQUEST,
            new ErasureStory.Times(BEGUN.minusSeconds(86_400), null, BEGUN, BEGUN.plusSeconds(1), null),
            7,
            List.of(),
            3);

    private final SigningPair pair = new SigningPair(SigningPair.generate());

    private FinishErasure finish() {
        return new Receipt(
                        ERASED,
                        BEGUN.plusSeconds(2),
                        List.of(ErasureStore.KEYS, ErasureStore.VIEWS),
                        List.of(ErasureStore.SESSIONS))
                .signedWith(pair);
    }

    @Test
    void it_says_who_why_and_when_and_which_stores_were_reached_and_nothing_else() {
        assertThat(finish().receipt())
                .isEqualTo("{\"basis\":\"OWN_REQUEST\",\"begun\":\"2026-03-02T08:00:00Z\","
                        + "\"erased\":\"2026-03-02T08:00:01Z\",\"finished\":\"2026-03-02T08:00:02Z\","
                        + "\"member\":\"member-00000000000000000000000001\",\"notReached\":[\"SESSIONS\"],"
                        + "\"reached\":[\"KEYS\",\"VIEWS\"],\"requested\":\"2026-03-01T08:00:00Z\",\"version\":1}");
    }

    @Test
    void it_verifies_under_the_published_key() {
        FinishErasure finish = finish();
        assertThat(finish.keyId()).isEqualTo(pair.open().kid());
        assertThat(SigningPair.verifies(pair.open(), finish.receipt(), finish.signature()))
                .isTrue();
    }

    @Test
    void it_does_not_once_anything_is_changed() {
        FinishErasure finish = finish();
        String changed = finish.receipt().replace("OWN_REQUEST", "OWN_REQUESU");
        String other = (finish.signature().charAt(0) == 'A' ? 'B' : 'A')
                + finish.signature().substring(1);
        SigningPair another = new SigningPair(SigningPair.generate());

        assertThat(SigningPair.verifies(pair.open(), changed, finish.signature()))
                .isFalse();
        assertThat(SigningPair.verifies(pair.open(), finish.receipt(), other)).isFalse();
        assertThat(SigningPair.verifies(another.open(), finish.receipt(), finish.signature()))
                .isFalse();
    }

    @Test
    void the_pair_that_is_kept_is_the_same_pair() {
        byte[] kept = SigningPair.generate();
        assertThat(new SigningPair(kept).open()).isEqualTo(new SigningPair(kept).open());
        assertThat(new SigningPair(kept).sign("text")).isEqualTo(new SigningPair(kept).sign("text"));
    }
}
