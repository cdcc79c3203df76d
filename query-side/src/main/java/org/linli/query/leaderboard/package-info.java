/** Who helped most different neighbours in a place in a month? */
@NullMarked
package org.linli.query.leaderboard;

import org.jspecify.annotations.NullMarked;
