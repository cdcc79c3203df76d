/** Streams that are made up by a rule, so that figures and speeds can be compared anywhere. */
@NullMarked
package org.linli.query.metrics.synthetic;

import org.jspecify.annotations.NullMarked;
