package org.linli.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.CivilIdentities.Claim;

class MemoryKeysTest {
    private static final MemberId ANA = MemberId.of(new byte[] {1});
    private static final MemberId BEN = MemberId.of(new byte[] {2});
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final MemoryKeys keys = new MemoryKeys();

    @Test
    void a_subject_has_one_key_per_category() {
        DataKey personal = keys.sealingKey("member-a", Category.PERSONAL);
        assertThat(keys.sealingKey("member-a", Category.PERSONAL)).isEqualTo(personal);
        assertThat(keys.sealingKey("member-a", Category.SENSITIVE)).isNotEqualTo(personal);
        assertThat(keys.sealingKey("member-b", Category.PERSONAL)).isNotEqualTo(personal);
    }

    @Test
    void an_erased_key_is_erased_and_an_unknown_one_unavailable() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        assertThat(keys.find(key.id())).isEqualTo(new KeyState.Active(key));
        keys.erase("member-a");
        assertThat(keys.find(key.id())).isEqualTo(new KeyState.Erased());
        assertThat(keys.find("another")).isInstanceOf(KeyState.Unavailable.class);
    }

    @Test
    void a_secret_stays_the_same_for_its_purpose() {
        assertThat(keys.secret("idempotency")).hasSize(32).isEqualTo(keys.secret("idempotency"));
        assertThat(keys.secret("idempotency")).isNotEqualTo(keys.secret("tokens"));
    }

    @Test
    void an_identity_belongs_to_who_claimed_it_first() {
        assertThat(keys.claim("phone", ANA, NOW)).isEqualTo(new Claim("phone", ANA, NOW, false));
        assertThat(keys.claim("phone", BEN, NOW).member()).isEqualTo(ANA);
        assertThat(keys.claim("phone", ANA, NOW.plusSeconds(9)).since()).isEqualTo(NOW);
    }

    @Test
    void a_pending_claim_is_confirmed_or_released_and_a_confirmed_one_stays() {
        keys.claim("phone", ANA, NOW);
        assertThat(keys.confirm("phone", BEN)).isFalse();
        assertThat(keys.confirm("phone", ANA)).isTrue();
        keys.release("phone", ANA);
        assertThat(keys.claim("phone", BEN, NOW)).isEqualTo(new Claim("phone", ANA, NOW, true));
        keys.forget(ANA);
        keys.claim("phone", BEN, NOW);
        keys.release("phone", BEN);
        assertThat(keys.confirm("phone", BEN)).isFalse();
    }

    @Test
    void only_old_pending_claims_are_unsettled() {
        keys.claim("old", ANA, NOW);
        keys.claim("new", ANA, NOW.plusSeconds(61));
        keys.claim("confirmed", ANA, NOW);
        keys.confirm("confirmed", ANA);
        assertThat(keys.unsettled(NOW.plusSeconds(60))).containsExactly(new Claim("old", ANA, NOW, false));
    }
}
