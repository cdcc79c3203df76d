@NullMarked
package org.linli.query.relief;

import org.jspecify.annotations.NullMarked;
