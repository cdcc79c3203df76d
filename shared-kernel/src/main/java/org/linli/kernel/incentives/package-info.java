/** 激励: who stands where on which board, by which rules, and how a period is assessed (考核). */
@NullMarked
package org.linli.kernel.incentives;

import org.jspecify.annotations.NullMarked;
