/** How far has each projection read, and how is one rebuilt? */
@NullMarked
package org.linli.query.operate;

import org.jspecify.annotations.NullMarked;
