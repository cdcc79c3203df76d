/** What happened, in numbers, and what it amounts to: the batch that is the truth of every figure. */
@NullMarked
package org.linli.query.metrics.ledger;

import org.jspecify.annotations.NullMarked;
