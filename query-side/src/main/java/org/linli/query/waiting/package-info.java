/** Who waits for a listing, in which order, and whose turn is it? */
@NullMarked
package org.linli.query.waiting;

import org.jspecify.annotations.NullMarked;
