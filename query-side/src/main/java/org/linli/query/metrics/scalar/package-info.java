/** Small figures of numbers: how they are spread, how sure they are, how long things take. What a figure leaves undefined is null, never 0. */
@NullMarked
package org.linli.query.metrics.scalar;

import org.jspecify.annotations.NullMarked;
