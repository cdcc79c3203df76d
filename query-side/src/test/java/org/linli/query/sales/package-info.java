@NullMarked
package org.linli.query.sales;

import org.jspecify.annotations.NullMarked;
