/** The key database and its master key, held by tests. */
@NullMarked
package org.linli.app.keys;

import org.jspecify.annotations.NullMarked;
