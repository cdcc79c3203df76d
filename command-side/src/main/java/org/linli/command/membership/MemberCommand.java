package org.linli.command.membership;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** What may be wished about a member. */
public sealed interface MemberCommand extends Command
        permits MemberCommand.RegisterMember,
                MemberCommand.VerifyIdentity,
                MemberCommand.GrantRole,
                MemberCommand.RevokeRole,
                MemberCommand.IssueSignInCode,
                SuspensionCommand,
                InvitationCommand,
                TieCommand,
                ParticularsCommand,
                ErasureCommand {
    String AGGREGATE = "member";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    MemberId member();

    @Override
    default String target() {
        return member().value();
    }

    /**
     * An invitation that somebody presents.
     *
     * @param open whether it can be taken up, as the inviter's own history tells it at the time of the registration
     */
    record Presented(InvitationId invitation, MemberId inviter, boolean open) {}

    /** Registers a person in a community, on an invitation or on none; only the system may leave the community out. */
    record RegisterMember(
            MemberId member,
            String name,
            @Nullable String phone,
            @Nullable PlaceId community,
            @Nullable Presented presented)
            implements MemberCommand {

        /** On no invitation. */
        public RegisterMember(MemberId member, String name, @Nullable String phone, @Nullable PlaceId community) {
            this(member, name, phone, community, null);
        }

        @Override
        public @Nullable PlaceId place() {
            return community;
        }

        /** The invitation may be taken up between two tries; which one is meant may not change. */
        @Override
        public String fingerprint() {
            return "RegisterMember[%s, %s, %s, %s]"
                    .formatted(name, phone, community, presented == null ? null : presented.invitation());
        }
    }

    /** States that the identity was checked up to a level, for a time. */
    record VerifyIdentity(MemberId member, Level level, Instant until) implements MemberCommand {}

    /** Gives a role in a place and its sub-places until a time; without a place it holds everywhere. */
    record GrantRole(MemberId member, Role role, @Nullable PlaceId place, Instant until) implements MemberCommand {
        @Override
        public boolean everywhere() {
            return place == null;
        }
    }

    /** Gives out a code to sign in with as this member, which counts for this long. */
    record IssueSignInCode(MemberId member, Duration life) implements MemberCommand {}

    /** Ends a role before its time. */
    record RevokeRole(MemberId member, Role role, @Nullable PlaceId place) implements MemberCommand {
        @Override
        public boolean everywhere() {
            return place == null;
        }
    }
}
