/** What did the two sides of an exchange say of each other? For themselves alone, and of the other side only once it is revealed. */
@NullMarked
package org.linli.query.reviews;

import org.jspecify.annotations.NullMarked;
