@NullMarked
package org.linli.query.donations;

import org.jspecify.annotations.NullMarked;
