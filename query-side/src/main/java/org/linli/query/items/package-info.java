/** What is lent in a place, in what condition is it, and when is it free? */
@NullMarked
package org.linli.query.items;

import org.jspecify.annotations.NullMarked;
