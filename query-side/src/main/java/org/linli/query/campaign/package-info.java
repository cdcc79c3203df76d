/** What does a campaign promise, what did it collect and pay, and what waits to be done about it? */
@NullMarked
package org.linli.query.campaign;

import org.jspecify.annotations.NullMarked;
