package org.linli.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.Recorded;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.feed.FeedQuery;
import org.linli.query.listing.Status;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.projection.Folding;
import org.linli.query.views.Generation;
import org.linli.query.views.ViewBatch;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class SearchTest {
    private final History history = new History().then(Neighbours.places());
    private int listings;
    private int folded;

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() {
        index = SearchIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "修水电,水电维修",
        "修水电,家庭水电安装与检修",
        "谁会修水电,水电维修",
        "请问有人能帮我修一下水电吗,水电维修",
        "修水電,水电维修",
        "修水电,水電維修",
        "修电脑,笔记本电脑坏了能修",
        "我想学钢琴,钢琴教学",
        "照顾老人,照看老人",
        "接孩子,接送孩子放学",
        "空调清洗,清洗空调",
        "理发,上门理发",
        "辅导英语,英语作业需要辅导",
        "轮椅,借轮椅",
        "mac,修Mac电脑",
        "修,水电维修",
        "fix mac,I fix Macs.",
        "fixing a mac,I fix Macs.",
        "someone to fix my Mac please,I fix Macs.",
        "ＦＩＸ　ｍａｃ,I fix Macs.",
        "garden,Gardening",
        "dogs walking,I walk your dog",
        "cafe,A Café visit",
        "CV,Help with CV's and cover letters",
        "bike repairs in the evening,Repair of bikes"
    })
    void a_question_finds_what_speaks_of_it(String question, String title) {
        String wanted = published(title, "");

        assertThat(found(question)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "修水电,水果和电影",
        "修电脑,修鞋",
        "陪诊,陪聊天",
        "水电,水果,电脑",
        "家电维修,家常菜",
        "fix mac,I fix bikes",
        "fix mac,Mac and cheese",
        "书法,法律"
    })
    void a_question_does_not_find_what_only_shares_a_character_or_half_the_words(String question, String title) {
        published(title, "");

        assertThat(found(question)).isEmpty();
    }

    @Test
    void a_listing_is_found_by_the_names_of_its_categories_in_both_languages() {
        String tap = published(Side.REQUEST, NORTH, Kind.SKILL, "厨房水龙头漏水", "", "home.plumbing", Urgency.HIGH);

        assertThat(found("plumbing")).containsExactly(tap);
        assertThat(found("水管")).containsExactly(tap);
    }

    @Test
    void alike_is_what_shares_any_word_and_what_shares_most_comes_first() {
        String mac = published("I fix Macs", "");
        String piano = published("I fix pianos", "");
        published("I sell the Macbeth", "");
        String water = published("水电维修", "");
        fold();
        FeedQuery open = new FeedQuery(Set.of(), null, null, null, Status.OPEN);
        Listings found = new Listings(index);

        assertThat(found.alike("fix my old mac please", Set.of(NORTH.value()), open, 10))
                .containsExactly(mac, piano);
        assertThat(found.alike("fix my old mac please", Set.of(NORTH.value()), open, 1))
                .containsExactly(mac);
        assertThat(found.alike("谁会修水电 today", Set.of(NORTH.value()), open, 10)).containsExactly(water);
        assertThat(found.alike("fix", Set.of(SOUTH.value()), open, 10)).isEmpty();
        assertThat(found.alike("the 。", Set.of(NORTH.value()), open, 10)).isEmpty();
    }

    @Test
    void what_fits_better_comes_first() {
        String aside = published("闲置家具", "顺便也会一点水电维修,以及很多别的事情,周末都可以商量");
        String half = published("水电安装", "");
        String whole = published("水电维修", "");

        assertThat(found("水电维修")).containsExactly(whole, aside, half);
    }

    @Test
    void of_what_fits_equally_well_the_newest_comes_first() {
        String old = published("水电维修", "");
        String newer = published("水电维修", "");
        history.at(Instant.parse("2019-03-01T08:00:00Z"));
        String imported = published("水电维修", "");

        assertThat(found("修水电")).containsExactly(newer, old, imported);
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        List<String> all = IntStream.range(0, 25)
                .mapToObj(i -> published(i % 3 == 0 ? "Piano lessons" : "Piano", i % 2 == 0 ? "for children" : ""))
                .toList();
        fold();
        List<String> turned = new ArrayList<>();
        for (String path = "/search?q=piano&limit=4&place=" + DISTRICT; !path.isEmpty(); ) {
            MvcTestResult page = api().get(ANA, path);
            assertThat(page).hasStatusOk();
            turned.addAll(ids(page));
            path = Api.next(page);
        }

        assertThat(turned).doesNotHaveDuplicates().hasSize(25);
        assertThat(new HashSet<>(turned)).isEqualTo(new HashSet<>(all));
    }

    @Test
    void filters_narrow_it_as_they_do_the_feed() {
        String north = published(Side.OFFER, NORTH, Kind.GOODS, "A ladder", "", "goods.tools", null);
        String south = published(Side.OFFER, SOUTH, Kind.GOODS, "A ladder", "", "goods.tools", null);
        String request = published(Side.REQUEST, NORTH, Kind.GOODS, "A ladder", "", "goods.books", Urgency.HIGH);

        assertThat(found("ladder")).containsExactlyInAnyOrder(request, south, north);
        assertThat(found("ladder", NORTH + "")).containsExactlyInAnyOrder(request, north);
        assertThat(found("ladder", DISTRICT + "&what=OFFER")).containsExactly(south, north);
        assertThat(found("ladder", DISTRICT + "&what=OFFER,REQUEST")).hasSize(3);
        assertThat(found("ladder", DISTRICT + "&kind=SKILL")).isEmpty();
        assertThat(found("ladder", DISTRICT + "&category=goods")).hasSize(3);
        assertThat(found("ladder", DISTRICT + "&category=goods.books")).containsExactly(request);
        assertThat(found("ladder", DISTRICT + "&urgency=HIGH")).containsExactly(request);
        assertThat(found("ladder", DISTRICT + "&urgency=LOW")).isEmpty();
    }

    @Test
    void only_what_is_open_is_found_unless_asked_for() {
        ListingId ladder = new ListingId(published("A ladder", ""));
        assertThat(found("ladder")).hasSize(1);

        history.then(new ListingReserved(ladder, ANA, EXCHANGE));
        assertThat(found("ladder")).isEmpty();
        assertThat(found("ladder", NORTH + "&status=RESERVED")).hasSize(1);

        history.then(new ListingReleased(ladder, ANA, EXCHANGE));
        assertThat(found("ladder")).hasSize(1);

        history.then(new ListingReserved(ladder, ANA, EXCHANGE), new ListingUsed(ladder, ANA, EXCHANGE));
        assertThat(found("ladder")).isEmpty();
        assertThat(found("ladder", NORTH + "&status=DONE")).hasSize(1);
        assertThat(found("ladder", NORTH + "&status=ANY")).hasSize(1);
    }

    @Test
    void a_withdrawn_or_expired_listing_is_gone() {
        ListingId withdrawn = new ListingId(published("A ladder", ""));
        ListingId expired = new ListingId(published("A long ladder", ""));
        assertThat(found("ladder")).hasSize(2);
        history.then(new ListingWithdrawn(withdrawn, ANA, WithdrawalReason.MISTAKE), new ListingExpired(expired, ANA));

        assertThat(found("ladder")).isEmpty();
        assertThat(found("ladder", NORTH + "&status=WITHDRAWN")).containsExactly(withdrawn + "");
        assertThat(found("ladder", NORTH + "&status=EXPIRED")).containsExactly(expired + "");
    }

    @Test
    void a_revised_listing_is_found_by_its_new_words_only() {
        ListingId listing = new ListingId(published("A ladder", "three metres"));
        history.then(new ListingRevised(listing, ANA, terms(Kind.GOODS, "一把锯子", "", "goods.tools", null), null));

        assertThat(found("ladder")).isEmpty();
        assertThat(found("锯子")).containsExactly(listing + "");
    }

    @Test
    void the_places_that_match_are_told_and_no_mark_up_is_added() {
        published("<b>会修水電</b> Macs", "周末有空");
        fold();

        JsonNode title = Api.items(search("修水电 mac", NORTH + "")).getFirst().path("title");
        assertThat(title.path("text").asString()).isEqualTo("<b>会修水電</b> Macs");
        assertThat(title.path("matches")).hasToString("[{\"start\":4,\"end\":7},{\"start\":12,\"end\":16}]");
    }

    @Test
    void of_a_long_description_the_part_around_the_first_match_is_shown() {
        Highlighted part = part("各种小事都可以商量,".repeat(30) + "水電维修最拿手。" + "周末有空。".repeat(30));

        assertThat(part.text()).hasSize(160);
        assertThat(matched(part)).containsExactly("水電");
        assertThat(part.matches().getFirst().start()).isEqualTo(40);
    }

    @Test
    void no_character_is_cut_in_two() {
        Highlighted part = part("\uD83D\uDE00".repeat(101) + "<b>水电</b>" + "\uD83D\uDE00".repeat(101));

        assertThat(part.text()).startsWith("\uD83D\uDE00").contains("<b>水电</b>").endsWith("\uD83D\uDE00");
        assertThat(matched(part)).containsExactly("水电");
        assertThat(part("水电。" + "x".repeat(796) + "\uD83D\uDE00".repeat(10)).matches())
                .hasSize(1);
    }

    @Test
    void nobody_is_named_and_no_address_is_told() {
        published("A ladder", "");
        fold();

        assertThat(search("ladder", NORTH + "&status=ANY")).bodyText().doesNotContain(ANA.value(), "door");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "ladder AND (",
                "title:ladder cat",
                "*",
                "?",
                "ladder~2",
                "+ladder -x",
                "[a TO b]",
                "\\",
                "/.*/",
                "!!!",
                "the",
                "😀",
                "……",
                "a:b:c^9",
                "id:offer-1 OR status:WITHDRAWN"
            })
    void nothing_that_is_typed_is_an_operator_or_an_error(String typed) {
        published("Something else", "");

        assertThat(found(typed)).isEmpty();
    }

    @Test
    void operators_are_words_like_others() {
        String ladder = published("A ladder", "");

        assertThat(found("+ladder")).containsExactly(ladder);
        assertThat(found("ladder~")).containsExactly(ladder);
        assertThat(found("\"ladder")).containsExactly(ladder);
    }

    @Test
    void the_longest_question_is_answered() {
        String ladder = published("A ladder", "");

        assertThat(found("ladder ".repeat(28))).containsExactly(ladder);
        assertThat(found("水电维修安装检测更换".repeat(20))).isEmpty();
    }

    @Test
    void bad_questions_are_refused() {
        fold();
        assertThat(api().get(ANA, "/search?place=" + NORTH)).hasStatus(400);
        assertThat(api().get(ANA, "/search?q=x")).hasStatus(400);
        assertThat(search("", NORTH + "")).hasStatus(400);
        assertThat(search(" \u3000 ", NORTH + "")).hasStatus(400);
        assertThat(search("x".repeat(201), NORTH + "")).hasStatus(400);
        assertThat(search("x", ANA + "")).hasStatus(400);
        assertThat(search("x", Neighbours.place(99) + "")).hasStatus(404);
        assertThat(search("x", NORTH + "&status=LOST")).hasStatus(400);
        assertThat(search("x", NORTH + "&cursor=AAAA")).hasStatus(400);
    }

    private static Highlighted part(String description) {
        ListingAnalyzer analyzer = new ListingAnalyzer();
        return Highlighted.part(description, Wish.of("修水电", analyzer).terms(), analyzer);
    }

    private static List<String> matched(Highlighted text) {
        return text.matches().stream()
                .map(match -> text.text().substring(match.start(), match.end()))
                .toList();
    }

    private String published(String title, String description) {
        return published(Side.OFFER, NORTH, Kind.SKILL, title, description, "uncategorised", null);
    }

    private String published(
            Side side,
            PlaceId community,
            Kind kind,
            String title,
            String description,
            String category,
            @Nullable Urgency urgency) {
        listings++;
        ListingId id = ListingId.of(side, new byte[] {1, (byte) listings});
        history.then(new ListingPublished(
                id, ANA, community, terms(kind, title, description, category, urgency), "Ana's door"));
        return id.value();
    }

    private static Terms terms(Kind kind, String title, String text, String category, @Nullable Urgency urgency) {
        return new Terms(kind, title, text, List.of(category), 1, urgency, IN_A_WEEK);
    }

    /** What happened since the last time. */
    private void fold() {
        Generation<Searchable> live = index.live(new SearchProjection());
        List<Recorded<?>> events = history.events();
        for (int from = folded; from < events.size(); from = folded) {
            folded = Math.min(from + 3, events.size());
            ViewBatch<Searchable> batch = live.begin();
            Folding.fold(live.projection(), events.subList(from, folded), batch);
            batch.moveTo(folded - 1);
            batch.commit();
        }
    }

    private List<String> found(String question) {
        return found(question, DISTRICT + "");
    }

    private List<String> found(String question, String placeAndMore) {
        fold();
        MvcTestResult page = search(question, placeAndMore);
        assertThat(page).hasStatusOk();
        return ids(page);
    }

    private MvcTestResult search(String question, String placeAndMore) {
        return api().get(ANA, "/search?q=" + question + "&place=" + placeAndMore);
    }

    private static List<String> ids(MvcTestResult page) {
        return Api.items(page).stream()
                .map(found -> found.path("item").path("id").asString())
                .toList();
    }

    private Api api() {
        return new Api(new SearchResource(new Listings(index), new Places(history.views(new PlacesProjection()))));
    }
}
