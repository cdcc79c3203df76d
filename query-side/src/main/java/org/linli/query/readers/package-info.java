/** Who read mine: what was shown of a member to others, and what others' a member was shown. */
@NullMarked
package org.linli.query.readers;

import org.jspecify.annotations.NullMarked;
