@NullMarked
package org.linli.app.distributed;

import org.jspecify.annotations.NullMarked;
