/** What both sides agree on, held by tests. */
@NullMarked
package org.linli.kernel;

import org.jspecify.annotations.NullMarked;
