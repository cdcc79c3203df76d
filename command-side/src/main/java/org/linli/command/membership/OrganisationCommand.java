package org.linli.command.membership;

import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.kernel.places.PlaceId;

/** What may be wished about an organisation. */
public sealed interface OrganisationCommand extends Command {
    String AGGREGATE = "organisation";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    OrganisationId organisation();

    @Override
    default String target() {
        return organisation().value();
    }

    /** Registers an organisation where it belongs. */
    record RegisterOrganisation(
            OrganisationId organisation,
            OrganisationKind kind,
            LocalText name,
            PlaceId place,
            @Nullable String registration)
            implements OrganisationCommand {}

    /** Keeps everybody from acting for it. */
    record SuspendOrganisation(OrganisationId organisation, SuspensionReason reason) implements OrganisationCommand {}

    /** Ends the suspension. */
    record ReinstateOrganisation(OrganisationId organisation) implements OrganisationCommand {}

    /** Ends its part for good. */
    record CloseOrganisation(OrganisationId organisation) implements OrganisationCommand {}

    /** Reports to the community where it is based (双报到); {@code place} is that community. */
    record ReportOrganisation(OrganisationId organisation, PlaceId place) implements OrganisationCommand {}

    /** Confirms that for the community. */
    record ConfirmOrganisationReport(OrganisationId organisation, PlaceId place) implements OrganisationCommand {}
}
