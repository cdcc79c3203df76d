package org.linli.kernel.sharing;

import org.linli.kernel.privacy.Public;

/**
 * How one side found an exchange.
 *
 * @param stars for the other side, 1 to 5
 * @param thanks true when the other side is thanked
 * @param satisfaction with what came of it, 1 to 5
 */
public record Rating(
        @Public int stars, @Public boolean thanks, @Public int satisfaction) {}
