/** How did the exchanges of one member turn out? For the member's own page and as an input of matching; never published to others. */
@NullMarked
package org.linli.query.reputation;

import org.jspecify.annotations.NullMarked;
