/**
 * What both sides agree on: the facts (events) of every context, typed ids, event metadata and the stored names.
 * Nothing here knows Spring, Axon or a database.
 */
@NullMarked
package org.linli.kernel;

import org.jspecify.annotations.NullMarked;
