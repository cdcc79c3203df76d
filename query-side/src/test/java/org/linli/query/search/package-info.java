@NullMarked
package org.linli.query.search;

import org.jspecify.annotations.NullMarked;
