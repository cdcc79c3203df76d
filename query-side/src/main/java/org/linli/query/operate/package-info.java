/** How far has each projection read, which events could it not fold, and how is one rebuilt? */
@NullMarked
package org.linli.query.operate;

import org.jspecify.annotations.NullMarked;
