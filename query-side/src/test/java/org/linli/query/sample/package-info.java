/** A small community of notes: events without end, made from their position, and two projections of them. */
@NullMarked
package org.linli.query.sample;

import org.jspecify.annotations.NullMarked;
