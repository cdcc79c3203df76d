package org.linli.query.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.ActionEvent.WaitingPromoted;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.SignUpEnd;
import org.linli.query.Api;
import org.linli.query.Duty;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ActionsTest {
    private final History history = new History()
            .then(Neighbours.places())
            .then(Duty.posted("later", Duty.shift(2, SOUTH, Duty.FROM.plusSeconds(3_600))), Duty.posted());

    private Api api(Instant now) {
        ViewStore views = history.views(new ActionsProjection(), new PlacesProjection());
        return new Api(new ActionsResource(views, new Places(views), InstantSource.fixed(now)));
    }

    private List<String> titles(Instant now, String query) {
        return Api.rows(api(now).get(BEN, "/actions?" + query), "title");
    }

    @Test
    void what_volunteers_are_wanted_for_in_a_place_and_its_sub_places_comes_soonest_first_in_pages() {
        assertThat(titles(MONDAY, "place=" + DISTRICT)).containsExactly("duty", "later");
        assertThat(titles(MONDAY, "place=" + NORTH)).containsExactly("duty");
        Api api = api(MONDAY);
        MvcTestResult first = api.get(BEN, "/actions?limit=1&place=" + DISTRICT);
        assertThat(Api.rows(first, "title")).containsExactly("duty");
        assertThat(Api.rows(api.get(BEN, Api.next(first)), "title")).containsExactly("later");
    }

    @Test
    void what_is_over_or_called_off_is_left_out() {
        assertThat(titles(Duty.TO.minusMillis(1), "place=" + DISTRICT)).containsExactly("duty", "later");
        assertThat(titles(Duty.TO, "place=" + DISTRICT)).containsExactly("later");
        assertThat(titles(Duty.TO.plusSeconds(90_000), "place=" + DISTRICT)).isEmpty();
        history.then(new ActionCancelled(Duty.SHIFT, ActionEnd.WEATHER, List.of(), List.of(), CAI));
        assertThat(titles(MONDAY, "place=" + DISTRICT)).containsExactly("later");
        assertThat(api(MONDAY).get(BEN, "/actions/" + Duty.ID)).bodyText().contains("\"cancelled\":\"WEATHER\"");
    }

    @Test
    void everybody_sees_how_many_places_are_free_and_nobody_who_has_them() {
        history.then(Duty.in(ANA), Duty.waits(BEN), Duty.waits(CAI));

        assertThat(api(MONDAY).get(Neighbours.WEN_OF_THE_COMMITTEE, "/actions/" + Duty.ID))
                .hasStatusOk()
                .bodyText()
                .contains("\"places\":1,\"free\":0,\"waiting\":2", "\"mine\":null")
                .doesNotContain(ANA.value(), BEN.value(), CAI.value());
    }

    @Test
    void one_sees_where_one_stands_oneself() {
        history.then(Duty.in(ANA), Duty.waits(BEN), Duty.waits(CAI));
        assertThat(mine(ANA)).contains("\"mine\":{\"role\":\"desk\",\"position\":null}");
        assertThat(mine(CAI)).contains("\"mine\":{\"role\":\"desk\",\"position\":2}");

        history.then(
                new VolunteerWithdrew(Duty.SHIFT, ANA, Duty.ROLE, false, SignUpEnd.WITHDREW, ANA),
                new WaitingPromoted(Duty.SHIFT, BEN, Duty.ROLE));
        assertThat(mine(ANA)).contains("\"mine\":null");
        assertThat(mine(BEN)).contains("\"mine\":{\"role\":\"desk\",\"position\":null}");
        assertThat(mine(CAI)).contains("\"mine\":{\"role\":\"desk\",\"position\":1}");
    }

    private String mine(MemberId reader) {
        try {
            return api(MONDAY).get(reader, "/actions/" + Duty.ID).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_action_that_there_is_not_is_not_found() {
        assertThat(api(MONDAY).get(BEN, "/actions/" + ActionId.of(new byte[] {9})))
                .hasStatus(404);
    }
}
