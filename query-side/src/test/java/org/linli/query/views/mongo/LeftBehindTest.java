package org.linli.query.views.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.query.sample.Note;
import org.linli.query.sample.NoteFeed;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Generation;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewStoreException;

/** What becomes of generations that serve nobody any more, and of what a node wrote that says nothing any more. */
class LeftBehindTest {
    private static final Duration LONGER_THAN_TWO_MINUTES = Duration.ofSeconds(121);
    private static final NoteFeed OLD = NoteFeed.FEED;
    private static final NoteFeed NEW = new NoteFeed("note-feed", 2);

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-25T08:00:00Z"));
    private final String database = TestMongo.newDatabase();
    private final MongoClient client = TestMongo.get().connect(null);
    private final List<MongoViews> opened = new ArrayList<>();

    @AfterEach
    void dropDatabase() {
        opened.forEach(MongoViews::close);
        client.getDatabase(database).drop();
        client.close();
    }

    private MongoViews node() {
        MongoViews views = MongoViews.open(client, database, time::get);
        opened.add(views);
        return views;
    }

    @Test
    void a_replaced_generation_is_kept_for_nodes_that_have_not_noticed_and_dropped_after_two_minutes() {
        MongoViews node = node();
        letter(node.live(OLD));
        node.activate(letter(node.shadow(OLD)));
        node.dropUnseen();
        assertThat(collections()).contains("note-feed-1", "note-feed-2");
        pass(LONGER_THAN_TWO_MINUTES);
        node.dropUnseen();
        assertThat(collections()).contains("note-feed-2").doesNotContain("note-feed-1");
        assertThat(client.getDatabase(database).getCollection("dead-letters").countDocuments())
                .isEqualTo(1);
        assertThat(node.live(OLD).position()).isEqualTo(1);
    }

    @Test
    void what_an_older_release_served_is_dropped_two_minutes_after_its_last_node() {
        MongoViews older = node();
        letter(older.live(OLD));
        MongoViews newer = node();
        letter(newer.live(NEW));
        newer.dropUnseen();
        assertThat(collections()).contains("note-feed-1", "note-feed-2");
        older.close();
        pass(LONGER_THAN_TWO_MINUTES);
        newer.live(NEW).ownership().seize();
        newer.dropUnseen();
        assertThat(collections()).contains("note-feed-2").doesNotContain("note-feed-1");
    }

    @Test
    void a_deployment_that_stood_still_for_days_finds_its_views_again() {
        MongoViews before = node();
        letter(before.live(OLD));
        before.close();
        pass(Duration.ofDays(3));
        MongoViews after = node();
        after.dropUnseen();
        assertThat(after.live(OLD).position()).isEqualTo(1);
    }

    @Test
    void a_lease_that_is_not_renewed_lapses_after_ten_seconds() {
        MongoViews one = node();
        MongoViews two = node();
        assertThat(one.live(OLD).ownership().take()).isTrue();
        assertThat(two.live(OLD).ownership().take()).isFalse();
        pass(Catalog.LEASE.plusMillis(1));
        assertThat(two.live(OLD).ownership().take()).isTrue();
        assertThatThrownBy(() -> letter(one.live(OLD))).isInstanceOf(ViewStoreException.class);
        assertThat(one.live(OLD).ownership().held()).isFalse();
        letter(two.live(OLD));
    }

    @Test
    void a_shadow_of_a_node_that_says_nothing_any_more_is_dropped_by_the_next_rebuild_and_one_in_the_making_is_not() {
        MongoViews one = node();
        Generation<Note> half = one.shadow(OLD);
        MongoViews two = node();
        two.drop(two.shadow(OLD));
        assertThat(collections()).contains(half.toString());
        pass(Catalog.LEASE.plusMillis(1));
        var _ = two.shadow(OLD);
        assertThat(collections()).doesNotContain(half.toString());
        assertThatThrownBy(() -> letter(half)).isInstanceOf(ViewStoreException.class);
    }

    @Test
    void a_rebuilt_view_that_is_behind_the_one_that_serves_does_not_replace_it() {
        MongoViews node = node();
        letter(node.live(OLD));
        Generation<Note> empty = node.shadow(OLD);
        assertThatThrownBy(() -> node.activate(empty))
                .isInstanceOf(ViewStoreException.class)
                .hasMessageContaining("behind");
        assertThat(node.live(OLD).position()).isEqualTo(1);
    }

    /** Moves the position to 1 and leaves a letter. */
    private static Generation<Note> letter(Generation<Note> generation) {
        ViewBatch<Note> batch = generation.begin();
        batch.queue(new DeadLetter("note-1", 1, "sample.noted", null));
        batch.moveTo(1);
        batch.commit();
        return generation;
    }

    private void pass(Duration some) {
        time.updateAndGet(now -> now.plus(some));
    }

    private List<String> collections() {
        return client.getDatabase(database).listCollectionNames().into(new ArrayList<>());
    }
}
