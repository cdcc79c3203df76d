/** How events leave for the store and come back from it. */
@NullMarked
package org.linli.app.events;

import org.jspecify.annotations.NullMarked;
