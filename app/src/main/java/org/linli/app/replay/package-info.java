/** The questions of the interface, asked of the store's past: the same folds and resources over views in memory. Nothing is written. */
@NullMarked
package org.linli.app.replay;

import org.jspecify.annotations.NullMarked;
