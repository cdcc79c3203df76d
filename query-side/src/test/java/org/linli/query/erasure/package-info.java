@NullMarked
package org.linli.query.erasure;

import org.jspecify.annotations.NullMarked;
