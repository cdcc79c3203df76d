package org.linli.command;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.command.membership.Mandate;
import org.linli.kernel.Channel;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Role;

/** What holds for every command, before its own rules. */
final class Guard {
    private Guard() {}

    /** The refusal, or null. Version: that of the aggregate, null while there is none. */
    static @Nullable Rejection refusal(Command command, Sender sender, Context context, @Nullable Long version) {
        Authority by = context.by();
        if (by.isSystem()) {
            return null;
        }
        if (command.systemOnly()) {
            return new Refusal.NotAllowed();
        }
        if (isImported(sender) && !(command.importable() && isImport(by))) {
            return new Refusal.NotOnBehalf();
        }
        Rejection bar = bar(command, sender, by, context);
        if (bar != null) {
            return bar;
        }
        if (sender.occurred() != null && sender.occurred().isAfter(context.now())) {
            return new Refusal.OccurredAhead();
        }
        if (by.level().compareTo(command.requires()) < 0) {
            return new Refusal.LevelTooLow(command.requires());
        }
        if (by.standing().namedGone()) {
            return new Refusal.MemberGone();
        }
        if (sender.ifMatch() == null) {
            return null;
        }
        if (command.versionHidden()) {
            return new Refusal.NothingToMatch();
        }
        return version == null || matches(sender.ifMatch(), version) ? null : new Refusal.VersionOutOfDate(version);
    }

    /** An erasure, a suspension, or what the mandate does not cover; null: nothing. */
    private static @Nullable Rejection bar(Command command, Sender sender, Authority by, Context context) {
        if (by.standing().actorGone()) {
            return new Refusal.ActorGone();
        }
        if (by.standing().principalGone()) {
            return new ProxyRefusal.PrincipalGone();
        }
        if (by.standing().actorSuspended() && !command.whileSuspended()) {
            return new Refusal.Suspended();
        }
        Mandate mandate = by.standing().mandate();
        if (mandate != null) {
            Rejection fault = mandate.faultFor(by, command.scope(), context.now());
            if (fault != null) {
                return fault;
            }
        } else if (by.isForAnother() && sender.channel() != Channel.IMPORT) {
            return new Refusal.NotOnBehalf();
        }
        return by.isForAnother() && by.standing().principalSuspended() && !command.whileSuspended()
                ? new ProxyRefusal.PrincipalSuspended()
                : null;
    }

    private static boolean isImported(Sender sender) {
        return sender.occurred() != null || sender.channel() == Channel.IMPORT || sender.channel() == Channel.SYSTEM;
    }

    private static boolean isImport(Authority by) {
        return by.channel() == Channel.IMPORT && by.holds(Role.OPERATOR);
    }

    private static boolean matches(String versions, long version) {
        return Arrays.asList(versions.split(",", -1)).contains(Long.toString(version));
    }
}
