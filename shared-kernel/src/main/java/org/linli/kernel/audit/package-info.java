/** Who read other people's personal data: what a member may know, and what an audit counts on. */
@NullMarked
package org.linli.kernel.audit;

import org.jspecify.annotations.NullMarked;
