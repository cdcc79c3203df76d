/** What the figures are made of, as the events of the other contexts tell it. */
@NullMarked
package org.linli.query.metrics.facts;

import org.jspecify.annotations.NullMarked;
