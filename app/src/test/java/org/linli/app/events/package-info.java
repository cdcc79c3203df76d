/** Stored events, held by tests. */
@NullMarked
package org.linli.app.events;

import org.jspecify.annotations.NullMarked;
