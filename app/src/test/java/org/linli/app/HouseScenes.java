package org.linli.app;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.linli.app.Scenes.Scene;

/** Sharing houses at every step, for {@link Scenes}. */
final class HouseScenes {
    private final Town town;
    private final Caller staff;
    private final Caller booker;

    HouseScenes(Town town, Caller staff, Caller booker) {
        this.town = town;
        this.staff = staff;
        this.booker = booker;
        publishStandard();
    }

    String centre() {
        return town.place(Map.of(
                "kind", "DISTRICT_CENTRE",
                "nameZh", "区党群服务中心",
                "nameEn", "District service centre",
                "parent", town.district()));
    }

    Scene kept(Map<String, String> open) {
        return new Scene(staff, house(), open).with("member", keeper().id());
    }

    Scene registered(Map<String, String> open) {
        return new Scene(staff, house(), open);
    }

    Scene inspected(Map<String, String> open) {
        return new Scene(staff, inspectedHouse(), open);
    }

    Scene opened(Map<String, String> open) {
        return new Scene(staff, openHouse(), open);
    }

    Scene bookable(Map<String, String> open) {
        return new Scene(booker, openHouse(), open)
                .saying("from", tomorrow().toString())
                .saying("to", tomorrow().plus(Duration.ofHours(1)).toString());
    }

    Scene booked(Map<String, String> open) {
        String house = openHouse();
        return new Scene(booker, house, open).with("booking", booking(house, tomorrow()));
    }

    /** A booking that has begun. */
    Scene begun(Map<String, String> open) {
        String house = openHouse();
        Instant from = town.now().plusSeconds(2);
        String booking = booking(house, from);
        while (!town.now().isAfter(from)) {
            Thread.onSpinWait();
        }
        return new Scene(staff, house, open).with("booking", booking);
    }

    private String booking(String house, Instant from) {
        return Town.accepted(booker.post(
                        "/houses/" + house + "/bookings",
                        Map.of(
                                "from", from.toString(),
                                "to", from.plus(Duration.ofMinutes(15)).toString(),
                                "persons", 2)))
                .json()
                .path("booking")
                .asString();
    }

    private String openHouse() {
        String house = inspectedHouse();
        Town.accepted(staff.post("/houses/" + house + "/openings", Map.of()));
        return house;
    }

    private String inspectedHouse() {
        String house = house();
        Town.accepted(staff.post(
                "/houses/" + house + "/hours",
                Map.of(
                        "week",
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> Map.of("day", day.name(), "opens", "00:00", "closes", "24:00"))
                                .toList(),
                        "closed",
                        List.of())));
        Town.accepted(staff.post(
                "/houses/" + house + "/inspections",
                Map.of("findings", List.of(Map.of("item", "fire-safety", "passed", true)))));
        return house;
    }

    private void publishStandard() {
        Map<String, ?> item = Map.of("code", "fire-safety", "textZh", "消防", "textEn", "Fire safety", "critical", true);
        Town.accepted(town.operator().post("/house-standards", Map.of("items", List.of(item))));
    }

    /** Its keeper, who reads the code that it shows. */
    Scene shown(Map<String, String> open) {
        Caller keeper = keeper();
        return new Scene(keeper, house(keeper), open);
    }

    /** One that is registered and no more. */
    String house() {
        return house(keeper());
    }

    private String house(Caller keeper) {
        return Town.accepted(staff.post(
                        "/houses",
                        Map.of(
                                "community",
                                town.community(),
                                "nameZh",
                                "共享小屋",
                                "nameEn",
                                "Sharing house",
                                "keeper",
                                keeper.id(),
                                "capacity",
                                20)))
                .id();
    }

    private Caller keeper() {
        return town.memberWith("HOUSE_KEEPER", town.community());
    }

    /** Noon in Shanghai. */
    private Instant tomorrow() {
        return town.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(28));
    }
}
