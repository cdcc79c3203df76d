package org.linli.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.projection.Folding;
import org.linli.query.views.Generation;
import org.linli.query.views.ViewBatch;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class SearchTest {
    private static final SearchProjection SEARCH = new SearchProjection();

    private final History history = new History().then(Neighbours.places());
    private final List<ListingId> published = new ArrayList<>();
    private final SearchIndex index;

    SearchTest(@TempDir Path folder) {
        index = SearchIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "修水电,水电维修",
        "水電,水电维修",
        "学英语,英语一对一辅导",
        "遛狗,周末可以帮忙遛狗",
        "fix mac,I fix Macs",
        "dog walkers,Walking your dogs",
        "ＷｉＦｉ,wifi setup"
    })
    void what_is_said_otherwise_is_found(String asked, String title) {
        offer(NORTH, title, "");
        offer(NORTH, "书法 calligraphy", "");

        assertThat(found(asked)).containsExactly(title);
    }

    @Test
    void a_listing_is_found_by_its_description_and_by_the_names_of_its_categories() {
        offer(NORTH, "师傅上门", "厨房的水龙头漏水也修");
        offer(NORTH, "Handy man", "");

        assertThat(found("水龙头")).containsExactly("师傅上门");
        assertThat(found("plumbing")).hasSize(2);
    }

    @Test
    void the_best_comes_first_and_of_equally_good_ones_the_newest() {
        offer(NORTH, "Fix bikes", "");
        offer(NORTH, "Fix Mac", "");
        offer(NORTH, "Fix cars", "");

        assertThat(found("fix mac")).containsExactly("Fix Mac", "Fix cars", "Fix bikes");
    }

    @Test
    void the_filters_of_the_feed_narrow_it() {
        offer(NORTH, "修灯 lamp", "");
        offer(SOUTH, "修灯 lamp south", "");
        request(NORTH, "修灯 lamp wanted", Urgency.HIGH);

        assertThat(found("修灯")).hasSize(2);
        assertThat(rows("lamp", "&place=" + DISTRICT)).hasSize(3);
        assertThat(rows("lamp", "&place=" + SOUTH)).containsExactly("修灯 lamp south");
        assertThat(rows("lamp", "&what=REQUEST&place=" + NORTH)).containsExactly("修灯 lamp wanted");
        assertThat(rows("lamp", "&urgency=HIGH&place=" + DISTRICT)).containsExactly("修灯 lamp wanted");
        assertThat(rows("lamp", "&kind=GOODS&place=" + DISTRICT)).isEmpty();
        assertThat(rows("lamp", "&category=home&place=" + DISTRICT)).hasSize(3);
        assertThat(rows("lamp", "&category=goods&place=" + DISTRICT)).isEmpty();
    }

    @Test
    void only_what_is_open_is_found_unless_asked_otherwise() {
        ListingId withdrawn = offer(NORTH, "lamp one", "");
        ListingId expired = offer(NORTH, "lamp two", "");
        ListingId taken = offer(NORTH, "lamp three", "");
        history.then(
                new ListingWithdrawn(withdrawn, ANA, WithdrawalReason.MISTAKE),
                new ListingExpired(expired, ANA),
                new ListingReserved(taken, ANA, EXCHANGE));

        assertThat(found("lamp")).isEmpty();
        assertThat(rows("lamp", "&status=WITHDRAWN&place=" + NORTH)).containsExactly("lamp one");
        assertThat(rows("lamp", "&status=RESERVED&place=" + NORTH)).containsExactly("lamp three");
        assertThat(rows("lamp", "&status=ANY&place=" + NORTH)).hasSize(3);
    }

    @Test
    void a_revised_listing_is_found_by_what_it_says_now() {
        ListingId revised = offer(NORTH, "lamp", "");
        history.then(new ListingRevised(revised, ANA, terms("bicycle", "", null), null));

        assertThat(found("lamp")).isEmpty();
        assertThat(found("bicycle")).containsExactly("bicycle");
    }

    @Test
    void the_places_that_match_are_told_and_no_mark_up_is_added() {
        offer(NORTH, "<b>水电</b> & Macs", "电脑修理");

        JsonNode title = Api.items(search("修水电 mac", "")).getFirst().path("title");
        assertThat(title.path("text").asString()).isEqualTo("<b>水电</b> & Macs");
        assertThat(title.path("matches")).hasToString("[{\"start\":3,\"end\":5},{\"start\":12,\"end\":16}]");
    }

    @Test
    void of_a_long_description_the_part_around_the_first_match_is_shown() {
        offer(NORTH, "wide", "x ".repeat(300) + "lamp" + " y".repeat(300));

        assertThat(search("lamp", ""))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].description.text",
                        text -> assertThat(text).asString().hasSize(160))
                .hasPathSatisfying(
                        "$.items[0].description.matches[0].start",
                        start -> assertThat(start).isEqualTo(40));
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        for (int i = 0; i < 7; i++) {
            offer(NORTH, "lamp " + i, "");
        }
        List<String> seen = new ArrayList<>();
        MvcTestResult page = search("lamp", "&limit=3");
        seen.addAll(titles(page));
        while (!Api.next(page).isEmpty()) {
            page = api().get(BEN, Api.next(page));
            seen.addAll(titles(page));
        }

        assertThat(seen).containsExactly("lamp 6", "lamp 5", "lamp 4", "lamp 3", "lamp 2", "lamp 1", "lamp 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamp AND", "lamp\" ~5", "(lamp", "title:lamp^", "lamp* || -oil", "+lamp \\"})
    void no_sign_is_an_operator(String asked) {
        offer(NORTH, "lamp", "");

        assertThat(found(asked)).containsExactly("lamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "。", "???", "\uD83D\uDE00"})
    void what_says_nothing_finds_nothing(String asked) {
        offer(NORTH, "lamp", "");

        assertThat(found(asked)).isEmpty();
    }

    private ListingId offer(PlaceId community, String title, String description) {
        return publish(Side.OFFER, community, terms(title, description, null));
    }

    private void request(PlaceId community, String title, Urgency urgency) {
        publish(Side.REQUEST, community, terms(title, "", urgency));
    }

    private ListingId publish(Side side, PlaceId community, Terms terms) {
        ListingId id = ListingId.of(side, new byte[] {0, (byte) (published.size() + 1)});
        published.add(id);
        history.then(new ListingPublished(id, ANA, community, terms, "3-2-101"));
        return id;
    }

    private static Terms terms(String title, String description, @Nullable Urgency urgency) {
        return new Terms(
                Kind.SKILL,
                title,
                description,
                List.of("home.plumbing"),
                1,
                urgency,
                IN_A_WEEK.plus(Duration.ofDays(30)));
    }

    private List<String> found(String asked) {
        return rows(asked, "&place=" + NORTH);
    }

    private List<String> rows(String asked, String parameters) {
        return titles(search(asked, parameters));
    }

    private static List<String> titles(MvcTestResult page) {
        return Api.items(page).stream()
                .map(item -> item.path("title").path("text").asString())
                .toList();
    }

    private MvcTestResult search(String asked, String parameters) {
        String place = parameters.contains("place=") ? "" : "&place=" + NORTH;
        return api().get(BEN, "/search?q=" + asked + parameters + place);
    }

    /** Everything that has happened is in the index. */
    private Api api() {
        Generation<Searchable> live = index.live(SEARCH);
        ViewBatch<Searchable> batch = live.begin();
        Folding.fold(
                SEARCH,
                history.events()
                        .subList((int) live.position() + 1, history.events().size()),
                batch);
        batch.moveTo(history.events().size() - 1L);
        batch.commit();
        Places places = new Places(history.views(new PlacesProjection()));
        return new Api(new SearchResource(new Listings(index), places));
    }
}
