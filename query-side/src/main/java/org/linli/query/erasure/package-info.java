/** Who leaves for good, how far has the erasure of each come, and what of theirs is still open? */
@NullMarked
package org.linli.query.erasure;

import org.jspecify.annotations.NullMarked;
