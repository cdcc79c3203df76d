package org.linli.command.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.places.SharingHouses.HOUSE;
import static org.linli.command.places.SharingHouses.NAME;
import static org.linli.command.places.SharingHouses.aHouse;
import static org.linli.command.places.SharingHouses.anOpenHouse;
import static org.linli.command.places.SharingHouses.booked;
import static org.linli.command.places.SharingHouses.booking;
import static org.linli.command.places.SharingHouses.monday;
import static org.linli.command.places.SharingHouses.noHouse;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.places.HouseCommand.ChangeKeeper;
import org.linli.command.places.HouseCommand.EndBooking;
import org.linli.command.places.HouseCommand.Keeper;
import org.linli.command.places.HouseCommand.LoseKeeper;
import org.linli.command.places.HouseCommand.RegisterHouse;
import org.linli.kernel.places.BookingEnd;
import org.linli.kernel.places.HouseEvent.BookingCancelled;
import org.linli.kernel.places.HouseEvent.HouseKeeperChanged;
import org.linli.kernel.places.HouseEvent.HouseSuspended;
import org.linli.kernel.places.SuspensionReason;

/** Ben keeps the house and is being erased, or Ana, who has booked it. */
class HousesOfSomebodyWhoLeaves {
    private static final LoseKeeper LOSE = new LoseKeeper(HOUSE, BEN);
    private static final EndBooking END = new EndBooking(HOUSE, booking(1));
    private static final HouseSuspended SUSPENDED = new HouseSuspended(HOUSE, SuspensionReason.NO_KEEPER);

    @Test
    void a_house_takes_nobody_in_once_its_keeper_is_erased() {
        anOpenHouse().when(LOSE, bySystem()).leadsTo(SUSPENDED);
        anOpenHouse()
                .given(booked(1, ANA, "10:00", "11:00"))
                .when(LOSE, bySystem())
                .leadsToBoth(SUSPENDED, new BookingCancelled(HOUSE, booking(1), ANA, BookingEnd.HOUSE_SUSPENDED));
    }

    @Test
    void a_house_that_is_not_open_or_has_another_keeper_stays_as_it_is() {
        anOpenHouse().given(SUSPENDED).when(LOSE, bySystem()).changesNothing();
        aHouse().when(LOSE, bySystem()).changesNothing();
        anOpenHouse()
                .given(new HouseKeeperChanged(HOUSE, CUI))
                .when(LOSE, bySystem())
                .changesNothing();
        noHouse().when(LOSE, bySystem()).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void a_booking_ends_with_the_erasure_of_who_booked_also_after_it_began() {
        BookingCancelled ended = new BookingCancelled(HOUSE, booking(1), ANA, BookingEnd.MEMBER_ERASED);
        var house = anOpenHouse().given(booked(1, ANA, "10:00", "11:00"));

        house.when(END, bySystem()).leadsTo(ended);
        house.when(END, bySystem().at(monday("12:00"))).leadsTo(ended);
        house.given(ended).when(END, bySystem()).changesNothing();
        anOpenHouse().when(END, bySystem()).changesNothing();
    }

    @Test
    void who_appoints_a_keeper_names_them() {
        Keeper ben = new Keeper(BEN, true);

        assertThat(new RegisterHouse(HOUSE, XINGFU, NAME, ben, 12).names()).isEqualTo(Set.of(BEN));
        assertThat(new ChangeKeeper(HOUSE, ben).names()).isEqualTo(Set.of(BEN));
    }
}
