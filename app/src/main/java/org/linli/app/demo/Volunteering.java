package org.linli.app.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Neighbours keep the party–masses service centre open: more of them than there are places, so that some wait for one. Who has come says so by the code that the
 * centre shows; what was done today in the stairwell is attested for one and entered later for another.
 */
final class Volunteering {
    private static final String ROLE = "接待员";
    private static final Duration UNTIL_THE_DUTY = Duration.ofMinutes(20);
    private static final Duration UNTIL_THE_SWEEP = Duration.ofSeconds(10);

    private final Cast cast;
    private final String community;
    private String sweep = "";

    Volunteering(Cast cast, String community) {
        this.cast = cast;
        this.community = community;
    }

    /** What takes a while to be over. */
    void begin() throws IOException, InterruptedException {
        Map<String, ?> room = Map.of(
                "community",
                community,
                "nameZh",
                "和平社区党群服务中心",
                "nameEn",
                "Heping party-masses service centre",
                "keeper",
                cast.id("keeper"),
                "capacity",
                20);
        String centre = cast.post(cast.as("staff"), "/houses", room, "centre").id();
        sweep = action("sweep", "楼道清扫", Instant.now().plus(UNTIL_THE_SWEEP), Duration.ofSeconds(1), Map.of());
        signUp(sweep, "sweep", List.of("wang", "li"));
        String duty = action(
                "duty", "党群服务中心值班", Instant.now().plus(UNTIL_THE_DUTY), Duration.ofHours(3), Map.of("house", centre));
        signUp(duty, "duty", List.of("wang", "li", "lin", "chen"));
        String code = cast.get(cast.as("keeper"), "/houses/" + centre + "/venue-code")
                .path("digits")
                .asString("");
        String comes = "/actions/" + duty + "/check-ins";
        cast.post(cast.as("wang"), comes, Map.of("digits", code), "duty/came", "place-not-entered-yet");
    }

    /** Who organised it attests and enters hours; what is entered later needs somebody else's approval. */
    void end() throws IOException, InterruptedException {
        String record = "/actions/" + sweep;
        Map<String, ?> present = Map.of("volunteer", cast.id("wang"), "minutes", 30);
        cast.post(cast.as("staff"), record + "/attestations", present, "sweep/attested", "not-over-yet");
        Map<String, ?> late = Map.of("volunteer", cast.id("li"), "minutes", 20, "evidence", "签到表第 3 页");
        cast.post(cast.as("staff"), record + "/backfills", late, "sweep/backfilled");
        Map<String, ?> approval = Map.of("volunteer", cast.id("li"));
        cast.post(cast.as("hao"), record + "/backfill-approvals", approval, "sweep/approved");
    }

    private String action(String key, String title, Instant from, Duration length, Map<String, ?> more)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of(
                "community",
                community,
                "title",
                title,
                "description",
                "请提前十分钟到,登记来访居民的需求。",
                "from",
                from.toString(),
                "to",
                from.plus(length).toString(),
                "roles",
                List.of(Map.of("role", ROLE, "places", 2))));
        body.putAll(more);
        return cast.post(cast.as("staff"), "/actions", body, key).id();
    }

    private void signUp(String action, String key, List<String> neighbours) throws IOException, InterruptedException {
        for (String neighbour : neighbours) {
            cast.post(
                    cast.as(neighbour),
                    "/actions/" + action + "/sign-ups",
                    Map.of("role", ROLE),
                    key + "/" + neighbour);
        }
    }
}
