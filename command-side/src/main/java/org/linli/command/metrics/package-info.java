/**
 * Metrics: the months of figures that the service publishes by itself. Closing a month says how much of the log counts for it, everywhere; then each place's figures are published, once and in the order of the
 * months. What is held back is decided before, by who measures.
 */
@NullMarked
package org.linli.command.metrics;

import org.jspecify.annotations.NullMarked;
