/** The publication of figures, month by month. */
@NullMarked
package org.linli.app.figures;

import org.jspecify.annotations.NullMarked;
