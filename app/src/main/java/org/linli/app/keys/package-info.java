/** Where data keys and identity claims live: a SQLite file of its own, wrapped by a master key in another file. */
@NullMarked
package org.linli.app.keys;

import org.jspecify.annotations.NullMarked;
