/** What has to happen by itself, and when? */
@NullMarked
package org.linli.query.due;

import org.jspecify.annotations.NullMarked;
