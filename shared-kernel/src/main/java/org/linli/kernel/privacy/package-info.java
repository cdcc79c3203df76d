/** Which field of an event says what about whom, and how personal fields are sealed before they are stored. */
@NullMarked
package org.linli.kernel.privacy;

import org.jspecify.annotations.NullMarked;
