@NullMarked
package org.linli.query.organisations;

import org.jspecify.annotations.NullMarked;
