/**
 * Which offers and requests speak of what a neighbour is looking for? In Chinese and in English, by a Lucene index that
 * every server keeps for itself beside the views and that follows the same events.
 */
@NullMarked
package org.linli.query.search;

import org.jspecify.annotations.NullMarked;
