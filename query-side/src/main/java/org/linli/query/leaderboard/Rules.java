package org.linli.query.leaderboard;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.incentives.BoardRules;

/** The versions of the rules of boards that were published, the oldest first. */
public record Rules(List<BoardRules> versions) {
    static final Rules NONE = new Rules(List.of());

    public Rules {
        versions = List.copyOf(versions);
    }

    Rules with(BoardRules next) {
        List<BoardRules> more = new ArrayList<>(versions);
        more.add(next);
        return new Rules(more);
    }
}
