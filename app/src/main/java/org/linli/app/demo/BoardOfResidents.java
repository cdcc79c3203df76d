package org.linli.app.demo;

import java.io.IOException;
import java.util.Map;

/** The committee has the board of a community's residents assessed, month by month; who helped most appears there under an alias. */
final class BoardOfResidents {
    private final Cast cast;
    private final String community;

    BoardOfResidents(Cast cast, String community) {
        this.cast = cast;
        this.community = community;
    }

    void tell() throws IOException, InterruptedException {
        String appearances = "/members/" + cast.id("lin") + "/board-appearances";
        cast.post(cast.as("lin"), appearances, Map.of("shown", true, "alias", "热心水电工"), "board/alias");
        Map<String, ?> board = Map.of("kind", "RESIDENTS", "place", community);
        cast.post(cast.as("staff"), "/assessments", board, "board/assessed");
    }
}
