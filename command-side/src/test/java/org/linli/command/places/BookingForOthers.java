package org.linli.command.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.places.SharingHouses.ALL_PASSED;
import static org.linli.command.places.SharingHouses.CAPACITY;
import static org.linli.command.places.SharingHouses.HOUSE;
import static org.linli.command.places.SharingHouses.ITEMS;
import static org.linli.command.places.SharingHouses.NAME;
import static org.linli.command.places.SharingHouses.NINE_TO_SIX;
import static org.linli.command.places.SharingHouses.book;
import static org.linli.command.places.SharingHouses.booking;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Command;
import org.linli.command.ProxyRefusal.MandateLacksScope;
import org.linli.command.RunningCommunity;
import org.linli.command.Sender;
import org.linli.command.places.HouseCommand.CancelBooking;
import org.linli.command.places.HouseCommand.SetHours;
import org.linli.command.places.StandardCommand.PublishStandard;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.membership.Role;
import org.linli.web.RejectedException;

/** Cui books Ben's house for Ana. */
class BookingForOthers {
    private final RunningCommunity community = RunningCommunity.start();

    @AfterEach
    void stop() {
        community.close();
    }

    private void anOpenHouseAndNeighbours() {
        Houses houses = community.houses();
        community.settle(ANA, Level.L3);
        community.settle(BEN, Level.L2);
        community.settle(CUI, Level.L2);
        community.settle(DAN, Level.L2);
        community.appoint(ANA, Role.OPERATOR, null);
        community.appoint(BEN, Role.HOUSE_KEEPER, XINGFU);
        community.appoint(DAN, Role.COMMITTEE_STAFF, XINGFU);
        community.send(new PublishStandard(ITEMS), ANA);
        community.send(houses.register(HOUSE, XINGFU, NAME, BEN, CAPACITY), DAN);
        community.send(new SetHours(HOUSE, NINE_TO_SIX), BEN);
        community.send(houses.inspect(HOUSE, ALL_PASSED), DAN);
        community.send(houses.open(HOUSE), DAN);
    }

    private House.Registered house() {
        return (House.Registered) community.histories().stateOf(HOUSE.value(), new HouseDecider());
    }

    private void assertLacksScope(Command command, Sender sender) {
        assertThatThrownBy(() -> community.commands().send(command, sender))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new MandateLacksScope(ProxyScope.BOOK)));
    }

    @Test
    void a_proxy_books_and_calls_off_in_the_principals_name() {
        anOpenHouseAndNeighbours();
        Sender cuis = community.proxy(CUI, ANA, ProxyScope.BOOK);
        community.commands().send(book(1, "10:00", "11:00"), cuis);
        assertThat(house().bookings()).extracting(House.Booking::by).containsExactly(ANA);

        community.commands().send(new CancelBooking(HOUSE, booking(1)), cuis);
        assertThat(house().bookings()).isEmpty();
    }

    @Test
    void nobody_books_for_others_by_a_mandate_for_other_things() {
        anOpenHouseAndNeighbours();
        Sender cuis = community.proxy(CUI, ANA, ProxyScope.PUBLISH, ProxyScope.EXCHANGE, ProxyScope.BORROW);
        assertLacksScope(book(1, "10:00", "11:00"), cuis);
        community.send(book(1, "10:00", "11:00"), ANA);
        assertLacksScope(new CancelBooking(HOUSE, booking(1)), cuis);
    }
}
