/** What is stored about me, all of it: for oneself, to keep or to take along, and before an erasure. */
@NullMarked
package org.linli.query.mydata;

import org.jspecify.annotations.NullMarked;
