package org.linli.kernel.volunteering;

import org.linli.kernel.places.HouseId;

/**
 * Proof that somebody saw the code that a house showed.
 *
 * @param window number of the code's minute since 1970
 */
public record Presence(HouseId house, long window) {}
