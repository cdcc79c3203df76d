/** Every metric by its name, and what each amounts to in a place, before it is decided what of it may be published. */
@NullMarked
package org.linli.query.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
