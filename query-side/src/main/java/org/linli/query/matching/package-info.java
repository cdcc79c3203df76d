/** Which offers answer this request best, which requests this offer, why, and how good such lists have been? docs/matching.md has method and figures. */
@NullMarked
package org.linli.query.matching;

import org.jspecify.annotations.NullMarked;
