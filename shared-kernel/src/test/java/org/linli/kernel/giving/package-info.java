@NullMarked
package org.linli.kernel.giving;

import org.jspecify.annotations.NullMarked;
