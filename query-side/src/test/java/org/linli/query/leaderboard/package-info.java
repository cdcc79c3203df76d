@NullMarked
package org.linli.query.leaderboard;

import org.jspecify.annotations.NullMarked;
