/** What the service measures, by value. */
@NullMarked
package org.linli.app.watch;

import org.jspecify.annotations.NullMarked;
