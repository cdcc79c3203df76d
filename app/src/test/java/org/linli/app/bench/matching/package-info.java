@NullMarked
package org.linli.app.bench.matching;

import org.jspecify.annotations.NullMarked;
