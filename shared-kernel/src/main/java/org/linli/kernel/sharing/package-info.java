/** What neighbours offer, ask for and do for one another. */
@NullMarked
package org.linli.kernel.sharing;

import org.jspecify.annotations.NullMarked;
