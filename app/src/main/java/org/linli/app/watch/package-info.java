/**
 * What the running service says of itself in numbers: how long commands, queries and projections take, how far views are behind, and whether that is still
 * near enough to serve. No name, id or text of anybody is in a meter.
 */
@NullMarked
package org.linli.app.watch;

import org.jspecify.annotations.NullMarked;
