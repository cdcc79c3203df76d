/** How many hours does a member hold or owe, and where did they come from? */
@NullMarked
package org.linli.query.timeaccount;

import org.jspecify.annotations.NullMarked;
