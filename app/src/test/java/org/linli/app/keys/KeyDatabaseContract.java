package org.linli.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.CivilIdentities.Claim;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.SubjectErased;

/** What every key database does, whoever else has it open at the same time. */
abstract class KeyDatabaseContract {
    private static final MemberId ANA = MemberId.random();
    private static final MemberId BEN = MemberId.random();
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final int AT_ONCE = 30;

    @TempDir
    Path folder = Path.of("");

    KeyDatabase database;
    KeyStore keys;

    private final AtomicLong nanos = new AtomicLong();
    private CivilIdentities identities;

    /** One more opening of the same database, with a memory of its own. */
    abstract KeyDatabase open(Ticker ticker);

    /** From now on the database answers nobody. */
    abstract void fail();

    @BeforeEach
    void open() {
        database = open(nanos::get);
        keys = database.keys();
        identities = database.identities();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_subject_has_one_key_per_category_that_outlives_the_process() {
        DataKey personal = keys.sealingKey("member-a", Category.PERSONAL);
        DataKey sensitive = keys.sealingKey("member-a", Category.SENSITIVE);
        assertThat(sensitive.secret()).isNotEqualTo(personal.secret());
        reopen();
        assertThat(keys.sealingKey("member-a", Category.PERSONAL)).isEqualTo(personal);
        assertThat(keys.find(sensitive.id())).isEqualTo(new KeyState.Active(sensitive));
        assertThat(keys.sealingKey("member-b", Category.PERSONAL)).isNotEqualTo(personal);
    }

    @Test
    void a_new_key_is_stored_before_it_is_used() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        try (KeyDatabase another = another()) {
            assertThat(another.keys().find(key.id())).isEqualTo(new KeyState.Active(key));
        }
    }

    @Test
    void however_many_mint_at_once_a_subject_has_one_key_per_category() {
        try (KeyDatabase another = another()) {
            for (int round = 0; round < 5; round++) {
                String subject = "member-" + round;
                List<DataKey> minted = atOnce(thread -> () -> either(thread, another)
                        .keys()
                        .sealingKey(subject, thread % 4 < 2 ? Category.PERSONAL : Category.SENSITIVE));
                assertThat(minted).hasSize(AT_ONCE);
                assertThat(minted.stream().distinct())
                        .extracting(DataKey::category)
                        .containsExactlyInAnyOrder(Category.values());
            }
        }
    }

    @Test
    void an_erased_subject_has_no_key_ever_again() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        DataKey other = keys.sealingKey("member-b", Category.PERSONAL);
        assertThat(keys.find(key.id())).isEqualTo(new KeyState.Active(key));
        keys.erase("member-a");
        keys.erase("member-a");
        assertErased(key);
        reopen();
        assertErased(key);
        assertThat(keys.find(other.id())).isEqualTo(new KeyState.Active(other));
    }

    @Test
    void subjects_without_keys_are_fenced_too() {
        keys.erase("member-a");
        keys.erase("member-b");
        for (String subject : List.of("member-a", "member-b")) {
            assertThatExceptionOfType(SubjectErased.class)
                    .isThrownBy(() -> keys.sealingKey(subject, Category.SENSITIVE));
        }
    }

    @Test
    void whoever_is_fenced_stands_on_the_list_once() {
        keys.sealingKey("member-c", Category.PERSONAL);
        keys.erase("member-b");
        keys.erase("member-a");
        keys.erase("member-a");
        assertThat(database.fenced()).containsExactly("member-a", "member-b");
    }

    @Test
    void no_key_minted_beside_an_erasure_survives_it() {
        try (KeyDatabase another = another()) {
            for (int round = 0; round < 10; round++) {
                String subject = "member-" + round;
                List<DataKey> minted = atOnce(thread -> () -> {
                            KeyStore node = either(thread, another).keys();
                            if (thread == AT_ONCE / 2) {
                                erase(node, subject);
                                return List.<DataKey>of();
                            }
                            try {
                                return List.of(node.sealingKey(
                                        subject, thread % 4 < 2 ? Category.PERSONAL : Category.SENSITIVE));
                            } catch (SubjectErased e) {
                                return List.<DataKey>of();
                            }
                        })
                        .stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
                try (KeyDatabase fresh = another()) {
                    assertThat(minted)
                            .hasSizeLessThanOrEqualTo(2)
                            .allSatisfy(key ->
                                    assertThat(fresh.keys().find(key.id())).isEqualTo(new KeyState.Erased()));
                    for (Category category : Category.values()) {
                        assertThatExceptionOfType(SubjectErased.class)
                                .isThrownBy(() -> fresh.keys().sealingKey(subject, category));
                    }
                }
            }
        }
    }

    @Test
    void after_a_rotation_new_values_have_another_key_and_old_ones_still_open() {
        DataKey first = keys.sealingKey("member-a", Category.PERSONAL);
        DataKey sensitive = keys.sealingKey("member-a", Category.SENSITIVE);
        DataKey other = keys.sealingKey("member-b", Category.PERSONAL);
        assertThat(database.rotate("member-a")).isEqualTo(2);
        DataKey second = keys.sealingKey("member-a", Category.PERSONAL);
        assertThat(second.incarnation()).isEqualTo(2);
        assertThat(second.secret()).isNotEqualTo(first.secret());
        reopen();
        assertThat(keys.sealingKey("member-a", Category.PERSONAL)).isEqualTo(second);
        assertThat(keys.sealingKey("member-b", Category.PERSONAL)).isEqualTo(other);
        assertThat(List.of(first, second, sensitive))
                .allSatisfy(key -> assertThat(keys.find(key.id())).isEqualTo(new KeyState.Active(key)));
        assertThat(database.rotate("member-b")).isEqualTo(1);
    }

    @Test
    void all_subjects_are_rotated_but_the_erased_ones() {
        for (int i = 0; i < 12; i++) {
            keys.sealingKey("member-" + i, Category.PERSONAL);
        }
        keys.erase("member-3");
        List<Long> told = new ArrayList<>();
        assertThat(database.rotateAll(told::add)).isEqualTo(11);
        assertThat(told).hasSize(11).last().isEqualTo(11L);
        assertThat(keys.sealingKey("member-5", Category.PERSONAL).incarnation()).isEqualTo(2);
        assertThatExceptionOfType(SubjectErased.class).isThrownBy(() -> keys.sealingKey("member-3", Category.PERSONAL));
    }

    @Test
    void an_erasure_destroys_all_incarnations() {
        DataKey first = keys.sealingKey("member-a", Category.PERSONAL);
        database.rotate("member-a");
        DataKey second = keys.sealingKey("member-a", Category.PERSONAL);
        keys.erase("member-a");
        reopen();
        assertErased(first);
        assertErased(second);
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> database.rotate("member-a"))
                .withMessageContaining("member-a has no keys, or was erased");
    }

    @Test
    void who_has_no_keys_has_none_to_rotate() {
        assertThatExceptionOfType(KeysRefused.class).isThrownBy(() -> database.rotate("member-a"));
        assertThat(database.rotateAll(rotated -> {})).isZero();
        assertThat(keys.sealingKey("member-a", Category.PERSONAL).incarnation()).isEqualTo(1);
    }

    @Test
    void however_many_rotate_at_once_no_incarnation_is_lost_and_none_is_there_twice() {
        keys.sealingKey("member-a", Category.PERSONAL);
        try (KeyDatabase another = another()) {
            List<Integer> rotated = atOnce(thread -> () -> rotate(either(thread, another), "member-a"));
            assertThat(rotated).containsOnly(1);
            try (KeyDatabase fresh = another()) {
                assertThat(fresh.keys()
                                .sealingKey("member-a", Category.PERSONAL)
                                .incarnation())
                        .isEqualTo(AT_ONCE + 1);
            }
        }
    }

    @Test
    void another_process_seals_with_the_new_key_within_30_seconds() {
        keys.sealingKey("member-a", Category.PERSONAL);
        try (KeyDatabase another = another()) {
            another.rotate("member-a");
        }
        nanos.addAndGet(30_000_000_001L);
        assertThat(keys.sealingKey("member-a", Category.PERSONAL).incarnation()).isEqualTo(2);
    }

    @Test
    void an_unknown_key_is_unavailable_and_not_erased() {
        assertThat(keys.find("another")).isInstanceOf(KeyState.Unavailable.class);
    }

    @Test
    void a_database_that_fails_makes_keys_unavailable_and_not_erased() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        fail();
        assertThat(keys.find(key.id())).isInstanceOf(KeyState.Unavailable.class);
        List<Callable<?>> calls = List.of(
                () -> keys.sealingKey("member-b", Category.PERSONAL),
                () -> keys.secret("tokens"),
                () -> database.rotate("member-a"),
                () -> database.rotateAll(rotated -> {}),
                () -> identities.claim("phone", ANA, NOW),
                () -> identities.confirm("phone", ANA),
                () -> database.fenced(),
                () -> identities.unsettled(NOW));
        assertThat(calls)
                .allSatisfy(
                        call -> assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(call::call));
        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> keys.erase("member-a"));
        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> identities.release("phone", ANA));
        assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> identities.forget(ANA));
    }

    @Test
    void keys_stay_in_memory_for_at_most_30_seconds() {
        DataKey key = keys.sealingKey("member-a", Category.PERSONAL);
        keys.find(key.id());
        try (KeyDatabase another = another()) {
            another.keys().erase("member-a");
        }
        nanos.addAndGet(29_000_000_000L);
        assertThat(keys.find(key.id())).isEqualTo(new KeyState.Active(key));
        assertThat(keys.sealingKey("member-a", Category.PERSONAL)).isEqualTo(key);
        nanos.addAndGet(1_000_000_001L);
        assertErased(key);
    }

    @Test
    void a_secret_stays_the_same_for_its_purpose() {
        byte[] secret = keys.secret("idempotency");
        byte[] kept = database.kept("signing", () -> new byte[] {1, 2, 3});
        reopen();
        assertThat(keys.secret("idempotency")).hasSize(32).isEqualTo(secret);
        assertThat(keys.secret("tokens")).isNotEqualTo(secret);
        assertThat(database.kept("signing", () -> new byte[] {4}))
                .isEqualTo(kept)
                .containsExactly(1, 2, 3);
    }

    @Test
    void however_many_ask_at_once_a_purpose_has_one_secret() {
        try (KeyDatabase another = another()) {
            List<byte[]> secrets =
                    atOnce(thread -> () -> either(thread, another).keys().secret("tokens"));
            assertThat(secrets).allSatisfy(secret -> assertThat(secret).isEqualTo(secrets.getFirst()));
        }
    }

    @Test
    void an_identity_belongs_to_who_claimed_it_first() {
        assertThat(identities.claim("phone", ANA, NOW)).isEqualTo(new Claim("phone", ANA, NOW, false));
        reopen();
        assertThat(identities.claim("phone", BEN, NOW).member()).isEqualTo(ANA);
        assertThat(identities.claim("phone", ANA, NOW.plusSeconds(9)).since()).isEqualTo(NOW);
    }

    @Test
    void however_many_claim_an_identity_at_once_one_holds_it() {
        try (KeyDatabase another = another()) {
            for (int round = 0; round < 5; round++) {
                String phone = "phone-" + round;
                List<Claim> claims = atOnce(
                        thread -> () -> either(thread, another).identities().claim(phone, MemberId.random(), NOW));
                assertThat(claims.stream().distinct()).hasSize(1);
            }
        }
    }

    @Test
    void a_pending_claim_is_confirmed_or_released_and_a_confirmed_one_stays() {
        identities.claim("phone", ANA, NOW);
        assertThat(identities.confirm("phone", BEN)).isFalse();
        assertThat(identities.confirm("phone", ANA)).isTrue();
        assertThat(identities.confirm("phone", ANA)).isTrue();
        identities.release("phone", ANA);
        assertThat(identities.claim("phone", BEN, NOW)).isEqualTo(new Claim("phone", ANA, NOW, true));
        identities.forget(ANA);
        identities.claim("phone", BEN, NOW);
        identities.release("phone", ANA);
        assertThat(identities.claim("phone", ANA, NOW).member()).isEqualTo(BEN);
        identities.release("phone", BEN);
        assertThat(identities.confirm("phone", BEN)).isFalse();
    }

    @Test
    void only_old_pending_claims_are_unsettled_the_oldest_first() {
        identities.claim("old", ANA, NOW.plusSeconds(1));
        identities.claim("older", BEN, NOW);
        identities.claim("new", ANA, NOW.plusSeconds(60));
        identities.claim("confirmed", ANA, NOW);
        identities.confirm("confirmed", ANA);
        assertThat(identities.unsettled(NOW.plusSeconds(60)))
                .extracting(Claim::identity)
                .containsExactly("older", "old");
    }

    KeyDatabase another() {
        return open(Ticker.systemTicker());
    }

    void reopen() {
        close();
        open();
    }

    private void assertErased(DataKey key) {
        assertThat(keys.find(key.id())).isEqualTo(new KeyState.Erased());
        assertThatExceptionOfType(SubjectErased.class).isThrownBy(() -> keys.sealingKey(key.subject(), key.category()));
    }

    private KeyDatabase either(int thread, KeyDatabase another) {
        return thread % 2 == 0 ? database : another;
    }

    /** As its contract says: who cannot know that it is complete does it again. */
    private static void erase(KeyStore keys, String subject) {
        for (int i = 0; i < 100; i++) {
            try {
                keys.erase(subject);
                return;
            } catch (KeysUnavailable e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("a hundred erasures failed");
    }

    /** Who lost to others again and again is told so, and does it again. */
    private static int rotate(KeyDatabase database, String subject) {
        for (int i = 0; i < 100; i++) {
            try {
                return database.rotate(subject);
            } catch (KeysUnavailable e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("a hundred rotations failed");
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Callable<T> own = work.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return own.call();
                }));
            }
            return running.stream().map(KeyDatabaseContract::result).toList();
        }
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
