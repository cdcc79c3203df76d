/** One vocabulary for the tests of every question, and what holds for all of them. */
@NullMarked
package org.linli.query;

import org.jspecify.annotations.NullMarked;
