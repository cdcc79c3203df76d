/** How good suggestions are, measured on real listings whose categories say what would have fitted. docs/matching.md has method, figures and limits. */
@NullMarked
package org.linli.app.bench.matching;

import org.jspecify.annotations.NullMarked;
