/** Which charity sales does a campaign hold, at which prices, and what came of them? */
@NullMarked
package org.linli.query.sales;

import org.jspecify.annotations.NullMarked;
