/**
 * Where data keys and identity claims live: a database of its own, a SQLite file on one machine or a MongoDB database for many
 * nodes; wrapped by a master key in a file.
 */
@NullMarked
package org.linli.app.keys;

import org.jspecify.annotations.NullMarked;
