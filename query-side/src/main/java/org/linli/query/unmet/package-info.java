/** Which requests are still without help, and how soon do they run out? */
@NullMarked
package org.linli.query.unmet;

import org.jspecify.annotations.NullMarked;
