package org.linli.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.github.benmanes.caffeine.cache.Ticker;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.linli.app.keys.KeyMemory.Holder;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;

class KeyMemoryTest {
    private static final Holder ANA = new Holder("member-a", Category.PERSONAL);
    private static final DataKey KEY =
            new DataKey("key", "member-a", Category.PERSONAL, 1, new SecretKeySpec(new byte[32], "AES"));

    private final KeyMemory memory = new KeyMemory(Ticker.systemTicker());

    @Test
    void what_was_read_is_not_asked_for_again() {
        memory.sealingKey(ANA, () -> KEY);
        memory.state("key", () -> new KeyState.Active(KEY));
        assertThat(memory.sealingKey(ANA, () -> fail("remembered"))).isEqualTo(KEY);
        assertThat(memory.state("key", () -> fail("remembered"))).isEqualTo(new KeyState.Active(KEY));
    }

    @Test
    void a_key_that_was_read_before_an_erasure_does_not_slip_in_after_it() {
        memory.sealingKey(ANA, () -> erasedMeanwhile(KEY));
        memory.state("key", () -> erasedMeanwhile(new KeyState.Active(KEY)));
        DataKey other = new DataKey("other", "member-a", Category.PERSONAL, 2, KEY.secret());
        assertThat(memory.sealingKey(ANA, () -> other)).isEqualTo(other);
        assertThat(memory.state("key", KeyState.Erased::new)).isEqualTo(new KeyState.Erased());
    }

    @Test
    void what_is_unavailable_is_asked_for_again() {
        memory.state("key", () -> new KeyState.Unavailable("no server"));
        assertThat(memory.state("key", () -> new KeyState.Active(KEY))).isEqualTo(new KeyState.Active(KEY));
    }

    private <T> T erasedMeanwhile(T read) {
        memory.forgetAll();
        return read;
    }
}
