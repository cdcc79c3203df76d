@NullMarked
package org.linli.query.campaign;

import org.jspecify.annotations.NullMarked;
