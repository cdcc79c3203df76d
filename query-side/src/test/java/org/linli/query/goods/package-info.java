@NullMarked
package org.linli.query.goods;

import org.jspecify.annotations.NullMarked;
