/** How the log is written where machines read it. */
@NullMarked
package org.linli.app.logs;

import org.jspecify.annotations.NullMarked;
