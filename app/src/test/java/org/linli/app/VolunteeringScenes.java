package org.linli.app;

import static org.linli.app.Town.accepted;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Volunteer actions, each as far as somebody needs it. */
final class VolunteeringScenes {
    static final String ROLE = "值班员";

    private final Town town;
    private final Caller staff;

    VolunteeringScenes(Town town, Caller staff) {
        this.town = town;
        this.staff = staff;
    }

    private Instant now() {
        return town.serving().bean(java.time.Clock.class).instant();
    }

    /** An action of so many places, from so long from now for three hours. */
    String action(int places, Duration ahead, Map<String, ?> changed) {
        Instant from = now().plus(ahead);
        Map<String, Object> body = new HashMap<>(Map.of(
                "community", town.community(),
                "title", "小屋值班",
                "from", from.toString(),
                "to", from.plus(Duration.ofHours(3)).toString(),
                "roles", List.of(Map.of("role", ROLE, "places", places))));
        body.putAll(changed);
        return accepted(staff.post("/actions", body)).id();
    }

    /** What an organisation's representative posts in a house. */
    Scenes.Scene postable(Caller representative, String house, Map<String, String> open) {
        Map<String, String> more = new HashMap<>(open);
        Instant from = now().plus(Duration.ofDays(1));
        more.put("house", house);
        more.put("\"from\":\"[^\"]*\"", "\"from\":\"" + from + "\"");
        more.put("\"to\":\"[^\"]*\"", "\"to\":\"" + from.plus(Duration.ofHours(3)) + "\"");
        more.put("\"signUpUntil\":\"[^\"]*\"", "\"signUpUntil\":\"" + from + "\"");
        return new Scenes.Scene(representative, "", more);
    }

    String action() {
        return action(20, Duration.ofDays(1), Map.of());
    }

    /** The same once somebody is in it. */
    String signedUp(Caller volunteer) {
        String action = action();
        accepted(volunteer.post("/actions/" + action + "/sign-ups", Map.of("role", ROLE)));
        return action;
    }
}
