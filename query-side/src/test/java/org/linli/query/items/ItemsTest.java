package org.linli.query.items;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ItemEvent.ItemRevised;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.query.Api;
import org.linli.query.Drill;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ItemsTest {
    private static final ItemId BOOK = ItemId.of(new byte[] {2});

    private final History history = new History()
            .then(Neighbours.places())
            .then(Drill.registered())
            .then(new ItemRegistered(
                    BOOK,
                    CAI,
                    SOUTH,
                    new ItemTerms("A book", "", "goods.books", 7, 0, false, false),
                    Condition.GOOD,
                    null));

    private Api api() {
        ViewStore views = history.views(new ItemsProjection(), new PlacesProjection(), new StandingProjection());
        Places places = new Places(views);
        return new Api(new ItemsResource(views, places, new Standings(views, places, InstantSource.fixed(MONDAY))));
    }

    private List<String> titles(String query) {
        return Api.rows(api().get(BEN, "/items?" + query), "title");
    }

    private MvcTestResult drill(MemberId reader) {
        return api().get(reader, "/items/" + Drill.ID);
    }

    @Test
    void what_is_lent_in_a_place_and_its_sub_places_comes_newest_first_in_pages() {
        assertThat(titles("place=" + DISTRICT)).containsExactly("A book", "A drill");
        assertThat(titles("place=" + NORTH)).containsExactly("A drill");
        MvcTestResult first = api().get(BEN, "/items?limit=1&place=" + DISTRICT);
        assertThat(Api.rows(api().get(BEN, Api.next(first)), "title")).containsExactly("A drill");
    }

    @Test
    void a_category_holds_its_narrower_ones() {
        assertThat(titles("place=" + DISTRICT + "&category=goods")).containsExactly("A book", "A drill");
        assertThat(titles("place=" + DISTRICT + "&category=goods.tools")).containsExactly("A drill");
        assertThat(titles("place=" + DISTRICT + "&category=skills")).isEmpty();
    }

    @Test
    void an_item_is_found_by_whether_it_can_be_had() {
        String free = "place=" + NORTH + "&availability=FREE";
        assertThat(titles(free)).containsExactly("A drill");
        history.then(Drill.RESERVED);
        assertThat(titles(free)).isEmpty();
        assertThat(titles("place=" + NORTH + "&availability=RESERVED")).containsExactly("A drill");
        history.then(Drill.HANDED_OVER);
        assertThat(titles("place=" + NORTH + "&availability=OUT&category=goods.tools"))
                .containsExactly("A drill");
        history.then(Drill.RETURNED);
        assertThat(titles(free)).containsExactly("A drill");
        history.then(Drill.CAI_WAITS, Drill.CAIS_TURN);
        assertThat(titles(free)).isEmpty();
        history.then(new ItemRetired(Drill.ID, ANA, List.of(CAI)));
        assertThat(titles("place=" + NORTH)).isEmpty();
        assertThat(titles("place=" + NORTH + "&availability=RETIRED")).containsExactly("A drill");
    }

    @Test
    void the_public_sees_when_it_is_taken_and_not_by_whom_or_where_it_is() {
        history.then(Drill.RESERVED);

        assertThat(drill(CAI))
                .hasStatusOk()
                .bodyText()
                .contains("\"from\":\"" + Drill.FROM)
                .doesNotContain(
                        BEN.value(), ANA.value(), "door", Drill.BENS.id().value());
    }

    @Test
    void owner_and_borrower_see_the_loan() {
        history.then(Drill.RESERVED);

        assertThat(drill(ANA)).bodyText().contains(Drill.BENS.id().value(), BEN.value(), "\"mine\":true");
        assertThat(drill(BEN)).bodyText().contains(Drill.BENS.id().value(), "\"mine\":false");
    }

    @Test
    void the_keeper_of_the_place_sees_the_loans_of_what_is_kept_in_the_house() {
        history.then(
                Drill.RESERVED,
                new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH),
                new RoleGranted(WEN_OF_THE_COMMITTEE, Role.HOUSE_KEEPER, NORTH, MONDAY, IN_A_WEEK, MemberId.SYSTEM));
        assertThat(drill(WEN_OF_THE_COMMITTEE)).bodyText().doesNotContain(BEN.value());

        ItemTerms atHouse = Drill.registered(true).terms();
        history.then(new ItemRevised(Drill.ID, ANA, atHouse, Condition.GOOD, null));
        assertThat(drill(WEN_OF_THE_COMMITTEE)).bodyText().contains(BEN.value());
    }

    @Test
    void only_who_waits_sees_their_place_in_the_line() {
        history.then(Drill.RESERVED, Drill.waits(WEN_OF_THE_COMMITTEE), Drill.CAI_WAITS);

        assertThat(drill(CAI)).bodyText().contains("\"waiting\":{\"position\":2,\"until\":null}");
        assertThat(drill(ANA))
                .bodyText()
                .contains("\"waiting\":null")
                .doesNotContain(CAI.value(), WEN_OF_THE_COMMITTEE.value());
        history.then(Drill.CAIS_TURN);
        assertThat(drill(CAI)).bodyText().contains("\"waiting\":{\"position\":0,\"until\":\"" + Drill.SILENT);
    }

    @Test
    void the_history_tells_in_what_condition_it_was_at_each_hand_over_and_return() {
        history.then(Drill.RESERVED, Drill.HANDED_OVER, Drill.RETURNED);

        ItemStory story = requireNonNull(history.view(new ItemsProjection(), Drill.ID.value()));
        assertThat(story.conditions())
                .extracting(seen -> seen.condition() + " " + seen.damaged())
                .containsExactly("GOOD false", "WORN false", "DEFECTIVE true");
        assertThat(drill(CAI)).bodyText().doesNotContain("scratch", "broken");
    }

    @Test
    void an_item_that_there_is_not_is_not_found() {
        assertThat(api().get(BEN, "/items/" + ItemId.of(new byte[] {9}))).hasStatus(404);
    }
}
