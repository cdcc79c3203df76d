@NullMarked
package org.linli.query.views;

import org.jspecify.annotations.NullMarked;
