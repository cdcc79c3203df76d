/** Errors as RFC 9457 problem details: stable codes, and sentences in English and simplified Chinese. */
@NullMarked
package org.linli.web.problem;

import org.jspecify.annotations.NullMarked;
