package org.linli.command.incentives;

import java.time.LocalDate;
import org.linli.command.Command;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.RuleSetId;

/** What may be wished about the rules of boards. */
public sealed interface RuleSetCommand extends Command {
    String AGGREGATE = "ruleset";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    @Override
    default String target() {
        return RuleSetId.BOARDS.value();
    }

    /** They hold in every place. */
    @Override
    default boolean everywhere() {
        return true;
    }

    /** No page tells it but the version of the rules. */
    @Override
    default boolean versionHidden() {
        return true;
    }

    /** Publishes the next version; numbers as in {@link BoardRules}. */
    record PublishRules(
            LocalDate from,
            int system,
            int attested,
            int backfilled,
            int silence,
            int ringMost,
            int ringShare,
            int leastAge)
            implements RuleSetCommand {

        BoardRules version(int version) {
            return new BoardRules(version, from, system, attested, backfilled, silence, ringMost, ringShare, leastAge);
        }
    }
}
