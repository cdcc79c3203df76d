/** How far has one exchange come? For its two sides, and for the committee staff of its place. */
@NullMarked
package org.linli.query.exchange;

import org.jspecify.annotations.NullMarked;
