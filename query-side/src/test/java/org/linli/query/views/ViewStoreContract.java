package org.linli.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.query.views.Boards.Card;

/** What every adapter keeps. */
abstract class ViewStoreContract {
    static final Boards BOARDS = new Boards("boards", 1);
    static final Predicate<Card> ANY = card -> true;

    ViewStore views;

    abstract ViewStore open();

    /** Skips a test of what readers see meanwhile, where what is tested against isolates nothing. */
    void assumeIsolation() {}

    @BeforeEach
    void openViews() {
        views = open();
    }

    @AfterEach
    void closeViews() {
        views.close();
    }

    @Test
    void a_committed_record_is_found_by_id() {
        write(1, card("a", 7, "x"));
        assertThat(views.get(BOARDS, "a")).isEqualTo(card("a", 7, "x"));
        assertThat(views.get(BOARDS, "b")).isNull();
        assertThat(views.getAll(BOARDS, List.of("a", "b"))).containsOnlyKeys("a");
    }

    @Test
    void a_batch_sees_its_own_changes_and_nobody_else_does_before_the_commit() {
        ViewBatch<Card> batch = views.live(BOARDS).begin();
        batch.put("a", card("a", 1, "x"));
        assertThat(batch.get("a")).isEqualTo(card("a", 1, "x"));
        assertThat(views.get(BOARDS, "a")).isNull();
        assertThat(find("x")).isEmpty();
    }

    @Test
    void an_abandoned_batch_leaves_nothing() {
        write(1, card("a", 1, "x"));
        ViewBatch<Card> batch = views.live(BOARDS).begin();
        batch.remove("a");
        batch.put("b", card("b", 2, "x"));
        batch.moveTo(9);
        assertThat(find("x")).containsExactly("a");
        assertThat(views.live(BOARDS).position()).isEqualTo(1);
    }

    @Test
    void records_and_position_are_stored_together() {
        assertThat(views.live(BOARDS).position()).isEqualTo(-1);
        write(41, card("a", 1, "x"));
        assertThat(views.live(BOARDS).position()).isEqualTo(41);
    }

    @Test
    void a_batch_that_another_writer_overtook_is_refused_as_a_whole() {
        ViewBatch<Card> late = views.live(BOARDS).begin();
        late.put("late", card("late", 1, "x"));
        late.moveTo(5);
        write(5, card("first", 1, "x"));
        assertThatThrownBy(late::commit).isInstanceOf(ViewStoreException.class).hasMessageContaining("boards");
        assertThat(find("x")).containsExactly("first");
    }

    @Test
    void a_record_moves_with_its_keys_and_its_order() {
        write(1, card("a", 1, "x", "y"), card("b", 2, "x"));
        write(2, card("a", 3, "x", "z"));
        assertThat(find("x")).containsExactly("a", "b");
        assertThat(find("y")).isEmpty();
        assertThat(find("z")).containsExactly("a");
        write(3, card("a", 0));
        assertThat(find("x", "y", "z")).containsExactly("b");
    }

    @Test
    void all_committed_records_under_a_key_are_found_however_many() {
        Card[] cards = IntStream.range(0, 2_500)
                .mapToObj(number -> card("card-" + number, number % 7, number % 2 == 0 ? "x" : "y", "all"))
                .toArray(Card[]::new);
        write(1, cards);
        write(2, card("card-0", 0, "y"));

        assertThat(views.live(BOARDS).under("key", "x"))
                .hasSize(1_249)
                .contains("card-2")
                .doesNotContain("card-0", "card-1");
        assertThat(views.live(BOARDS).under("key", "nobody")).isEmpty();
        assertThat(views.live(BOARDS).under("reverse", "x")).isEmpty();
    }

    @Test
    void a_batch_also_finds_what_it_put_under_the_key_itself() {
        write(1, card("a", 1, "x"), card("b", 2, "y"));
        ViewBatch<Card> batch = views.live(BOARDS).begin();
        batch.put("b", card("b", 2, "x"));
        batch.put("c", card("c", 3, "x"));
        batch.put("d", card("d", 4, "y"));

        assertThat(batch.under("key", "x")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void a_removed_record_is_gone_from_its_indexes() {
        write(1, card("a", 1, "x"));
        ViewBatch<Card> batch = views.live(BOARDS).begin();
        batch.remove("a");
        batch.commit();
        assertThat(views.get(BOARDS, "a")).isNull();
        assertThat(find("x")).isEmpty();
    }

    @Test
    void a_record_under_several_of_the_keys_comes_once() {
        write(1, card("a", 1, "x", "y"), card("b", 1, "y", "x"), card("c", 0, "x"));
        assertThat(find("x", "y")).containsExactly("b", "a", "c");
        assertThat(pages(List.of("x", "y"), ANY, 1)).containsExactly("b", "a", "c");
    }

    @Test
    void pages_go_on_across_equal_orders() {
        for (int i = 0; i < 25; i++) {
            write(i, card("c" + (char) ('a' + i), i / 10, "x"));
        }
        List<String> whole = find("x");
        assertThat(whole).hasSize(25).startsWith("cy", "cx").endsWith("cb", "ca");
        assertThat(pages(List.of("x"), ANY, 3)).isEqualTo(whole);
    }

    @Test
    void the_last_page_has_no_next_even_when_it_is_full() {
        write(1, card("a", 1, "x"), card("b", 2, "x"));
        assertThat(page(List.of("x"), ANY, null, 2).next()).isNull();
        assertThat(page(List.of("x"), ANY, null, 1).next()).isEqualTo(new Cursor(2, "b"));
        assertThat(page(List.of(), ANY, null, 1)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void a_filter_ends_the_page_when_its_budget_is_spent_and_the_next_page_goes_on() {
        int records = Paging.SCAN_BUDGET + 10;
        ViewBatch<Card> batch = views.live(BOARDS).begin();
        for (int i = 0; i < records; i++) {
            batch.put("id" + i, card("id" + i, i, "x"));
        }
        batch.commit();
        Page<Card> first = page(List.of("x"), card -> card.order() < 5, null, 5);
        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isEqualTo(new Cursor(10, "id10"));
        Page<Card> second = page(List.of("x"), card -> card.order() < 5, first.next(), 5);
        assertThat(second.items()).extracting(Card::order).containsExactly(4L, 3L, 2L, 1L, 0L);
        assertThat(second.next()).isNull();
    }

    @Test
    void an_unknown_index_or_an_empty_page_is_refused() {
        assertThatThrownBy(() -> views.find(BOARDS, "nowhere", List.of("x"), ANY, null, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> page(List.of("x"), ANY, null, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void random_batches_leave_what_a_plain_map_holds(long seed) {
        Random random = new Random(seed);
        Map<String, Card> model = new TreeMap<>();
        for (int batches = 0; batches < 60; batches++) {
            ViewBatch<Card> batch = views.live(BOARDS).begin();
            for (int i = random.nextInt(30); i >= 0; i--) {
                change(random, model, batch);
            }
            batch.moveTo(batches);
            batch.commit();
            List<String> keys = keys(random, 4);
            Predicate<Card> filter = random.nextBoolean() ? ANY : card -> card.order() % 2 == 0;
            assertThat(pages(keys, filter, 1 + random.nextInt(7)))
                    .as("seed %d, batch %d, keys %s", seed, batches, keys)
                    .isEqualTo(expected(model, keys, filter));
            assertThat(views.getAll(BOARDS, model.keySet())).isEqualTo(model);
        }
        assertThat(views.digest(BOARDS)).isEqualTo(digest(model));
        assertThat(views.reduce(BOARDS, 0L, (sum, card) -> sum + card.order()))
                .isEqualTo(model.values().stream().mapToLong(Card::order).sum());
    }

    @Test
    void readers_see_whole_batches_while_batches_commit() throws Exception {
        assumeIsolation();
        AtomicBoolean writing = new AtomicBoolean(true);
        CountDownLatch begun = new CountDownLatch(1);
        write(0, card("a", 0, "x"), card("b", 0, "x"));
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<Integer> seen = reader.submit(() -> {
                int states = 0;
                long last = -1;
                while (writing.get() || last < 300) {
                    List<Card> both = page(List.of("x"), ANY, null, 9).items();
                    assertThat(both).extracting(Card::id).containsExactly("b", "a");
                    assertThat(both.get(0).order())
                            .isEqualTo(both.get(1).order())
                            .isGreaterThanOrEqualTo(last);
                    states += both.get(0).order() > last ? 1 : 0;
                    last = both.get(0).order();
                    begun.countDown();
                }
                return states;
            });
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            for (int i = 1; i <= 300; i++) {
                write(i, card("a", i, "x"), card("b", i, "x"));
            }
            writing.set(false);
            assertThat(seen.get()).isGreaterThan(1);
        }
    }

    @Test
    void whoever_adds_up_all_records_sees_whole_batches_while_batches_commit() throws Exception {
        assumeIsolation();
        int cards = 50;
        AtomicBoolean writing = new AtomicBoolean(true);
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
            Future<Integer> seen = reader.submit(() -> {
                int sums = 0;
                while (writing.get()) {
                    assertThat(views.reduce(BOARDS, 0L, (sum, card) -> sum + card.order()))
                            .isZero();
                    sums++;
                    begun.countDown();
                }
                return sums;
            });
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            for (int i = 1; i <= 200; i++) {
                int order = i;
                write(
                        i,
                        IntStream.range(0, cards)
                                .mapToObj(n -> card("c" + n, n % 2 == 0 ? order : -order, "x"))
                                .toArray(Card[]::new));
            }
            writing.set(false);
            assertThat(seen.get()).isPositive();
        }
    }

    @Test
    void a_shadow_serves_no_reads_until_it_takes_over_with_its_position() {
        write(1, card("old", 1, "x"));
        Generation<Card> shadow = views.shadow(BOARDS);
        write(shadow, 8, card("new", 1, "x"));
        assertThat(find("x")).containsExactly("old");
        write(2, card("newer", 2, "x"));
        views.activate(shadow);
        assertThat(find("x")).containsExactly("new");
        assertThat(views.live(BOARDS).position()).isEqualTo(8);
        assertThat(views.get(BOARDS, "old")).isNull();
    }

    @Test
    void a_second_shadow_begins_empty() {
        write(views.shadow(BOARDS), 8, card("half", 1, "x"));
        Generation<Card> shadow = views.shadow(BOARDS);
        assertThat(shadow.position()).isEqualTo(-1);
        assertThat(shadow.getAll(List.of("half"))).isEmpty();
        views.drop(shadow);
        assertThat(find("x")).isEmpty();
    }

    @Test
    void equal_records_have_equal_digests_however_they_came_about() {
        write(1, card("b", 1, "x"), card("a", 3, "y"));
        String digest = views.digest(BOARDS);
        write(2, card("a", 2, "z"), card("c", 1, "x"));
        assertThat(views.digest(BOARDS)).isNotEqualTo(digest);
        ViewBatch<Card> batch = views.live(BOARDS).begin();
        batch.remove("c");
        batch.put("a", card("a", 3, "y"));
        batch.commit();
        assertThat(views.digest(BOARDS)).isEqualTo(digest);
    }

    @Test
    void dead_letters_are_stored_together_with_records_and_position() {
        ViewBatch<Card> batch = views.live(BOARDS).begin();
        batch.put("a", card("a", 1, "x"));
        batch.queue(letter("b", 3));
        batch.moveTo(3);
        assertThat(batch.isQueued("b")).isTrue();
        assertThat(views.live(BOARDS).deadLetters(null, 9)).isEmpty();
        batch.commit();
        assertThat(views.live(BOARDS).deadLetters(null, 9)).containsExactly(letter("b", 3));
        assertThat(views.live(BOARDS).queued()).containsExactly("b");
        assertThat(views.live(BOARDS).deadLetterCount()).isEqualTo(1);
        assertThat(views.live(BOARDS).begin().isQueued("b")).isTrue();
        assertThat(views.live(BOARDS).begin().isQueued("a")).isFalse();
    }

    @Test
    void dead_letters_of_a_batch_that_is_refused_are_not_stored() {
        ViewBatch<Card> late = views.live(BOARDS).begin();
        late.queue(letter("a", 5));
        late.moveTo(5);
        write(5, card("first", 1, "x"));
        assertThatThrownBy(late::commit).isInstanceOf(ViewStoreException.class);
        assertThat(views.live(BOARDS).deadLetterCount()).isZero();
        assertThat(views.live(BOARDS).queued()).isEmpty();
    }

    @Test
    void dead_letters_come_by_record_the_oldest_first_and_page_by_page() {
        letters(letter("b", 2), letter("a", 10), letter("a", 9), letter("c", 1));
        Generation<Card> live = views.live(BOARDS);
        List<DeadLetter> first = live.deadLetters(null, 2);
        assertThat(first).containsExactly(letter("a", 9), letter("a", 10));
        assertThat(live.deadLetters(first.getLast().place(), 9)).containsExactly(letter("b", 2), letter("c", 1));
        assertThat(live.deadLettersOf("a")).isEqualTo(first);
        assertThat(live.deadLettersOf("none")).isEmpty();
    }

    @Test
    void a_letter_is_replaced_by_that_of_a_later_try_and_gone_when_it_is_settled() {
        DeadLetter again = letter("a", 1).failedAgain(Instant.ofEpochSecond(9), new IllegalStateException());
        letters(letter("a", 1), new DeadLetter("a", 2, "sample.noted", null));
        letters(again);
        assertThat(views.live(BOARDS).deadLettersOf("a"))
                .containsExactly(again, new DeadLetter("a", 2, "sample.noted", null));
        ViewBatch<Card> batch = views.live(BOARDS).begin();
        views.live(BOARDS).deadLettersOf("a").forEach(batch::settle);
        batch.commit();
        assertThat(views.live(BOARDS).deadLetterCount()).isZero();
        assertThat(views.live(BOARDS).queued()).isEmpty();
    }

    @Test
    void a_shadow_has_dead_letters_of_its_own_and_takes_over_with_them() {
        letters(letter("old", 1));
        Generation<Card> shadow = views.shadow(BOARDS);
        assertThat(shadow.queued()).isEmpty();
        ViewBatch<Card> batch = shadow.begin();
        batch.queue(letter("new", 2));
        batch.moveTo(2);
        batch.commit();
        assertThat(views.live(BOARDS).queued()).containsExactly("old");
        views.activate(shadow);
        assertThat(views.live(BOARDS).deadLetters(null, 9)).containsExactly(letter("new", 2));
        Generation<Card> next = views.shadow(BOARDS);
        write(next, 2);
        views.activate(next);
        assertThat(views.live(BOARDS).deadLetterCount()).isZero();
    }

    @Test
    void a_record_that_cannot_be_placed_is_named_and_nothing_of_its_batch_is_stored() {
        ViewBatch<Card> batch = views.live(BOARDS).begin();
        batch.put("a", card("a", 1, "x"));
        batch.put("bad", new Card("bad", 1, Arrays.asList("x", null)));
        batch.moveTo(1);
        assertThatThrownBy(batch::commit)
                .isInstanceOfSatisfying(
                        UnstorableRecordException.class, e -> assertThat(e.id()).isEqualTo("bad"));
        assertThat(find("x")).isEmpty();
        assertThat(views.live(BOARDS).position()).isEqualTo(-1);
    }

    @Test
    void a_writer_forgets_what_a_failed_batch_did() {
        ViewWriter<Card> writer = new ViewWriter<>(views.live(BOARDS), 2);
        writer.write(batch -> batch.put("a", card("a", 1, "x")));
        assertThatThrownBy(() -> writer.write(batch -> {
                    batch.put("a", card("a", 2, "x"));
                    throw new IllegalStateException("fold");
                }))
                .hasMessage("fold");
        writer.write(batch -> assertThat(batch.get("a")).isEqualTo(card("a", 1, "x")));
    }

    @Test
    void a_writer_that_remembers_few_records_gives_the_same_views() {
        ViewWriter<Card> writer = new ViewWriter<>(views.live(BOARDS), 2);
        for (int i = 0; i < 50; i++) {
            String id = "id" + i % 5;
            writer.write(batch -> {
                Card old = batch.get(id);
                batch.put(id, card(id, old == null ? 1 : old.order() + 1, "x"));
            });
        }
        assertThat(page(List.of("x"), ANY, null, 9).items()).hasSize(5).allMatch(card -> card.order() == 10);
    }

    static Card card(String id, long order, String... keys) {
        return new Card(id, order, List.of(keys));
    }

    static DeadLetter letter(String record, long position) {
        return new DeadLetter(
                record,
                position,
                "sample.noted",
                DeadLetter.Failure.at(Instant.parse("2026-11-25T08:00:00Z"), new IllegalStateException("why")));
    }

    void letters(DeadLetter... letters) {
        ViewBatch<Card> batch = views.live(BOARDS).begin();
        for (DeadLetter letter : letters) {
            batch.queue(letter);
        }
        batch.commit();
    }

    void write(long position, Card... cards) {
        write(views.live(BOARDS), position, cards);
    }

    static void write(Generation<Card> generation, long position, Card... cards) {
        ViewBatch<Card> batch = generation.begin();
        for (Card card : cards) {
            batch.put(card.id(), card);
        }
        batch.moveTo(position);
        batch.commit();
    }

    List<String> find(String... keys) {
        return page(List.of(keys), ANY, null, 100).items().stream()
                .map(Card::id)
                .toList();
    }

    private Page<Card> page(List<String> keys, Predicate<Card> filter, @Nullable Cursor after, int limit) {
        return views.find(BOARDS, "key", keys, filter, after, limit);
    }

    private List<String> pages(List<String> keys, Predicate<Card> filter, int limit) {
        List<String> ids = new ArrayList<>();
        Cursor next = null;
        do {
            Page<Card> page = page(keys, filter, next, limit);
            page.items().forEach(card -> ids.add(card.id()));
            next = page.next();
        } while (next != null);
        return ids;
    }

    private static void change(Random random, Map<String, Card> model, ViewBatch<Card> batch) {
        String id = "id" + random.nextInt(80);
        assertThat(batch.get(id)).isEqualTo(model.get(id));
        if (random.nextInt(4) == 0) {
            batch.remove(id);
            model.remove(id);
        } else {
            Card card = new Card(id, random.nextInt(9) - 4, keys(random, 3));
            batch.put(id, card);
            model.put(id, card);
        }
    }

    private static List<String> keys(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 0, 6)
                .mapToObj(i -> "key" + i)
                .distinct()
                .toList();
    }

    private static List<String> expected(Map<String, Card> model, List<String> keys, Predicate<Card> filter) {
        return model.values().stream()
                .filter(card -> card.keys().stream().anyMatch(Set.copyOf(keys)::contains))
                .filter(filter)
                .sorted(Comparator.comparing(card -> new Cursor(card.order(), card.id())))
                .map(Card::id)
                .toList();
    }

    private static String digest(Map<String, Card> model) {
        try (MemoryViews memory = new MemoryViews()) {
            write(memory.live(BOARDS), 1, model.values().toArray(Card[]::new));
            return memory.digest(BOARDS);
        }
    }
}
