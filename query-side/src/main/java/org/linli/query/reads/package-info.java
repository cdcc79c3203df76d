/**
 * The one door through which other people's personal data leaves: {@link org.linli.query.reads.ReadAdvice} looks at every answer, and what it
 * cannot record is not shown. Exports, which are written line by line, record before their first byte.
 */
@NullMarked
package org.linli.query.reads;

import org.jspecify.annotations.NullMarked;
