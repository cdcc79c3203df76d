/** How does a place stand, month by month? What was published stays as it was. */
@NullMarked
package org.linli.query.metrics.publication;

import org.jspecify.annotations.NullMarked;
