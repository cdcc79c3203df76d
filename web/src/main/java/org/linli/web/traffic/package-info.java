/** Who comes how often, and one line for each request: both without a name, an id or anything that somebody wrote. */
@NullMarked
package org.linli.web.traffic;

import org.jspecify.annotations.NullMarked;
