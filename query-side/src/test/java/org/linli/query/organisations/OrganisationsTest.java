package org.linli.query.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationClosed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReinstated;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReportConfirmed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReportedIn;
import org.linli.kernel.membership.OrganisationEvent.OrganisationSuspended;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What every member may know of organisations. */
class OrganisationsTest {
    private static final OrganisationId SHOP = id(1);
    private static final OrganisationId BRANCH = id(2);
    private static final OrganisationId FOUNDATION = id(3);

    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    registered(SHOP, OrganisationKind.MERCHANT, "幸福超市", "Xingfu store", NORTH),
                    registered(BRANCH, OrganisationKind.PARTY, "第一支部", "First branch", SOUTH),
                    registered(FOUNDATION, OrganisationKind.CHARITY, "慈善会", "Foundation", DISTRICT));

    private static OrganisationId id(int number) {
        return OrganisationId.of(new byte[] {(byte) number});
    }

    private static OrganisationRegistered registered(
            OrganisationId id, OrganisationKind kind, String zh, String en, PlaceId place) {
        return new OrganisationRegistered(id, kind, new LocalText(zh, en), place, "91110000X", WEN_OF_THE_COMMITTEE);
    }

    private Api api() {
        ViewStore views = history.views(new PlacesProjection(), new OrganisationsProjection());
        return new Api(new OrganisationsResource(views, new Places(views)));
    }

    private List<String> listed(String query) {
        return Api.rows(api().get(ANA, "/organisations?" + query), "id");
    }

    @Test
    void a_place_has_its_own_organisations_and_those_of_its_sub_places_the_newest_first() {
        assertThat(listed("place=" + DISTRICT)).containsExactly(FOUNDATION.value(), BRANCH.value(), SHOP.value());
        assertThat(listed("place=" + NORTH)).containsExactly(SHOP.value());
        assertThat(api().get(ANA, "/organisations?place=" + Neighbours.place(99)))
                .hasStatus(404);
    }

    @Test
    void they_are_told_apart_by_kind() {
        assertThat(listed("kind=PARTY&place=" + DISTRICT)).containsExactly(BRANCH.value());
        assertThat(listed("kind=PROPERTY&place=" + DISTRICT)).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_double() {
        List<String> seen = new ArrayList<>();
        String path = "/organisations?limit=1&place=" + DISTRICT;
        while (!path.isEmpty()) {
            MvcTestResult page = api().get(ANA, path);
            seen.addAll(Api.rows(page, "id"));
            path = Api.next(page);
        }
        assertThat(seen).containsExactly(FOUNDATION.value(), BRANCH.value(), SHOP.value());
    }

    @Test
    void a_community_has_a_party_organisation_that_reported_in_once_it_took_note() {
        history.then(new OrganisationReportedIn(BRANCH, NORTH, BEN));
        assertThat(listed("place=" + NORTH)).containsExactly(SHOP.value());

        history.then(new OrganisationReportConfirmed(BRANCH, NORTH, WEN_OF_THE_COMMITTEE));
        assertThat(listed("place=" + NORTH)).containsExactly(BRANCH.value(), SHOP.value());
        assertThat(listed("kind=PARTY&place=" + NORTH)).containsExactly(BRANCH.value());
        assertThat(listed("place=" + DISTRICT)).containsExactly(FOUNDATION.value(), BRANCH.value(), SHOP.value());
    }

    @Test
    void a_suspended_one_is_listed_as_such_and_a_closed_one_is_found_by_its_id_alone() {
        history.then(new OrganisationSuspended(SHOP, SuspensionReason.DECEPTION, WEN_OF_THE_COMMITTEE));
        assertThat(Api.rows(api().get(ANA, "/organisations?place=" + NORTH), "id", "status"))
                .containsExactly(SHOP + " SUSPENDED");

        history.then(new OrganisationReinstated(SHOP, WEN_OF_THE_COMMITTEE));
        assertThat(Api.member(api().get(ANA, "/organisations/" + SHOP), "status"))
                .isEqualTo("ACTIVE");

        history.then(new OrganisationClosed(SHOP, WEN_OF_THE_COMMITTEE));
        assertThat(listed("place=" + NORTH)).isEmpty();
        assertThat(Api.member(api().get(ANA, "/organisations/" + SHOP), "status"))
                .isEqualTo("CLOSED");
    }

    @Test
    void the_name_is_in_the_readers_language_and_the_version_is_told() {
        MvcTestResult page = api().get(ANA, "/organisations/" + BRANCH, "Accept-Language", "zh-CN");
        assertThat(Api.member(page, "name")).isEqualTo("第一支部");
        assertThat(Api.member(page, "registration")).isEqualTo("91110000X");
        assertThat(page).hasHeader("ETag", "\"0\"");
        assertThat(Api.member(api().get(ANA, "/organisations/" + BRANCH), "name"))
                .isEqualTo("First branch");
        assertThat(api().get(ANA, "/organisations/" + id(99))).hasStatus(404);
    }

    @Test
    void no_member_and_no_reason_is_told() {
        history.then(
                new MemberRegistered(BEN, "王秀英", null, NORTH),
                new RepresentativeAppointed(BEN, BRANCH, Neighbours.MONDAY, Neighbours.IN_A_WEEK, WEN_OF_THE_COMMITTEE),
                new OrganisationReportedIn(BRANCH, NORTH, BEN),
                new OrganisationReportConfirmed(BRANCH, NORTH, WEN_OF_THE_COMMITTEE),
                new OrganisationSuspended(BRANCH, SuspensionReason.HARASSMENT, WEN_OF_THE_COMMITTEE));
        for (String path : List.of("/organisations/" + BRANCH, "/organisations?place=" + DISTRICT)) {
            assertThat(api().get(WEN_OF_THE_COMMITTEE, path))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("member-", "HARASSMENT");
        }
    }
}
