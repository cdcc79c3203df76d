package org.linli.query.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.SUBDISTRICT;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.kernel.places.PlaceEvent.ResidentCountRecorded;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.views.ViewStore;

class PlacesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private final History history = new History().then(Neighbours.places());

    @Test
    void a_place_knows_the_communities_in_it() {
        assertThat(places().communitiesOf(DISTRICT)).containsExactlyInAnyOrder(NORTH.value(), SOUTH.value());
        assertThat(places().communitiesOf(NORTH)).containsExactly(NORTH.value());
    }

    @Test
    void children_are_listed_in_the_order_of_their_establishment() {
        assertThat(Api.rows(api().get(ANA, "/places"), "id")).containsExactly(DISTRICT.value());
        assertThat(Api.rows(api().get(ANA, "/places?parent=" + SUBDISTRICT), "id", "communities"))
                .containsExactly(NORTH + " 1", SOUTH + " 1");
        assertThat(Api.rows(api().get(ANA, "/places?parent=" + NORTH), "id")).isEmpty();
        assertThat(api().get(ANA, "/places?parent=" + Neighbours.place(99))).hasStatus(404);
    }

    @Test
    void the_name_is_in_the_language_of_the_reader() {
        assertThat(Api.rows(api().get(ANA, "/places", "Accept-Language", "zh-CN"), "name"))
                .first()
                .asString()
                .startsWith("中");
        assertThat(Api.rows(api().get(ANA, "/places", "Accept-Language", "en"), "name"))
                .first()
                .asString()
                .startsWith("DISTRICT");
    }

    @Test
    void the_count_of_the_latest_day_holds_and_the_same_day_corrects_it() {
        history.then(counted(100, DAY), counted(90, DAY.minusDays(1)));
        assertThat(residents()).isEqualTo(100);
        history.then(counted(101, DAY));
        assertThat(residents()).isEqualTo(101);
    }

    @Test
    void every_category_is_there() {
        assertThat(Api.rows(api().get(ANA, "/categories"), "id"))
                .containsExactlyElementsOf(Taxonomy.standard().categories().keySet());
    }

    private static ResidentCountRecorded counted(long residents, LocalDate day) {
        return new ResidentCountRecorded(NORTH, residents, day, "census");
    }

    private long residents() {
        PlaceNode.Residents residents = places().get(NORTH).residents();
        assertThat(residents).isNotNull();
        return residents.count();
    }

    private Places places() {
        ViewStore views = history.views(new PlacesProjection());
        return new Places(views);
    }

    private Api api() {
        return new Api(new PlacesResource(places(), Taxonomy.standard()));
    }
}
