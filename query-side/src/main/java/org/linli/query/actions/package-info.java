/** For what are volunteers wanted in a place, how many places are free, and where does one stand? */
@NullMarked
package org.linli.query.actions;

import org.jspecify.annotations.NullMarked;
