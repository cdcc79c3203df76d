/** What is offered, asked for and under way in a place, newest first? */
@NullMarked
package org.linli.query.feed;

import org.jspecify.annotations.NullMarked;
