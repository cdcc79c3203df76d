package org.linli.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;

/** Somebody's wish that something become a fact. */
public interface Command {
    /** The kind of aggregate that decides: the name under which commands are routed. */
    String aggregate();

    /** The id of the aggregate that decides. */
    String target();

    /** The identity verification that the principal needs. */
    default Level requires() {
        return Level.L2;
    }

    /** The place a creating command is about; the aggregate's own place counts where it has one. */
    default @Nullable PlaceId place() {
        return null;
    }

    /** True when it concerns every place, so that only roles which hold everywhere count. */
    default boolean everywhere() {
        return false;
    }

    /** True when only deadlines and policies may send it. */
    default boolean systemOnly() {
        return false;
    }

    /** True when the import may send it in somebody else's name and date it back. */
    default boolean importable() {
        return false;
    }

    /** True when not even the aggregate's version may be known to who sends it: If-Match is refused, whatever it names. */
    default boolean versionHidden() {
        return false;
    }

    /** What a proxy's mandate must name for them to send it in somebody else's name; null: nobody sends it for another. */
    default @Nullable ProxyScope scope() {
        return null;
    }

    /** Others that it is about, beside whoever sends it: it is refused when one of them is a member no more. */
    default Set<MemberId> names() {
        return Set.of();
    }

    /** True when a suspended member may send it all the same. */
    default boolean whileSuspended() {
        return false;
    }

    /** The content that a retry under the same idempotency key must repeat. */
    default String fingerprint() {
        return toString();
    }
}
