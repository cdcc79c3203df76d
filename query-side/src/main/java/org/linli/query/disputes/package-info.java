/** Which disputes of a place wait for a decision, and for how long already? For its committee staff. */
@NullMarked
package org.linli.query.disputes;

import org.jspecify.annotations.NullMarked;
