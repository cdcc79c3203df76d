/** What did volunteers do: each of them for themselves, an organiser's attendance sheet, and the hours of a place by month. */
@NullMarked
package org.linli.query.volunteering;

import org.jspecify.annotations.NullMarked;
