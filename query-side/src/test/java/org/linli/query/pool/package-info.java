@NullMarked
package org.linli.query.pool;

import org.jspecify.annotations.NullMarked;
