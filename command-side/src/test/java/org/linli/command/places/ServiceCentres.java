package org.linli.command.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.DISTRICT;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.STREET;
import static org.linli.command.Neighbourhood.place;
import static org.linli.command.places.Places.NAME;
import static org.linli.command.places.Places.aCommunity;
import static org.linli.command.places.Places.establish;
import static org.linli.command.places.Places.noPlace;
import static org.linli.command.places.SharingHouses.STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.command.Refusal;
import org.linli.command.places.PlaceCommand.DescribeServices;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.DayHours;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceEvent.ServicesDescribed;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

class ServiceCentres {
    private static final PlaceId CENTRE = place("centre");
    private static final List<DayHours> WEEK = List.of(new DayHours(DayOfWeek.MONDAY, 540, 1_080));
    private static final List<LocalText> SERVICES = List.of(new LocalText("社保咨询", "Social insurance advice"));

    @ParameterizedTest
    @CsvSource({
        "DISTRICT_CENTRE, DISTRICT, true",
        "SUBDISTRICT_CENTRE, SUBDISTRICT, true",
        "AREA_CENTRE, AREA, true",
        "DISTRICT_CENTRE, SUBDISTRICT, false",
        "SUBDISTRICT_CENTRE, DISTRICT, false",
        "AREA_CENTRE, COMMUNITY, false",
        "AREA_CENTRE, AREA_CENTRE, false",
        "COMMUNITY, DISTRICT_CENTRE, false",
        "COMMUNITY, AREA, true",
    })
    void a_service_centre_lies_in_a_place_of_its_own_level_and_nothing_lies_in_one(
            PlaceKind kind, PlaceKind parent, boolean may) {
        assertThat(kind.mayLieIn(parent)).isEqualTo(may);
    }

    @Test
    void the_level_binds_who_adds_one() {
        noPlace()
                .when(
                        establish(CENTRE, PlaceKind.SUBDISTRICT_CENTRE, STREET),
                        by(ANA).holding(OPERATOR).in(IN_STREET))
                .isAccepted();
        noPlace()
                .when(
                        establish(CENTRE, PlaceKind.DISTRICT_CENTRE, STREET),
                        by(ANA).holding(OPERATOR).in(IN_STREET))
                .isRefusedFor(new PlaceRejection.WrongParent());
    }

    @Test
    void staff_say_when_it_is_open_and_what_it_offers() {
        var centre = noPlace()
                .given(new PlaceEstablished(
                        CENTRE, PlaceKind.SUBDISTRICT_CENTRE, NAME, STREET, List.of(DISTRICT, STREET, CENTRE)));
        centre.when(new DescribeServices(CENTRE, WEEK, SERVICES), STAFF)
                .leadsTo(new ServicesDescribed(CENTRE, WEEK, SERVICES));
        centre.when(new DescribeServices(CENTRE, WEEK, SERVICES), by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        centre.when(new DescribeServices(CENTRE, List.of(WEEK.getFirst(), WEEK.getFirst()), SERVICES), STAFF)
                .isRefusedFor(new PlaceRejection.HoursMalformed());
        centre.when(new DescribeServices(CENTRE, WEEK, List.of(new LocalText(" ", "x"))), STAFF)
                .isRefusedFor(new PlaceRejection.PlaceNameMalformed());
    }

    @Test
    void a_later_description_takes_the_place_of_an_earlier_one() {
        List<LocalText> more = List.of(SERVICES.getFirst(), new LocalText("老年食堂", "Canteen for the elderly"));

        noPlace()
                .given(new PlaceEstablished(
                        CENTRE, PlaceKind.SUBDISTRICT_CENTRE, NAME, STREET, List.of(DISTRICT, STREET, CENTRE)))
                .given(new ServicesDescribed(CENTRE, WEEK, SERVICES))
                .when(new DescribeServices(CENTRE, WEEK, more), STAFF)
                .leadsTo(new ServicesDescribed(CENTRE, WEEK, more));
    }

    @Test
    void only_a_service_centre_has_services() {
        aCommunity()
                .when(new DescribeServices(CENTRE, WEEK, SERVICES), STAFF)
                .isRefusedFor(new PlaceRejection.NoServiceCentre());
    }
}
