package org.linli.kernel.membership;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.Quasi;
import org.linli.kernel.privacy.Sensitive;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about a member. */
public sealed interface MemberEvent extends DomainEvent
        permits ErasureEvent,
                MemberEvent.MemberRegistered,
                MemberEvent.IdentityVerified,
                MemberEvent.RoleGranted,
                MemberEvent.SignInCodeIssued,
                MemberEvent.RoleRevoked,
                MemberEvent.MemberSuspended,
                MemberEvent.SuspensionLifted,
                MemberEvent.SuspensionAppealed,
                MemberEvent.SuspensionAppealDecided,
                MemberEvent.MemberInvited,
                MemberEvent.InvitationWithdrawn,
                MemberEvent.InvitationPresented,
                MemberEvent.InvitationAccepted,
                MemberEvent.RepresentativeAppointed,
                MemberEvent.RepresentativeDismissed,
                MemberEvent.MemberReportedIn,
                MemberEvent.ReportConfirmed,
                MemberEvent.ResidencyRecorded,
                MemberEvent.BirthDateRecorded {
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

    /**
     * Somebody else keeps the member from acting; commands of theirs and in their name are refused.
     *
     * @param note what happened, for the member and for who decides an appeal
     * @param until when it ends by itself; null: when it is lifted
     */
    @EventName("membership.member-suspended")
    record MemberSuspended(
            @SubjectRef MemberId member,
            @Public SuspensionReason reason,
            @Sensitive(subject = "member") @Nullable String note,
            @Public @Nullable Instant until,
            @SubjectRef MemberId by)
            implements MemberEvent {}

    /** The suspension ended before its time. */
    @EventName("membership.suspension-lifted")
    record SuspensionLifted(
            @SubjectRef MemberId member, @SubjectRef MemberId by) implements MemberEvent {}

    /** The member says why the suspension is wrong. */
    @EventName("membership.suspension-appealed")
    record SuspensionAppealed(
            @SubjectRef MemberId member,
            @Sensitive(subject = "member") @Nullable String text) implements MemberEvent {}

    /**
     * Somebody who did not impose the suspension decided the appeal.
     *
     * @param granted true: the suspension ends; false: it stands
     */
    @EventName("membership.suspension-appeal-decided")
    record SuspensionAppealDecided(
            @SubjectRef MemberId member,
            @Public boolean granted,
            @Sensitive(subject = "member") @Nullable String note,
            @SubjectRef MemberId by)
            implements MemberEvent {}

    /** The member invited somebody who is not registered yet; whom, nobody records. */
    @EventName("membership.member-invited")
    record MemberInvited(
            @SubjectRef MemberId member,
            @Public InvitationId invitation,
            @Public Instant until) implements MemberEvent {}

    /** The member took an invitation back. */
    @EventName("membership.invitation-withdrawn")
    record InvitationWithdrawn(
            @SubjectRef MemberId member, @Public InvitationId invitation) implements MemberEvent {}

    /** The member was registered on somebody's invitation; it counts once {@link InvitationAccepted} says so. */
    @EventName("membership.invitation-presented")
    record InvitationPresented(
            @SubjectRef MemberId member,
            @Public InvitationId invitation,
            @SubjectRef MemberId inviter) implements MemberEvent {}

    /**
     * The member's invitation led to a registration, once and for all: lineage.
     *
     * @param by who was registered on it
     */
    @EventName("membership.invitation-accepted")
    record InvitationAccepted(
            @SubjectRef MemberId member,
            @Public InvitationId invitation,
            @SubjectRef MemberId by) implements MemberEvent {}

    /** Somebody else made the member act for an organisation. A party post is sensitive, so which one is sealed; null once erased. */
    @EventName("membership.representative-appointed")
    record RepresentativeAppointed(
            @SubjectRef MemberId member,
            @Sensitive(subject = "member") @Nullable OrganisationId organisation,
            @Public Instant from,
            @Public Instant until,
            @SubjectRef MemberId by)
            implements MemberEvent {}

    /** The member acts for that organisation no more. */
    @EventName("membership.representative-dismissed")
    record RepresentativeDismissed(
            @SubjectRef MemberId member,
            @Sensitive(subject = "member") @Nullable OrganisationId organisation,
            @SubjectRef MemberId by)
            implements MemberEvent {}

    /**
     * Reporting (报到): the member reported to the community where they live, besides their own unit. Party members do (双报到), and volunteers: as which
     * of them is sealed, and so is the unit.
     *
     * @param capacity {@link Role#PARTY_MEMBER} or {@link Role#VOLUNTEER}; null once erased
     * @param unit the organisation they belong to besides; null when it is not registered here, and once erased
     */
    @EventName("membership.member-reported-in")
    record MemberReportedIn(
            @SubjectRef MemberId member,
            @Public PlaceId community,
            @Sensitive(subject = "member") @Nullable Role capacity,
            @Sensitive(subject = "member") @Nullable OrganisationId unit)
            implements MemberEvent {}

    /** Somebody of the community confirmed the report. */
    @EventName("membership.report-confirmed")
    record ReportConfirmed(
            @SubjectRef MemberId member,
            @Public PlaceId community,
            @Sensitive(subject = "member") @Nullable Role capacity,
            @SubjectRef MemberId by)
            implements MemberEvent {}

    /**
     * Somebody of the community wrote down whether the member's household is registered there; it replaces what was written before. Who is floating can be set back for it, so it is
     * sealed as sensitive; null once erased.
     */
    @EventName("membership.residency-recorded")
    record ResidencyRecorded(
            @SubjectRef MemberId member,
            @Sensitive(subject = "member") @Nullable Residency residency,
            @SubjectRef MemberId by)
            implements MemberEvent {}

    /** Somebody else wrote down when the member was born; it replaces what was written before. Null once erased. */
    @EventName("membership.birth-date-recorded")
    record BirthDateRecorded(
            @SubjectRef MemberId member,
            @Quasi(subject = "member") @Nullable LocalDate birth,
            @SubjectRef MemberId by) implements MemberEvent {}
}
