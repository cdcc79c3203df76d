/** Who am I here, and what waits for me or for others because of me? */
@NullMarked
package org.linli.query.mypage;

import org.jspecify.annotations.NullMarked;
