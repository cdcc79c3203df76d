/** Who helped whom most in a place in a month or a year, why, and what was left out? */
@NullMarked
package org.linli.query.leaderboard;

import org.jspecify.annotations.NullMarked;
