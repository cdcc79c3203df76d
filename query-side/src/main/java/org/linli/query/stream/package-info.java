/** What happens in a place right now? */
@NullMarked
package org.linli.query.stream;

import org.jspecify.annotations.NullMarked;
