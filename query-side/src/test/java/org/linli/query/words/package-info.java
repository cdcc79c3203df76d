@NullMarked
package org.linli.query.words;

import org.jspecify.annotations.NullMarked;
