/** What came of one's donations, which of them a campaign received, and which wait for somebody to record or give back? */
@NullMarked
package org.linli.query.donations;

import org.jspecify.annotations.NullMarked;
