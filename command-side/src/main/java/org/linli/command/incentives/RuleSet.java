package org.linli.command.incentives;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.incentives.BoardRules;

/**
 * The rules of boards.
 *
 * @param versions those that were published, the oldest first
 */
public record RuleSet(List<BoardRules> versions) {
    static final RuleSet NONE = new RuleSet(List.of());

    public RuleSet {
        versions = List.copyOf(versions);
    }

    RuleSet with(BoardRules next) {
        List<BoardRules> more = new ArrayList<>(versions);
        more.add(next);
        return new RuleSet(more);
    }

    int nextVersion() {
        return versions.size() + 1;
    }
}
