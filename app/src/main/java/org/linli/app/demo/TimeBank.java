package org.linli.app.demo;

import java.io.IOException;
import java.util.Map;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.PoolId;

/** Hours follow from help and from volunteering by themselves; who earned some gives a part to the community's pool, and its committee grants it to somebody in need. */
final class TimeBank {
    private static final String NOT_ENOUGH = "not-enough-hours";

    private final Cast cast;
    private final String community;

    TimeBank(Cast cast, String community) {
        this.cast = cast;
        this.community = community;
    }

    /** What was earned or given a moment ago may still be on its way. */
    void tell() throws IOException, InterruptedException {
        String pool = "/pools/" + PoolId.of(new PlaceId(community));
        cast.post(cast.as("lin"), pool + "/gifts", Map.of("minutes", 30), "hours/given", NOT_ENOUGH);
        Map<String, ?> grant = Map.of("member", cast.id("he"), "minutes", 20, "reason", "住院期间家中老人需要照看");
        cast.post(cast.as("staff"), pool + "/grants", grant, "hours/granted", NOT_ENOUGH);
    }
}
