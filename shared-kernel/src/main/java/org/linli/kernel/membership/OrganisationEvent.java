package org.linli.kernel.membership;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about an organisation. Its name is public; who represents it stands in {@link MemberEvent}, sealed. */
public sealed interface OrganisationEvent extends DomainEvent {
    OrganisationId organisation();

    /**
     * An organisation takes part.
     *
     * @param place where it belongs, from a district to a community
     * @param registration its number in a public register, for example the unified social credit code; null when it has none
     */
    @EventName("membership.organisation-registered")
    record OrganisationRegistered(
            @Public OrganisationId organisation,
            @Public OrganisationKind kind,
            @Public LocalText name,
            @Public PlaceId place,
            @Public @Nullable String registration,
            @SubjectRef MemberId by)
            implements OrganisationEvent {}

    /** Nobody acts for it until it is reinstated. */
    @EventName("membership.organisation-suspended")
    record OrganisationSuspended(
            @Public OrganisationId organisation,
            @Public SuspensionReason reason,
            @SubjectRef MemberId by) implements OrganisationEvent {}

    /** The suspension ended. */
    @EventName("membership.organisation-reinstated")
    record OrganisationReinstated(
            @Public OrganisationId organisation, @SubjectRef MemberId by) implements OrganisationEvent {}

    /** It takes part no more, for good. */
    @EventName("membership.organisation-closed")
    record OrganisationClosed(
            @Public OrganisationId organisation, @SubjectRef MemberId by) implements OrganisationEvent {}

    /** Double reporting (双报到): a party organisation reported to the community where it is based, besides its own superior. */
    @EventName("membership.organisation-reported-in")
    record OrganisationReportedIn(
            @Public OrganisationId organisation,
            @Public PlaceId community,
            @SubjectRef MemberId by) implements OrganisationEvent {}

    /** The community took note of it. */
    @EventName("membership.organisation-report-confirmed")
    record OrganisationReportConfirmed(
            @Public OrganisationId organisation,
            @Public PlaceId community,
            @SubjectRef MemberId by) implements OrganisationEvent {}
}
