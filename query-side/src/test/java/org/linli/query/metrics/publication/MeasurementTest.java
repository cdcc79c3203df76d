package org.linli.query.metrics.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.query.metrics.catalogue.Goalposts;
import org.linli.query.metrics.facts.Chronicle;

/** Which place a fact counts in. */
class MeasurementTest {
    private static final Instant AS_OF = Instant.parse("2025-01-31T16:00:00Z");
    private static final PlaceId DISTRICT = PlaceId.of(Chronicle.bits("district"));
    private static final PlaceId STREET = PlaceId.of(Chronicle.bits("street"));
    private static final PlaceId OTHER_STREET = PlaceId.of(Chronicle.bits("other street"));
    private static final OrganisationId OFFICE = OrganisationId.of(Chronicle.bits("office"));

    private final Chronicle log = new Chronicle();

    private void established(PlaceId place, PlaceKind kind, List<PlaceId> within) {
        PlaceId parent = within.size() == 1 ? null : within.get(within.size() - 2);
        log.tell("2024-01-01", new PlaceEstablished(place, kind, new LocalText("地", "place"), parent, within));
    }

    private double requests(PlaceId place) {
        Measurement measurement = Measurement.inAllPlaces(AS_OF, Goalposts.STANDARD);
        log.events().forEach(measurement::add);
        return Objects.requireNonNull(Objects.requireNonNull(measurement.sheet(place, YearMonth.of(2025, 1)))
                .numbers()
                .get("open"));
    }

    @Test
    void what_an_organisation_of_a_subdistrict_asks_for_counts_there_and_above_and_in_no_community() {
        established(DISTRICT, PlaceKind.DISTRICT, List.of(DISTRICT));
        established(STREET, PlaceKind.SUBDISTRICT, List.of(DISTRICT, STREET));
        established(OTHER_STREET, PlaceKind.SUBDISTRICT, List.of(DISTRICT, OTHER_STREET));
        established(Chronicle.COMMUNITY, PlaceKind.COMMUNITY, List.of(DISTRICT, STREET, Chronicle.COMMUNITY));
        MemberId ana = log.member("ana");
        log.tell(
                "2024-06-01",
                new OrganisationRegistered(
                        OFFICE, OrganisationKind.PUBLIC_BODY, new LocalText("街道", "office"), STREET, null, ana));
        Terms terms = new Terms(
                Kind.SKILL, "title", "", List.of("repair"), 1, Urgency.NORMAL, Instant.parse("2025-03-01T00:00:00Z"));
        ListingId request = ListingId.of(Side.REQUEST, Chronicle.bits("request"));
        log.tell("2025-01-10", new ListingPublished(request, ana, Chronicle.COMMUNITY, terms, null, OFFICE));
        assertThat(requests(STREET)).isOne();
        assertThat(requests(DISTRICT)).isOne();
        assertThat(requests(OTHER_STREET)).isZero();
        assertThat(requests(Chronicle.COMMUNITY)).isZero();
    }
}
