/** The figures of places, as they are published month by month. */
@NullMarked
package org.linli.kernel.metrics;

import org.jspecify.annotations.NullMarked;
