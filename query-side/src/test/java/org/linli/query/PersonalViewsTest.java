package org.linli.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.EventCodec;
import org.linli.kernel.EventNames;
import org.linli.kernel.Recorded;
import org.linli.kernel.StoredType;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Classification;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.kernel.privacy.PersonalData;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewCodec;
import org.linli.query.views.ViewStore;
import org.linli.query.views.mongo.MongoViews;
import org.linli.query.views.mongo.TestMongo;
import org.linli.query.views.sqlite.SqliteViews;

/** What views keep of people, and what is left of it once somebody is erased. All projections, whatever they are called. */
class PersonalViewsTest {
    private static final List<Projection<?>> ALL = QuerySide.projections(Neighbours.RULES);
    private static final int EVENTS = 2_500;

    @Test
    void every_kind_of_event_with_personal_values_occurs_in_the_histories() {
        Set<Class<?>> occurring = RandomHistory.of(1, EVENTS).events().stream()
                .map(recorded -> recorded.event().getClass())
                .collect(Collectors.toSet());

        assertThat(EventNames.all().values())
                .filteredOn(type -> !Classification.sealedFields(type).isEmpty())
                .as(
                        "the history that the laws of erasure are tested with lacks a kind of event: add it to RandomHistory")
                .allMatch(occurring::contains)
                .isNotEmpty();
    }

    @Test
    void whoever_keeps_a_personal_value_says_whose_it_is_and_finds_it_again() {
        Canaries canaries = new Canaries();
        List<Recorded<?>> events = withCanaries(1, canaries);
        Set<String> kept = new TreeSet<>();
        for (Projection<?> projection : ALL) {
            kept.addAll(requireAnnotated(projection, events, canaries));
        }
        assertThat(kept).as("canaries in views").hasSizeGreaterThan(100);
    }

    private static <V> Set<String> requireAnnotated(
            Projection<V> projection, List<Recorded<?>> events, Canaries canaries) {
        ViewCodec<V> codec = new ViewCodec<>(projection.type());
        Set<String> found = new TreeSet<>();
        for (V view : folded(projection, events)) {
            for (String canary : Canaries.in(text(codec, view))) {
                MemberId subject = canaries.subject(canary);
                assertThat(PersonalData.subjects(view))
                        .as("%s: the component that holds %s says whose it is: %s", projection.name(), canary, view)
                        .contains(subject);
                assertThat(Canaries.in(text(codec, PersonalData.without(view, subject))))
                        .as("%s: without its subject's values", projection.name())
                        .doesNotContain(canary);
                found.add(canary);
            }
        }
        if (!found.isEmpty() || PersonalData.canBeIn(projection.type())) {
            assertThat(PersonalIndex.isIn(projection))
                    .as("%s declares %s", projection.name(), PersonalIndex.class.getSimpleName())
                    .isTrue();
        }
        return found;
    }

    /** The law: what is folded while values can be read and then blanked is what a rebuild gives when they cannot be read any more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void views_blanked_at_an_erasure_are_those_of_a_rebuild_after_it(long seed, @TempDir Path folder) {
        Erasures erasures = Erasures.in(withCanaries(seed, new Canaries()), seed);
        Map<String, String> rebuilt = digests(erasures.afterwards(), new MemoryViews(), Integer.MAX_VALUE);

        for (int size : List.of(1, 7, 100, Integer.MAX_VALUE)) {
            assertThat(digests(erasures.live(), new MemoryViews(), size))
                    .as("live in batches of %d", size)
                    .isEqualTo(rebuilt);
        }
        for (int size : List.of(13, Integer.MAX_VALUE)) {
            assertThat(digests(erasures.live(), SqliteViews.open(folder.resolve(size + ".db")), size))
                    .as("live in SQLite in batches of %d", size)
                    .isEqualTo(rebuilt);
        }
    }

    @Test
    void and_the_same_in_mongodb() {
        Erasures erasures = Erasures.in(withCanaries(1, new Canaries()), 1);
        Map<String, String> rebuilt = digests(erasures.afterwards(), new MemoryViews(), Integer.MAX_VALUE);
        String database = TestMongo.newDatabase();
        try (MongoClient client = TestMongo.get().connect(null)) {
            assertThat(digests(erasures.live(), MongoViews.open(client, database), 97))
                    .isEqualTo(rebuilt);
            client.getDatabase(database).drop();
        }
    }

    @Test
    void the_law_tells_views_that_were_not_blanked() {
        Set<String> told = new TreeSet<>();
        for (long seed = 1; seed <= 3; seed++) {
            Erasures erasures = Erasures.in(withCanaries(seed, new Canaries()), seed);
            Map<String, String> rebuilt = digests(erasures.afterwards(), new MemoryViews(), Integer.MAX_VALUE);
            digests(erasures.forgotten(), new MemoryViews(), Integer.MAX_VALUE).forEach((name, kept) -> {
                if (!kept.equals(rebuilt.get(name))) {
                    told.add(name);
                }
            });
        }
        assertThat(ALL)
                .filteredOn(PersonalIndex::isIn)
                .extracting(Projection::name)
                .allMatch(told::contains);
    }

    @Test
    void nothing_of_the_erased_is_left_and_everything_of_the_others() {
        Canaries canaries = new Canaries();
        Erasures erasures = Erasures.in(withCanaries(7, canaries), 7);
        for (Projection<?> projection : ALL) {
            Set<String> before = canariesIn(projection, erasures.forgotten());
            before.removeIf(canary -> erasures.erased().contains(canaries.subject(canary)));
            assertThat(canariesIn(projection, erasures.live()))
                    .as(projection.name())
                    .isEqualTo(before);
        }
    }

    /** Written and sealed, then read while the keys are there and again when some are gone. */
    private record Erasures(List<Recorded<?>> live, List<Recorded<?>> afterwards, Set<MemberId> erased) {
        /** Three members are erased, each at a place of its own, and what is written later says nothing of theirs. */
        static Erasures in(List<Recorded<?>> events, long seed) {
            Random random = new Random(seed);
            List<Recorded<?>> written = new ArrayList<>();
            Set<MemberId> gone = new HashSet<>();
            Set<Integer> places = random.ints(events.size() / 3, events.size() - 50)
                    .distinct()
                    .limit(3)
                    .boxed()
                    .collect(Collectors.toSet());
            for (int i = 0; i < events.size(); i++) {
                if (places.contains(i)) {
                    MemberId member = Neighbours.member(gone.size() * 4 + 1 + random.nextInt(4));
                    gone.add(member);
                    written.add(erased(events.get(i), member));
                }
                Recorded<?> event = events.get(i);
                for (MemberId member : gone) {
                    event = Canaries.without(member, event);
                }
                written.add(event);
            }
            return of(numbered(written), gone);
        }

        /** The history in which nobody is told of the erasures. */
        List<Recorded<?>> forgotten() {
            return live.stream()
                    .filter(recorded -> !(recorded.event() instanceof MemberErased))
                    .toList();
        }

        private static Erasures of(List<Recorded<?>> written, Set<MemberId> gone) {
            MemoryKeys keys = new MemoryKeys();
            EventCodec codec = new EventCodec(keys);
            List<byte[]> stored = written.stream()
                    .map(recorded -> codec.encode(recorded.event()))
                    .toList();
            List<Recorded<?>> live = read(written, stored, codec);
            gone.forEach(member -> keys.erase(member.value()));
            return new Erasures(live, read(written, stored, codec), gone);
        }

        private static List<Recorded<?>> read(List<Recorded<?>> written, List<byte[]> stored, EventCodec codec) {
            List<Recorded<?>> read = new ArrayList<>();
            for (int i = 0; i < written.size(); i++) {
                Recorded<?> as = written.get(i);
                StoredType type = StoredType.of(as.event().getClass());
                read.add(Canaries.with(codec.decode(type, stored.get(i)), as));
            }
            return read;
        }

        private static Recorded<?> erased(Recorded<?> before, MemberId member) {
            return new Recorded<>(
                    new MemberErased(member, ErasureBasis.OWN_REQUEST),
                    before.meta(),
                    0,
                    1_000_000,
                    before.recorded(),
                    "erasure of " + member,
                    member.value());
        }

        private static List<Recorded<?>> numbered(List<Recorded<?>> events) {
            List<Recorded<?>> numbered = new ArrayList<>();
            for (Recorded<?> one : events) {
                numbered.add(new Recorded<>(
                        one.event(),
                        one.meta(),
                        numbered.size(),
                        one.sequence(),
                        one.recorded(),
                        one.id(),
                        one.aggregate()));
            }
            return numbered;
        }
    }

    private static List<Recorded<?>> withCanaries(long seed, Canaries canaries) {
        List<Recorded<?>> events = new ArrayList<>();
        RandomHistory.of(seed, EVENTS).events().forEach(event -> events.add(canaries.in(event)));
        return events;
    }

    private static Map<String, String> digests(List<Recorded<?>> events, ViewStore views, int size) {
        Map<String, String> digests = new TreeMap<>();
        try (views) {
            for (Projection<?> projection : ALL) {
                History.fold(events, projection, views, size);
                digests.put(projection.name(), views.digest(projection));
            }
        }
        return digests;
    }

    private static <V> Set<String> canariesIn(Projection<V> projection, List<Recorded<?>> events) {
        ViewCodec<V> codec = new ViewCodec<>(projection.type());
        Set<String> found = new TreeSet<>();
        folded(projection, events).forEach(view -> found.addAll(Canaries.in(text(codec, view))));
        return found;
    }

    private static <V> Collection<V> folded(Projection<V> projection, List<Recorded<?>> events) {
        try (ViewStore views = new MemoryViews()) {
            History.fold(events, projection, views, 100);
            Set<String> ids = events.stream()
                    .flatMap(event -> projection.keys(event).stream())
                    .collect(Collectors.toSet());
            return views.getAll(projection, ids).values();
        }
    }

    private static <V> String text(ViewCodec<V> codec, V view) {
        return new String(codec.encode(view), StandardCharsets.UTF_8);
    }
}
