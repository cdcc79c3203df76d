package org.linli.kernel.giving;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** Who answers for a campaign: an organisation, for which its representatives act, or for mutual aid one member. Exactly one of the two. */
public record Owner(
        @Public @Nullable OrganisationId organisation,
        @SubjectRef @Nullable MemberId member) {

    /** The id of the one that it is. */
    public String id() {
        return organisation == null ? String.valueOf(member) : organisation.value();
    }

    public static Owner of(OrganisationId organisation) {
        return new Owner(organisation, null);
    }

    public static Owner of(MemberId member) {
        return new Owner(null, member);
    }
}
