/** Which organisations take part, and in what state are they? Who represents them is not told here. */
@NullMarked
package org.linli.query.organisations;

import org.jspecify.annotations.NullMarked;
