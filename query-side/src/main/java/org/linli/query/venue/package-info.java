/** Which code does a sharing house show now? */
@NullMarked
package org.linli.query.venue;

import org.jspecify.annotations.NullMarked;
