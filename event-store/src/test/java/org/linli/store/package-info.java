/** What the event store promises, as tests; {@link org.linli.store.CommandBench} measures it. */
@NullMarked
package org.linli.store;

import org.jspecify.annotations.NullMarked;
