package org.linli.kernel;

import java.util.Map;

/** A named reason why a command was refused. Its code is stable; its sentences stand in the message bundles. */
public interface Rejection {
    /** The rule's code in kebab case, for example {@code requester-is-provider}. */
    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** What kind of refusal it is, for protocols that distinguish. */
    default Kind kind() {
        return Kind.RULE;
    }

    /** Values the message names, by name; never personal data. */
    default Map<String, Object> details() {
        return Map.of();
    }

    enum Kind {
        /** The command itself is not well-formed for the domain. */
        INVALID,
        /** The actor may not do this. */
        FORBIDDEN,
        /** What the command is about does not exist. */
        UNKNOWN,
        /** It existed and is there no more. */
        GONE,
        /** The present state does not allow it. */
        RULE,
        /** The caller's version of the aggregate is out of date. */
        STALE,
        /** The idempotency key stands for another body. */
        KEY_REUSED
    }
}
