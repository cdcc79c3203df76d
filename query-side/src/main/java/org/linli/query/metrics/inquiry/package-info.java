/** What researchers asked, and the answers. */
@NullMarked
package org.linli.query.metrics.inquiry;

import org.jspecify.annotations.NullMarked;
