@NullMarked
package org.linli.kernel.sharing;

import org.jspecify.annotations.NullMarked;
