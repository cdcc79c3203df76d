/**
 * Audit: who read whose personal data. The query side knows it and says so; here it becomes a fact, many reads in one command, each command a
 * history of its own, so that nobody who records waits for anybody else.
 */
@NullMarked
package org.linli.command.audit;

import org.jspecify.annotations.NullMarked;
