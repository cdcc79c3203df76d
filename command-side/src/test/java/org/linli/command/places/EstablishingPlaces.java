package org.linli.command.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.DISTRICT;
import static org.linli.command.Neighbourhood.IN_DISTRICT;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.IN_XINGFU;
import static org.linli.command.Neighbourhood.STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.places.Places.NAME;
import static org.linli.command.places.Places.aCommunity;
import static org.linli.command.places.Places.establish;
import static org.linli.command.places.Places.noPlace;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.command.Acting;
import org.linli.command.Location;
import org.linli.command.Refusal;
import org.linli.command.places.PlaceCommand.EstablishPlace;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

class EstablishingPlaces {
    private static final Acting OPERATOR_IN_STREET = by(ANA).holding(OPERATOR).in(IN_STREET);
    private static final EstablishPlace COMMUNITY = establish(XINGFU, PlaceKind.COMMUNITY, STREET);

    @Test
    void an_operator_adds_a_place_which_lies_within_all_that_its_parent_lies_in() {
        noPlace()
                .when(COMMUNITY, OPERATOR_IN_STREET)
                .leadsTo(new PlaceEstablished(
                        XINGFU, PlaceKind.COMMUNITY, NAME, STREET, List.of(DISTRICT, STREET, XINGFU)));
    }

    @Test
    void the_system_adds_a_place() {
        noPlace().when(COMMUNITY, bySystem().in(IN_STREET)).isAccepted();
    }

    @Test
    void nobody_else_adds_a_place() {
        noPlace()
                .when(COMMUNITY, by(ANA).holding(COMMITTEE_STAFF).in(IN_STREET))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void the_parent_exists() {
        noPlace().when(COMMUNITY, OPERATOR_IN_STREET.in(Location.NOWHERE)).isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void a_place_is_established_once() {
        aCommunity().when(COMMUNITY, OPERATOR_IN_STREET).isRefusedFor(new Refusal.AlreadyExists(XINGFU.value()));
    }

    @Test
    void a_district_stands_alone() {
        EstablishPlace alone = new EstablishPlace(DISTRICT, PlaceKind.DISTRICT, NAME, null);

        noPlace().when(alone, OPERATOR_IN_STREET.in(Location.NOWHERE)).isAccepted();
        noPlace()
                .when(establish(STREET, PlaceKind.DISTRICT, DISTRICT), OPERATOR_IN_STREET.in(IN_DISTRICT))
                .isRefusedFor(new PlaceRejection.WrongParent());
    }

    @Test
    void no_other_place_stands_alone() {
        noPlace()
                .when(
                        new EstablishPlace(STREET, PlaceKind.SUBDISTRICT, NAME, null),
                        OPERATOR_IN_STREET.in(Location.NOWHERE))
                .isRefusedFor(new PlaceRejection.WrongParent());
    }

    @Test
    void a_level_may_be_left_out() {
        noPlace()
                .when(establish(XINGFU, PlaceKind.COMMUNITY, DISTRICT), OPERATOR_IN_STREET.in(IN_DISTRICT))
                .isAccepted();
    }

    @ParameterizedTest
    @CsvSource({"COMMUNITY", "AREA", "SUBDISTRICT"})
    void the_parent_is_of_a_higher_level(PlaceKind kind) {
        noPlace()
                .when(establish(STREET, kind, XINGFU), OPERATOR_IN_STREET.in(IN_XINGFU))
                .isRefusedFor(new PlaceRejection.WrongParent());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, false", "1, 0, false", "1, 1, true", "100, 100, true", "101, 1, false", "1, 101, false"})
    void a_name_has_1_to_100_characters_in_each_language(int zh, int en, boolean accepted) {
        LocalText name = new LocalText("幸".repeat(zh), "x".repeat(en));
        var verdict = noPlace().when(new EstablishPlace(XINGFU, PlaceKind.COMMUNITY, name, STREET), OPERATOR_IN_STREET);
        if (accepted) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new PlaceRejection.PlaceNameMalformed());
        }
    }

    @Test
    void roles_of_the_place_itself_count_for_it() {
        PlaceDecider decider = new PlaceDecider();
        PlaceId none = decider.place(noPlace().state());

        assertThat(none).isNull();
        assertThat(decider.place(aCommunity().state())).isEqualTo(XINGFU);
    }
}
