@NullMarked
package org.linli.app.erasure;

import org.jspecify.annotations.NullMarked;
