package org.linli.kernel.giving;

import org.linli.kernel.privacy.Public;

/**
 * Things that are given, as everybody may read it. They have no value in money here.
 *
 * @param what they are
 * @param quantity at least 1
 * @param unit in which they are counted, for example 件 or kg
 */
public record Things(
        @Public String what, @Public int quantity, @Public String unit) {
    /** The same, but so many. */
    public Things counted(int other) {
        return new Things(what, other, unit);
    }
}
