/**
 * How events reach views: live through Axon's pooled streaming processor, one per projection, and in a rebuild by scanning
 * the event source. Either way a batch of events becomes one batch of view writes that commits together with the position
 * it leads to, so that no event is lost or folded twice, whenever the process dies.
 */
@NullMarked
package org.linli.query.projection;

import org.jspecify.annotations.NullMarked;
