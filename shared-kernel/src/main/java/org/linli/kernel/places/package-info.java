/** Where it happens: the tree from district to community. */
@NullMarked
package org.linli.kernel.places;

import org.jspecify.annotations.NullMarked;
