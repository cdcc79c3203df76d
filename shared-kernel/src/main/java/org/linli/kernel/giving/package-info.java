/** Who needs help and who gives it: campaigns and what they pay out, gifts, charity sales, applications for relief. */
@NullMarked
package org.linli.kernel.giving;

import org.jspecify.annotations.NullMarked;
