/** Tables that come from elsewhere, a row a line; a row that cannot be read is a fault and stops nothing. */
@NullMarked
package org.linli.app.csv;

import org.jspecify.annotations.NullMarked;
