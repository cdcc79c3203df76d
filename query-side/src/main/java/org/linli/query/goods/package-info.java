/** Which things were given to a campaign, where they are, and which of them wait for somebody? */
@NullMarked
package org.linli.query.goods;

import org.jspecify.annotations.NullMarked;
