package org.linli.command;

import java.util.Map;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Level;

/** The refusals that every context shares. */
public sealed interface Refusal extends Rejection {

    /** There is no such aggregate. */
    record Unknown() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** There is one already, made under the same key. */
    record AlreadyExists(String id) implements Refusal {
        @Override
        public Map<String, Object> details() {
            return Map.of("id", id);
        }
    }

    /** The actor is no member, or neither the owner, nor a side, nor in a role that may do this here. */
    record NotAllowed() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Acting for somebody else needs a mandate; the import alone does without, for what it brings in, and dates facts back. */
    record NotOnBehalf() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The member is suspended and can do nothing but appeal. */
    record Suspended() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The actor's own erasure has begun: they do nothing here any more. */
    record ActorGone() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A member that this is about was erased, or their erasure has begun. */
    record MemberGone() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.GONE;
        }
    }

    /** A fact cannot have occurred in the future. */
    record OccurredAhead() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The identity is not verified far enough, or the verification has expired. */
    record LevelTooLow(Level required) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("required", required.name());
        }
    }

    /** The place does not exist or is of another level than the command needs. */
    record WrongPlace() implements Refusal {}

    /** If-Match names another version than the present one. */
    record VersionOutOfDate(long current) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("current", current);
        }
    }

    /** If-Match stands on a command that makes something new, or on one whose target's version is nobody's to know. */
    record NothingToMatch() implements Refusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** The idempotency key was used within 24 hours for something else. */
    record KeyReused(String id) implements Refusal {
        @Override
        public Map<String, Object> details() {
            return Map.of("id", id);
        }

        @Override
        public Kind kind() {
            return Kind.KEY_REUSED;
        }
    }
}
