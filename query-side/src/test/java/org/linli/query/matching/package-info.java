@NullMarked
package org.linli.query.matching;

import org.jspecify.annotations.NullMarked;
