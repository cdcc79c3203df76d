@NullMarked
package org.linli.web.traffic;

import org.jspecify.annotations.NullMarked;
