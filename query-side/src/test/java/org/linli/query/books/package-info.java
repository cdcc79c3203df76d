@NullMarked
package org.linli.query.books;

import org.jspecify.annotations.NullMarked;
