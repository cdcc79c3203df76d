/** How does one loan stand, and what did its two sides say about the item? */
@NullMarked
package org.linli.query.loans;

import org.jspecify.annotations.NullMarked;
