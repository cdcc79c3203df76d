package org.linli.command.volunteering;

import org.linli.kernel.membership.OrganisationId;

/**
 * The organisation that is to organise an action.
 *
 * @param active true when it takes part, as its own history tells at this time
 */
public record Host(OrganisationId organisation, boolean active) {}
