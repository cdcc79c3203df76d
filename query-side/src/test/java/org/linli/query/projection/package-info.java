@NullMarked
package org.linli.query.projection;

import org.jspecify.annotations.NullMarked;
