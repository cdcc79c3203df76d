/** Where it happens: the tree from district to community, its service centres and sharing houses. */
@NullMarked
package org.linli.kernel.places;

import org.jspecify.annotations.NullMarked;
