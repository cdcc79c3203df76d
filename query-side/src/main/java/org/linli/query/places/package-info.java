/** Which places are there, and what lies within one? Also the categories, the other tree that readers choose from. */
@NullMarked
package org.linli.query.places;

import org.jspecify.annotations.NullMarked;
