/** What the event store promises, as tests. */
@NullMarked
package org.linli.store;

import org.jspecify.annotations.NullMarked;
