/** What members read of their own figures. */
@NullMarked
package org.linli.query.metrics.own;

import org.jspecify.annotations.NullMarked;
