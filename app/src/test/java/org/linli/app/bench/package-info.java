/** What the measurements report, as tests. */
@NullMarked
package org.linli.app.bench;

import org.jspecify.annotations.NullMarked;
