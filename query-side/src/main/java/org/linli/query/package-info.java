/**
 * The read side: a package per question, each with its record and fold, its projection and its GET-only resource. {@link
 * org.linli.query.QuerySide} lists the projections.
 */
@NullMarked
package org.linli.query;

import org.jspecify.annotations.NullMarked;
