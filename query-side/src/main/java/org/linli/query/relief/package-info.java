/** Which applications for relief wait for a decision in a place, and what became of one's own? */
@NullMarked
package org.linli.query.relief;

import org.jspecify.annotations.NullMarked;
