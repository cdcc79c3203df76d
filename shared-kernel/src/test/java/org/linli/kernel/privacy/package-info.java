/** How personal fields are told apart and sealed, held by tests. */
@NullMarked
package org.linli.kernel.privacy;

import org.jspecify.annotations.NullMarked;
