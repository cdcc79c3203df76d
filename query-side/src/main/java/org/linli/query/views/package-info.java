/**
 * The view port: what a projection is, and where its records are kept.
 *
 * <p>A <em>projection</em> folds events into <em>view records</em>, one per id. A record stands in <em>indexes</em> under
 * equality keys, newest first. All records of a projection with the position they stand for are a <em>generation</em>: one
 * is live, and a rebuild fills a shadow that replaces it in one step. {@link org.linli.query.views.MemoryViews} and {@link
 * org.linli.query.views.sqlite.SqliteViews} are the adapters; views are derived data and may be dropped at any time.
 */
@NullMarked
package org.linli.query.views;

import org.jspecify.annotations.NullMarked;
