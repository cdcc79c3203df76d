/**
 * Views in one SQLite file (WAL, {@code synchronous=NORMAL}: a power cut may take the last commits, whole ones, and the events
 * give them back). Each generation has a table of records and a table of index entries; one connection writes for all
 * projections, a few read.
 */
@NullMarked
package org.linli.query.views.sqlite;

import org.jspecify.annotations.NullMarked;
