@NullMarked
package org.linli.query.trail;

import org.jspecify.annotations.NullMarked;
