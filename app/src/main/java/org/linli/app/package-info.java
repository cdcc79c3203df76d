/** The one executable: both sides in one process over the embedded stores. */
@NullMarked
package org.linli.app;

import org.jspecify.annotations.NullMarked;
