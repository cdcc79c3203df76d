/** Who takes part: members, how far their identity is verified, and which roles they hold where. */
@NullMarked
package org.linli.kernel.membership;

import org.jspecify.annotations.NullMarked;
