package org.linli.command.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.Neighbourhood.member;
import static org.linli.command.places.SharingHouses.ALL_PASSED;
import static org.linli.command.places.SharingHouses.CAPACITY;
import static org.linli.command.places.SharingHouses.HOUSE;
import static org.linli.command.places.SharingHouses.ITEMS;
import static org.linli.command.places.SharingHouses.NAME;
import static org.linli.command.places.SharingHouses.NINE_TO_SIX;
import static org.linli.command.places.SharingHouses.book;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.RunningCommunity;
import org.linli.command.membership.ErasureCommand.ForceErasure;
import org.linli.command.places.HouseCommand.LoseKeeper;
import org.linli.command.places.HouseCommand.SetHours;
import org.linli.command.places.StandardCommand.PublishStandard;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.web.RejectedException;

/** Thirty neighbours book overlapping times of one house at once. */
class OneHouseManyBookers {
    private static final int BOOKERS = 30;

    private final RunningCommunity community = RunningCommunity.start();
    private final Houses houses = community.houses();

    @BeforeEach
    void an_open_house() {
        community.settle(BEN, Level.L2);
        community.settle(DAN, Level.L2);
        community.settle(ANA, Level.L3);
        community.appoint(BEN, Role.HOUSE_KEEPER, XINGFU);
        community.appoint(DAN, Role.COMMITTEE_STAFF, XINGFU);
        community.appoint(ANA, Role.OPERATOR, null);
        community.send(new PublishStandard(ITEMS), ANA);
        community.send(houses.register(HOUSE, XINGFU, NAME, BEN, CAPACITY), DAN);
        community.send(new SetHours(HOUSE, NINE_TO_SIX), BEN);
        community.send(houses.inspect(HOUSE, ALL_PASSED), DAN);
        community.send(houses.open(HOUSE), DAN);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    @Test
    void exactly_one_has_it_and_all_others_are_told_that_it_is_taken() throws Exception {
        List<Callable<String>> wishes = new ArrayList<>();
        for (int i = 0; i < BOOKERS; i++) {
            MemberId neighbour = member("neighbour " + i);
            community.settle(neighbour, Level.L2);
            String to = "11:" + (15 + i);
            int number = i;
            wishes.add(() -> {
                try {
                    community.send(book(number, "10:00", to), neighbour);
                    return "booked";
                } catch (RejectedException e) {
                    return e.rejection().code();
                }
            });
        }
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService neighbours = Executors.newFixedThreadPool(BOOKERS)) {
            for (Future<String> wish : neighbours.invokeAll(wishes)) {
                outcomes.add(wish.get());
            }
        }
        assertThat(outcomes).containsOnlyOnce("booked");
        assertThat(outcomes.stream().filter("house-taken"::equals)).hasSize(BOOKERS - 1);
        assertThat(((House.Registered) community.histories().stateOf(HOUSE.value(), new HouseDecider())).bookings())
                .hasSize(1);
    }

    @Test
    void a_keeper_whose_role_is_missing_is_not_taken() {
        assertThat(houses.register(HOUSE, XINGFU, NAME, DAN, CAPACITY).keeper().appointed())
                .isFalse();
        assertThat(houses.changeKeeper(HOUSE, BEN).keeper().appointed()).isTrue();
    }

    @Test
    void a_house_is_not_opened_again_before_it_has_another_keeper() {
        community.appoint(DAN, Role.OPERATOR, null);
        community.send(new ForceErasure(BEN, "2026-12"), DAN);
        community.sendAsSystem(new LoseKeeper(HOUSE, BEN));

        assertThatThrownBy(() -> houses.open(HOUSE))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new HouseRejection.NoKeeper()));
    }
}
