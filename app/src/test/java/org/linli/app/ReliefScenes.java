package org.linli.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.app.Scenes.Scene;

/** Applications for relief in the states that operations need. */
final class ReliefScenes {
    private final Caller applicant;
    private final Caller staff;
    private final Map<String, String> things;

    /** The open things name the applicant as the member. */
    ReliefScenes(Caller applicant, Caller staff, Map<String, String> things) {
        this.applicant = applicant;
        this.staff = staff;
        this.things = things;
    }

    /** Null for what is no operation about relief on a thing or a list. */
    @Nullable
    Scene of(String operation) {
        return switch (operation) {
            case "GET /reliefs" -> new Scene(staff, "", things);
            case "POST /reliefs/{id}/grants", "POST /reliefs/{id}/refusals" -> new Scene(staff, filed(), things);
            case "GET /reliefs/{id}", "POST /reliefs/{id}/withdrawals" -> new Scene(applicant, filed(), things);
            default -> null;
        };
    }

    private String filed() {
        return Town.accepted(applicant.post(
                        "/reliefs", Map.of("applicant", applicant.id(), "kind", "MEDICAL", "need", "住院")))
                .id();
    }
}
