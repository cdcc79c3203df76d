/** Erases members: destroys their keys, closes what they leave open, has every store cleared, and signs the receipt. */
@NullMarked
package org.linli.app.erasure;

import org.jspecify.annotations.NullMarked;
