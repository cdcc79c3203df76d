@NullMarked
package org.linli.query.timeaccount;

import org.jspecify.annotations.NullMarked;
