/** Reads the public listings of time banks (TimeBanks.org directory) through the ordinary commands. */
@NullMarked
package org.linli.app.timebanks;

import org.jspecify.annotations.NullMarked;
