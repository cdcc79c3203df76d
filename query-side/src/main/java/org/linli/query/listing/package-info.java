/** What does one offer or request say, and what became of it? */
@NullMarked
package org.linli.query.listing;

import org.jspecify.annotations.NullMarked;
