package org.linli.query.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.linli.query.views.Boards.Card;
import org.linli.query.views.sqlite.SqliteViews;

class SqliteViewsTest extends ViewStoreContract {
    @TempDir
    Path folder;

    @Override
    ViewStore open() {
        return SqliteViews.open(file());
    }

    private Path file() {
        return folder.resolve("views.db");
    }

    @Test
    @Timeout(10)
    void closing_a_second_time_does_nothing() {
        views.close();
        views.close();
        reopen();
        assertThat(find("x")).isEmpty();
    }

    @Test
    void views_outlive_the_process() {
        write(7, card("a", 1, "x"));
        reopen();
        assertThat(find("x")).containsExactly("a");
        assertThat(views.live(BOARDS).position()).isEqualTo(7);
    }

    @Test
    void dead_letters_outlive_the_process_and_go_with_their_generation() throws SQLException {
        letters(letter("a", 1), new DeadLetter("b", 2, "sample.noted", null));
        reopen();
        assertThat(views.live(BOARDS).queued()).containsExactlyInAnyOrder("a", "b");
        assertThat(views.live(BOARDS).deadLetterCount()).isEqualTo(2);
        assertThat(views.live(BOARDS).deadLettersOf("a")).containsExactly(letter("a", 1));
        views.activate(views.shadow(BOARDS));
        assertThat(count("SELECT count(*) FROM dead_letter")).isZero();
    }

    @Test
    void an_unfinished_shadow_is_dropped_at_the_next_start() throws SQLException {
        write(7, card("a", 1, "x"));
        write(views.shadow(BOARDS), 3, card("b", 1, "x"));
        reopen();
        assertThat(find("x")).containsExactly("a");
        assertThat(count("SELECT count(*) FROM generation")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'record%'"))
                .isEqualTo(1);
    }

    @Test
    void a_generation_that_was_replaced_is_dropped() throws SQLException {
        write(7, card("a", 1, "x"));
        views.activate(views.shadow(BOARDS));
        assertThat(count("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'entry%'"))
                .isEqualTo(1);
        reopen();
        assertThat(views.live(BOARDS).position()).isEqualTo(-1);
    }

    @Test
    void a_raised_version_begins_an_empty_generation() {
        write(7, card("a", 1, "x"));
        reopen();
        assertThat(views.live(new Boards("boards", 2)).position()).isEqualTo(-1);
        assertThat(find("x")).isEmpty();
    }

    @Test
    void a_file_in_use_is_refused_in_one_sentence() {
        assertThatThrownBy(this::open)
                .isInstanceOf(ViewStoreException.class)
                .hasMessage("The view file " + file() + " is in use by another process.");
    }

    @Test
    void a_newer_format_is_refused_in_one_sentence() throws SQLException {
        write(7, card("a", 1, "x"));
        views.close();
        execute("PRAGMA user_version=99");
        assertThatThrownBy(this::open)
                .isInstanceOf(ViewStoreException.class)
                .hasMessageContaining("has format 99")
                .hasMessageEndingWith("it was written by a newer one.");
        execute("PRAGMA user_version=2");
        views = open();
        assertThat(find("x")).containsExactly("a");
    }

    @Test
    void an_unreadable_view_file_is_dropped() throws SQLException {
        write(7, card("a", 1, "x"));
        views.close();
        execute("PRAGMA journal_mode=DELETE");
        execute("DROP TABLE generation");
        views = open();
        assertThat(find("x")).isEmpty();
        assertThat(views.live(BOARDS).position()).isEqualTo(-1);
    }

    @Test
    void a_file_that_is_no_view_file_is_never_touched() throws IOException, SQLException {
        Path events = folder.resolve("events.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + events);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE event(payload TEXT)");
        }
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a database");
        for (Path path : List.of(events, text)) {
            byte[] before = Files.readAllBytes(path);
            assertThatThrownBy(() -> SqliteViews.open(path))
                    .isInstanceOf(ViewStoreException.class)
                    .hasMessage(path + " is not a view file; it was left as it is.");
            assertThat(Files.readAllBytes(path)).isEqualTo(before);
        }
    }

    @Test
    void an_entry_found_by_a_hash_that_another_key_shares_is_not_returned() throws SQLException {
        write(7, card("a", 1, "x"), card("b", 1, "y"));
        long x = count("SELECT key FROM entry_1 WHERE id = 'a' AND ord = 1");
        execute("INSERT INTO entry_1(key, ord, id) VALUES(" + x + ", 5, 'b')");
        assertThat(find("x")).containsExactly("a");
    }

    /** Earlier versions of the records, and a generation that a rebuilt one replaced, held it too. */
    @Test
    void what_an_erasure_takes_out_is_left_neither_in_the_file_nor_in_its_log() throws IOException {
        Card[] cards = IntStream.range(0, 500)
                .mapToObj(number -> card("card-" + number, number, "SECRET" + number, "x".repeat(number)))
                .toArray(Card[]::new);
        write(1, cards);
        for (int i = 0; i < cards.length; i++) {
            cards[i] = card(cards[i].id(), i, "SECRET", "longer by much" + "y".repeat(i % 50));
        }
        write(2, cards);
        Generation<Card> shadow = views.shadow(BOARDS);
        write(shadow, 2, cards);
        views.activate(shadow);
        assertThat(stored("SECRET")).isTrue();

        ViewBatch<Card> batch = views.live(BOARDS).begin();
        for (Card card : cards) {
            batch.put(card.id(), card(card.id(), card.order()));
        }
        batch.erase();
        batch.moveTo(3);
        batch.commit();

        assertThat(stored("SECRET")).isFalse();
        assertThat(stored("card-499")).isTrue();
    }

    private boolean stored(String text) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> read(file).contains(text));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reopen() {
        views.close();
        views = open();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
