/** A made-up history in which every context takes part, for measurements. */
@NullMarked
package org.linli.app.bench.life;

import org.jspecify.annotations.NullMarked;
