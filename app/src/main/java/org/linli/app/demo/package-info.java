/** What a newcomer finds after {@code ./linli demo}: a small community with people, places and things going on. */
@NullMarked
package org.linli.app.demo;

import org.jspecify.annotations.NullMarked;
