@NullMarked
package org.linli.query.house;

import org.jspecify.annotations.NullMarked;
