/** Places: the tree from district to community that scopes every role and every listing. */
@NullMarked
package org.linli.command.places;

import org.jspecify.annotations.NullMarked;
