@NullMarked
package org.linli.kernel.incentives;

import org.jspecify.annotations.NullMarked;
