/**
 * Exact figures of a network over primitive arrays. Nodes are 0 to n−1; what a figure leaves undefined is null, never 0. Nothing here is changed
 * once it is built, so all of it may be read by many threads.
 */
@NullMarked
package org.linli.query.metrics.graph;

import org.jspecify.annotations.NullMarked;
