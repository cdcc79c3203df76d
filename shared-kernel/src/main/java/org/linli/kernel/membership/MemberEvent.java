package org.linli.kernel.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.Sensitive;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about a member. */
public sealed interface MemberEvent extends DomainEvent {
    MemberId member();

    /**
     * Somebody became a member; their civil identity is claimed in the key database, not here.
     *
     * @param community where they live; null for the operator that the service appoints itself
     */
    @EventName("membership.member-registered")
    record MemberRegistered(
            @SubjectRef MemberId member,
            @Personal(subject = "member") @Nullable String name,
            @Personal(subject = "member") @Nullable String phone,
            @Public @Nullable PlaceId community)
            implements MemberEvent {}

    /** Somebody else checked the identity up to this level; it counts until the given time. */
    @EventName("membership.identity-verified")
    record IdentityVerified(
            @SubjectRef MemberId member,
            @Public Level level,
            @Public Instant until,
            @SubjectRef MemberId by) implements MemberEvent {}

    /**
     * Somebody else gave the member a role. A party post is sensitive, so the role is sealed; it is null once erased.
     *
     * @param place where it holds, sub-places included; null: everywhere
     */
    @EventName("membership.role-granted")
    record RoleGranted(
            @SubjectRef MemberId member,
            @Sensitive(subject = "member") @Nullable Role role,
            @Public @Nullable PlaceId place,
            @Public Instant from,
            @Public Instant until,
            @SubjectRef MemberId by)
            implements MemberEvent {}

    /** Somebody at the desk gave out a code that one can sign in with as this member, once, until the given time. */
    @EventName("membership.sign-in-code-issued")
    record SignInCodeIssued(
            @SubjectRef MemberId member,
            @Public Instant until,
            @SubjectRef MemberId by) implements MemberEvent {}

    /** The role ended before its time. */
    @EventName("membership.role-revoked")
    record RoleRevoked(
            @SubjectRef MemberId member,
            @Sensitive(subject = "member") @Nullable Role role,
            @Public @Nullable PlaceId place,
            @SubjectRef MemberId by)
            implements MemberEvent {}
}
