/** Which sharing houses are there, in what state, and when are they free? */
@NullMarked
package org.linli.query.house;

import org.jspecify.annotations.NullMarked;
