package org.linli.command.incentives;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.incentives.AppearanceId;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/** What may be wished about how a member appears on boards. */
public sealed interface AppearanceCommand extends Command {
    String AGGREGATE = "appearance";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    MemberId member();

    @Override
    default String target() {
        return AppearanceId.of(member()).value();
    }

    /**
     * Chooses it, in place of what was chosen before.
     *
     * @param alias null: none
     */
    record ChooseAppearance(
            MemberId member, boolean shown, @Nullable String alias) implements AppearanceCommand {
        /** Whoever is on a board may leave it, however far they are verified. */
        @Override
        public Level requires() {
            return Level.L0;
        }

        /** No page tells the version of what is chosen. */
        @Override
        public boolean versionHidden() {
            return true;
        }

        @Override
        public boolean whileSuspended() {
            return true;
        }
    }

    /**
     * Takes the alias away that a member chose.
     *
     * @param community where the member lives, as their own history tells it; null: nowhere
     */
    record TakeAliasAway(MemberId member, @Nullable PlaceId community, String reason) implements AppearanceCommand {
        @Override
        public @Nullable PlaceId place() {
            return community;
        }

        @Override
        public boolean everywhere() {
            return community == null;
        }

        @Override
        public boolean versionHidden() {
            return true;
        }

        @Override
        public Set<MemberId> names() {
            return Set.of(member);
        }
    }
}
