/** Is everything that accounts and pools hold together zero, and was nothing booked twice or left out? */
@NullMarked
package org.linli.query.books;

import org.jspecify.annotations.NullMarked;
