package org.linli.command.timebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeepingEntries {

    @Test
    void entries_hold_what_a_map_would_and_earlier_ones_stay_as_they_were() {
        Random random = new Random(7);
        Map<String, Integer> map = new HashMap<>();
        Entries<Integer> entries = Entries.none();
        Entries<Integer> half = entries;
        for (int i = 0; i < 20_000; i++) {
            String key = "exchange-" + random.nextInt(10_000);
            map.put(key, i);
            entries = entries.with(key, i);
            half = i == 10_000 ? entries : half;
        }

        Entries<Integer> whole = entries;
        assertThat(map).allSatisfy((key, value) -> assertThat(whole.get(key)).isEqualTo(value));
        assertThat(whole.has("exchange-none")).isFalse();
        assertThat(whole.get("exchange-none", 7)).isEqualTo(7);
        assertThat(half).isNotEqualTo(whole);
        assertThat(Entries.none().has("exchange-1")).isFalse();
    }

    @Test
    void keys_of_the_same_hash_are_kept_apart() {
        assertThat("Aa").hasSameHashCodeAs("BB");

        Entries<Integer> both = Entries.<Integer>none().with("Aa", 1).with("BB", 2);

        assertThat(both.get("Aa")).isEqualTo(1);
        assertThat(both.get("BB")).isEqualTo(2);
        assertThat(both).isEqualTo(Entries.<Integer>none().with("BB", 2).with("Aa", 1));
        assertThat(both).hasSameHashCodeAs(Entries.<Integer>none().with("BB", 2).with("Aa", 1));
        assertThat(both).hasToString("{Aa=1, BB=2}");
    }
}
