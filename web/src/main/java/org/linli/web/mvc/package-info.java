/** The rules of the protocol between a request's arrival and its handler, and the errors on the way back. */
@NullMarked
package org.linli.web.mvc;

import org.jspecify.annotations.NullMarked;
