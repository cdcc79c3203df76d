package org.linli.command.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.places.SharingHouses.ALL_PASSED;
import static org.linli.command.places.SharingHouses.CAPACITY;
import static org.linli.command.places.SharingHouses.HOUSE;
import static org.linli.command.places.SharingHouses.KEEPER;
import static org.linli.command.places.SharingHouses.NAME;
import static org.linli.command.places.SharingHouses.STAFF;
import static org.linli.command.places.SharingHouses.STANDARD;
import static org.linli.command.places.SharingHouses.aHouse;
import static org.linli.command.places.SharingHouses.anInspectedHouse;
import static org.linli.command.places.SharingHouses.anOpenHouse;
import static org.linli.command.places.SharingHouses.booked;
import static org.linli.command.places.SharingHouses.booking;
import static org.linli.command.places.SharingHouses.findings;
import static org.linli.command.places.SharingHouses.monday;
import static org.linli.command.places.SharingHouses.noHouse;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.HOUSE_KEEPER;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.places.HouseCommand.ChangeKeeper;
import org.linli.command.places.HouseCommand.InspectHouse;
import org.linli.command.places.HouseCommand.Keeper;
import org.linli.command.places.HouseCommand.OpenHouse;
import org.linli.command.places.HouseCommand.RegisterHouse;
import org.linli.command.places.HouseCommand.SuspendHouse;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.BookingEnd;
import org.linli.kernel.places.Finding;
import org.linli.kernel.places.HouseEvent.BookingCancelled;
import org.linli.kernel.places.HouseEvent.HouseInspected;
import org.linli.kernel.places.HouseEvent.HouseKeeperChanged;
import org.linli.kernel.places.HouseEvent.HouseOpened;
import org.linli.kernel.places.HouseEvent.HouseRegistered;
import org.linli.kernel.places.HouseEvent.HouseSuspended;
import org.linli.kernel.places.SuspensionReason;

class OpeningAHouse {
    private static final OpenHouse OPEN = new OpenHouse(HOUSE, STANDARD);

    private static RegisterHouse register(boolean appointed, int capacity) {
        return new RegisterHouse(HOUSE, XINGFU, NAME, new Keeper(BEN, appointed), capacity);
    }

    private static InspectHouse inspect(List<Finding> findings) {
        return new InspectHouse(HOUSE, STANDARD, findings);
    }

    @Test
    void staff_register_a_house_of_a_community_with_a_keeper_who_holds_the_role_there() {
        noHouse()
                .when(register(true, CAPACITY), STAFF)
                .leadsTo(new HouseRegistered(HOUSE, XINGFU, NAME, BEN, CAPACITY));
        noHouse().when(register(true, CAPACITY), KEEPER).isRefusedFor(new Refusal.NotAllowed());
        noHouse().when(register(true, CAPACITY), STAFF.in(IN_STREET)).isRefusedFor(new Refusal.WrongPlace());
        noHouse().when(register(false, CAPACITY), STAFF).isRefusedFor(new HouseRejection.KeeperNotAppointed());
        noHouse().when(OPEN, STAFF).isRefusedFor(new Refusal.Unknown());
        aHouse().when(register(true, CAPACITY), STAFF).isRefusedFor(new Refusal.AlreadyExists(HOUSE.value()));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "500, true", "501, false"})
    void a_house_takes_1_to_500_people(int capacity, boolean accepted) {
        var verdict = noHouse().when(register(true, capacity), STAFF);
        if (accepted) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new HouseRejection.CapacityOutOfRange());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, false", "1, 0, false", "100, 100, true", "101, 1, false", "1, 101, false"})
    void a_house_has_a_name_of_1_to_100_characters_in_each_language(int zh, int en, boolean accepted) {
        LocalText name = new LocalText("屋".repeat(zh), "x".repeat(en));
        var verdict = noHouse().when(new RegisterHouse(HOUSE, XINGFU, name, new Keeper(BEN, true), CAPACITY), STAFF);
        if (accepted) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new PlaceRejection.PlaceNameMalformed());
        }
    }

    @Test
    void another_keeper_holds_the_role_too() {
        aHouse().when(new ChangeKeeper(HOUSE, new Keeper(CUI, true)), STAFF)
                .leadsTo(new HouseKeeperChanged(HOUSE, CUI));
        aHouse().when(new ChangeKeeper(HOUSE, new Keeper(CUI, false)), STAFF)
                .isRefusedFor(new HouseRejection.KeeperNotAppointed());
        aHouse().when(new ChangeKeeper(HOUSE, new Keeper(BEN, true)), STAFF).changesNothing();
        aHouse().when(new ChangeKeeper(HOUSE, new Keeper(CUI, true)), KEEPER).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void an_inspection_says_something_of_every_item_of_the_current_standard() {
        aHouse().when(inspect(ALL_PASSED), STAFF).leadsTo(new HouseInspected(HOUSE, 1, ALL_PASSED, true, DAN));
        for (List<Finding> findings : List.of(
                ALL_PASSED.subList(0, 2),
                List.of(ALL_PASSED.get(0), ALL_PASSED.get(0), ALL_PASSED.get(1)),
                List.of(ALL_PASSED.get(0), ALL_PASSED.get(1), new Finding("garden", true)))) {
            aHouse().when(inspect(findings), STAFF).isRefusedFor(new HouseRejection.FindingsIncomplete());
        }
        aHouse().when(new InspectHouse(HOUSE, new Standard.None(), ALL_PASSED), STAFF)
                .isRefusedFor(new HouseRejection.NoStandard());
    }

    @Test
    void the_inspector_is_not_who_keeps_the_house() {
        HouseRejection.InspectorIsKeeper own = new HouseRejection.InspectorIsKeeper();
        aHouse().when(inspect(ALL_PASSED), by(BEN).holding(COMMITTEE_STAFF, HOUSE_KEEPER))
                .isRefusedFor(own);
        aHouse().when(inspect(ALL_PASSED), STAFF.onBehalfOf(BEN)).isRefusedFor(own);
        aHouse().when(inspect(ALL_PASSED), by(ANA)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_house_opens_only_against_the_current_version_of_the_standard() {
        anInspectedHouse().when(OPEN, STAFF).leadsTo(new HouseOpened(HOUSE, 1));
        anInspectedHouse()
                .when(new OpenHouse(HOUSE, new Standard.Current(2, STANDARD.items())), STAFF)
                .isRefusedFor(new HouseRejection.NotInspected(2));
        aHouse().when(OPEN, STAFF).isRefusedFor(new HouseRejection.NotInspected(1));
        aHouse().when(new OpenHouse(HOUSE, new Standard.None()), STAFF).isRefusedFor(new HouseRejection.NoStandard());
    }

    @Test
    void a_house_opens_only_when_every_critical_item_passed() {
        aHouse().given(new HouseInspected(HOUSE, 1, findings(true, false, true), false, DAN))
                .when(OPEN, STAFF)
                .isRefusedFor(new HouseRejection.CriticalItemFailed());
    }

    @Test
    void an_item_that_is_not_critical_may_fail() {
        aHouse().when(inspect(findings(true, true, false)), STAFF)
                .leadsTo(new HouseInspected(HOUSE, 1, findings(true, true, false), true, DAN));
    }

    @Test
    void only_the_committees_staff_open_a_house_and_an_open_one_once() {
        anInspectedHouse().when(OPEN, by(ANA).holding(OPERATOR)).isRefusedFor(new Refusal.NotAllowed());
        anInspectedHouse().when(OPEN, KEEPER).isRefusedFor(new Refusal.NotAllowed());
        anOpenHouse().when(OPEN, STAFF).isRefusedFor(new HouseRejection.WrongHouseStatus(House.Status.OPEN));
    }

    @Test
    void a_failed_critical_item_suspends_bookings_at_once_and_calls_off_what_is_booked_ahead() {
        List<Finding> failed = findings(false, true, true);
        assertThat(anOpenHouse()
                        .given(booked(1, ANA, "10:00", "11:00"))
                        .when(inspect(failed), STAFF)
                        .decision())
                .isEqualTo(new Decision.Accepted<>(List.of(
                        new HouseInspected(HOUSE, 1, failed, false, DAN),
                        new HouseSuspended(HOUSE, SuspensionReason.CRITICAL_ITEM_FAILED),
                        new BookingCancelled(HOUSE, booking(1), ANA, BookingEnd.HOUSE_SUSPENDED))));
        aHouse().when(inspect(failed), STAFF).leadsTo(new HouseInspected(HOUSE, 1, failed, false, DAN));
    }

    @Test
    void who_runs_an_open_house_suspends_it_and_what_has_begun_goes_on() {
        assertThat(anOpenHouse()
                        .given(booked(1, ANA, "10:00", "11:00"))
                        .given(booked(2, CUI, "12:00", "13:00"))
                        .when(new SuspendHouse(HOUSE, SuspensionReason.REPAIR), KEEPER.at(monday("10:00")))
                        .decision())
                .isEqualTo(new Decision.Accepted<>(List.of(
                        new HouseSuspended(HOUSE, SuspensionReason.REPAIR),
                        new BookingCancelled(HOUSE, booking(2), CUI, BookingEnd.HOUSE_SUSPENDED))));
        anOpenHouse()
                .when(new SuspendHouse(HOUSE, SuspensionReason.REPAIR), STAFF)
                .isAccepted();
        aHouse().when(new SuspendHouse(HOUSE, SuspensionReason.REPAIR), STAFF)
                .isRefusedFor(new HouseRejection.WrongHouseStatus(House.Status.REGISTERED));
    }

    @Test
    void a_keeper_without_the_role_runs_nothing_any_more_and_another_houses_keeper_never_did() {
        SuspendHouse suspend = new SuspendHouse(HOUSE, SuspensionReason.SAFETY);
        anOpenHouse().when(suspend, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        anOpenHouse().when(suspend, by(CUI).holding(HOUSE_KEEPER)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_suspended_house_opens_again_after_a_sound_inspection() {
        anOpenHouse()
                .given(new HouseInspected(HOUSE, 1, findings(false, true, true), false, DAN))
                .given(new HouseSuspended(HOUSE, SuspensionReason.CRITICAL_ITEM_FAILED))
                .given(new HouseInspected(HOUSE, 1, ALL_PASSED, true, DAN))
                .when(OPEN, STAFF)
                .leadsTo(new HouseOpened(HOUSE, 1));
    }

    @Test
    void roles_of_the_community_count_for_its_house() {
        HouseDecider decider = new HouseDecider();
        assertThat(decider.place(noHouse().state())).isNull();
        assertThat(decider.place(aHouse().state())).isEqualTo(XINGFU);
    }
}
