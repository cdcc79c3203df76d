/** Measurements of the product on the machine at hand: every target is a figure beside the one it is compared with, from the same run. */
@NullMarked
package org.linli.app.bench;

import org.jspecify.annotations.NullMarked;
