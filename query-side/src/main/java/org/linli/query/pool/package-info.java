/** How many hours does a community's pool hold, what moved them, and what is to be cleared with others? */
@NullMarked
package org.linli.query.pool;

import org.jspecify.annotations.NullMarked;
