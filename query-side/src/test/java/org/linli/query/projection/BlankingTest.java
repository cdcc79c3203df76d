package org.linli.query.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SHOPPING;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.listing.ListingStory;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.views.Index;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.query.views.ViewWriter;
import org.linli.query.views.sqlite.SqliteViews;

/** What a projection does when a member is erased. */
class BlankingTest {
    private static final MemberErased ANA_ERASED = new MemberErased(ANA, ErasureBasis.OWN_REQUEST);
    private static final DeadLetterRules RULES = new DeadLetterRules(() -> Instant.EPOCH, 100);

    private final MemoryViews views = new MemoryViews();
    private final Projection<ListingStory> listings = new Failing();
    private final History history =
            new History().then(Neighbours.ladderOffered(), Neighbours.shoppingRequested(), ANA_ERASED);

    /** Listings, of which no revision can be folded. */
    private record Failing() implements Projection<ListingStory> {
        private static final Projection<ListingStory> FOLD = new ListingsProjection();

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Class<ListingStory> type() {
            return ListingStory.class;
        }

        @Override
        public List<Index<ListingStory>> indexes() {
            return FOLD.indexes();
        }

        @Override
        public Set<String> keys(Recorded<?> event) {
            return FOLD.keys(event);
        }

        @Override
        public @Nullable ListingStory fold(String id, @Nullable ListingStory view, Recorded<?> event) {
            if (event.event() instanceof ListingRevised) {
                throw new IllegalStateException("no revisions");
            }
            return FOLD.fold(id, view, event);
        }
    }

    @Test
    void the_members_values_leave_the_committed_records_and_nobody_elses() {
        write(history.events().subList(0, 2));
        assertThat(address(LADDER)).isEqualTo("Ana's door");

        write(history.events().subList(2, 3));
        assertThat(address(LADDER)).isNull();
        assertThat(address(SHOPPING)).isEqualTo("Ben's door");
    }

    @Test
    void they_leave_what_was_folded_earlier_in_the_same_batch() {
        write(history.events());
        assertThat(address(LADDER)).isNull();
        assertThat(address(SHOPPING)).isEqualTo("Ben's door");
    }

    @Test
    void a_blanked_record_stands_under_the_member_no_more() {
        write(history.events());
        assertThat(views.live(listings).under(PersonalIndex.NAME, ANA.value())).isEmpty();
        assertThat(views.live(listings).under(PersonalIndex.NAME, BEN.value())).containsExactly(SHOPPING.value());
    }

    @Test
    void a_record_with_dead_letters_is_blanked_at_once_and_its_letters_wait_on() {
        ListingPublished ladder = Neighbours.ladderOffered();
        History revised = new History()
                .then(ladder, new ListingRevised(LADDER, ANA, ladder.terms(), "Ana's new door"), ANA_ERASED);
        write(revised.events());

        assertThat(address(LADDER)).isNull();
        assertThat(views.live(listings).queued()).containsExactly(LADDER.value());
        assertThat(views.live(listings).position()).isEqualTo(2);
    }

    /** Rather than keep what should be gone it stands still, and says so. */
    @Test
    void what_cannot_be_blanked_ends_the_batch() {
        assertThatThrownBy(() -> write(new Stubborn(), history.events())).hasMessage("never blank");
        assertThat(views.live(new Stubborn()).position()).isEqualTo(-1);
    }

    /** Records that cannot be without their text. */
    private record Stubborn() implements Projection<Stubborn.Note> {
        record Note(
                MemberId by,
                @Personal(subject = "by") @Nullable String text) {
            Note {
                if (text == null) {
                    throw new IllegalStateException("never blank");
                }
            }
        }

        @Override
        public String name() {
            return "stubborn";
        }

        @Override
        public Class<Note> type() {
            return Note.class;
        }

        @Override
        public List<Index<Note>> indexes() {
            return List.of(PersonalIndex.of());
        }

        @Override
        public Set<String> keys(Recorded<?> event) {
            return event.event() instanceof ListingPublished ? Set.of(event.id()) : Set.of();
        }

        @Override
        public @Nullable Note fold(String id, @Nullable Note view, Recorded<?> event) {
            return event.event() instanceof ListingPublished listing
                    ? new Note(listing.owner(), listing.address())
                    : view;
        }
    }

    @Test
    void a_member_in_ten_thousand_records_is_gone_from_all_within_a_minute(@TempDir Path folder) {
        History busy = new History();
        for (int number = 0; number < 10_000; number++) {
            byte[] bits = new byte[16];
            bits[0] = (byte) (number >> 8);
            bits[1] = (byte) number;
            busy.then(new ListingPublished(
                    ListingId.of(Side.OFFER, bits),
                    ANA,
                    NORTH,
                    Neighbours.ladderOffered().terms(),
                    "Ana's door"));
        }
        busy.then(ANA_ERASED);
        List<Recorded<?>> events = busy.events();
        try (ViewStore stored = SqliteViews.open(folder.resolve("views.db"))) {
            ForgivingFolds<ListingStory> folds =
                    new ForgivingFolds<>(new ViewWriter<>(stored.live(listings), 1_000), RULES);
            for (int from = 0; from < 10_000; from += 1_000) {
                folds.write(events.subList(from, from + 1_000), from + 999);
            }
            long begin = System.nanoTime();
            folds.write(events.subList(10_000, 10_001), 10_000);
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            IO.println("A member left 10,000 records of a view in SQLite in " + time.toMillis() + " ms.");

            assertThat(stored.live(listings).under(PersonalIndex.NAME, ANA.value()))
                    .isEmpty();
            assertThat(stored.getAll(listings, new ArrayList<>(listings.keys(events.getFirst())))
                            .values())
                    .allMatch(story -> story.address() == null)
                    .isNotEmpty();
            assertThat(time).isLessThan(Duration.ofMinutes(1));
        }
    }

    private @Nullable String address(ListingId listing) {
        return requireNonNull(views.get(listings, listing.value())).address();
    }

    private void write(List<Recorded<?>> events) {
        write(listings, events);
    }

    private <V> void write(Projection<V> projection, List<Recorded<?>> events) {
        new ForgivingFolds<>(new ViewWriter<>(views.live(projection), 10), RULES)
                .write(events, events.getLast().position());
    }
}
