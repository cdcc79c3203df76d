/** Talks to a running Linli over its REST interface, as any client would. */
@NullMarked
package org.linli.app.client;

import org.jspecify.annotations.NullMarked;
