/**
 * What of the figures may be published. A number that is too small is held back, and with it so many others that nobody can work it out from what is published: from the total and the other places, from the parts and
 * their sum, from the months before.
 */
@NullMarked
package org.linli.query.metrics.disclosure;

import org.jspecify.annotations.NullMarked;
