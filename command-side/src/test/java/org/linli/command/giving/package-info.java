/** What holds of giving: donations, charity sales, relief. */
@NullMarked
package org.linli.command.giving;

import org.jspecify.annotations.NullMarked;
