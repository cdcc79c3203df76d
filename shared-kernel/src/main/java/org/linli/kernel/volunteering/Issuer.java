package org.linli.kernel.volunteering;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;

/**
 * Who certifies what their own actions recorded (谁记录谁证明).
 *
 * @param organisation that organised them; null: the residents' committee
 * @param place where the organisation belongs; the committee's community
 */
public record Issuer(@Nullable OrganisationId organisation, PlaceId place) {}
