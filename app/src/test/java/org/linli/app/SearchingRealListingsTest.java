package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.app.csv.Fault;
import org.linli.app.timebanks.Categories;
import org.linli.app.timebanks.TimebankListing;
import org.linli.kernel.Channel;
import org.linli.kernel.EventMeta;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.query.feed.FeedQuery;
import org.linli.query.listing.Status;
import org.linli.query.projection.Folding;
import org.linli.query.search.Listings;
import org.linli.query.search.SearchIndex;
import org.linli.query.search.SearchProjection;
import org.linli.query.search.Searchable;
import org.linli.query.views.ViewBatch;

/** What a search finds among the 120 real listings of the demo's excerpt and a few Chinese ones, the best first. */
class SearchingRealListingsTest {
    private static final Path EXCERPT = Path.of("src/main/resources/demo/timebanks");
    private static final PlaceId COMMUNITY = PlaceId.random();
    private static final FeedQuery ALL = new FeedQuery(Set.of(), null, null, null, Status.OPEN);

    private final List<Recorded<?>> events = new ArrayList<>();

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void fill() throws Exception {
        List<Fault> faults = new ArrayList<>();
        Categories categories = Categories.read(EXCERPT.resolve("categories.csv"), faults);
        for (TimebankListing listing : TimebankListing.read(EXCERPT.resolve("listings.csv"), faults)) {
            publish(
                    listing.side(),
                    listing.description(),
                    categories.of(listing.timebank(), listing.categories()),
                    listing.firstSeen());
        }
        assertThat(faults).isEmpty();
        Instant later = Instant.parse("2019-02-01T08:00:00Z");
        publish(Side.OFFER, "义务修水电", List.of("home.plumbing", "home.electrical"), later);
        publish(Side.OFFER, "家庭水电维修", List.of("home.plumbing"), later.plusSeconds(1));
        publish(Side.REQUEST, "MacBook 坏了,求修电脑", List.of("office.computers"), later.plusSeconds(2));
        publish(Side.REQUEST, "想找人一起看水上电影", List.of("leisure"), later.plusSeconds(3));
        index = SearchIndex.open(folder);
        ViewBatch<Searchable> batch = index.live(new SearchProjection()).begin();
        Folding.fold(new SearchProjection(), events, batch);
        batch.moveTo(events.size() - 1);
        batch.commit();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "修水电 | 义务修水电; 家庭水电维修",
                "谁会修水電 | 义务修水电; 家庭水电维修",
                "水管 | 家庭水电维修; 义务修水电",
                "摄影 | Photography; Photography lessons; How to create printed photo albums and greeting cards through Shutterfly",
                "理发 | Need a haircut!; Beauty treatments",
                "fix mac | I fix Macs.",
                "I fix Macs | I fix Macs.",
                "CV | Help with CV's and cover letters",
                "guitar lessons | Guitar Lessons; Bass Guitar Lessons",
                "lesson guitars | Guitar Lessons; Bass Guitar Lessons",
                "babysit | Childcare/Babysitting; babysitting",
                "knitting | Learn how to knit; Wool for charity knitting",
                "clean windows | Window cleaning; Cleaning window unit A/C",
                "car | Trailer & car for local use; New car stereo - need it installed!; Car Alarm Installation; Car cleaning (inside and out)",
                "someone to mow the lawn please | Please help! Lawn mowing (small surface)",
                "摄影 lessons | Photography lessons; How to create printed photo albums and greeting cards through Shutterfly",
                "修水电 plumbing | 义务修水电; 家庭水电维修"
            })
    void a_question_finds_these_and_no_others(String question, String titles) {
        assertThat(found(question)).containsExactly(titles.split("; ", -1));
    }

    /** Names of categories, such as 电工维修, share a pair or a word with the question, too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "水电维修 | 家庭水电维修; 义务修水电",
                "修 mac 电脑 | MacBook 坏了,求修电脑; I fix Macs.",
                "need help with my garden please | Help with garden; Need help gardening?",
            })
    void what_shares_most_with_a_question_comes_before_what_shares_something(String question, String titles) {
        assertThat(found(question)).hasSizeGreaterThan(2).startsWith(titles.split("; ", -1));
    }

    /** Neither a misspelt word nor another word of the family nor another way to part words is the same term. */
    @ParameterizedTest
    @ValueSource(
            strings = {"the", "gardner", "photografy", "dog walking", "proofreading", "中文", "math tutor for a child"})
    void what_no_listing_says_finds_nothing(String question) {
        assertThat(found(question)).isEmpty();
    }

    private List<String> found(String question) {
        return new Listings(index)
                .find(question, Set.of(COMMUNITY.value()), ALL, List.of(), 20).items().stream()
                        .map(found -> found.title().text())
                        .toList();
    }

    private void publish(Side side, String title, List<String> categories, Instant published) {
        int number = events.size();
        ListingId id = ListingId.of(side, new byte[] {1, (byte) number});
        MemberId owner = MemberId.of(new byte[] {1});
        Terms terms = new Terms(
                Kind.SKILL,
                title,
                "",
                categories,
                1,
                side == Side.REQUEST ? Urgency.NORMAL : null,
                published.plus(Duration.ofDays(365)));
        EventMeta meta = new EventMeta(owner, owner, Channel.DESK, COMMUNITY, published, "c", "c", null, null);
        events.add(new Recorded<>(
                new ListingPublished(id, owner, COMMUNITY, terms, null),
                meta,
                number,
                0,
                published,
                "event-" + number,
                id.value()));
    }
}
