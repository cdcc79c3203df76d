/** The description of the interface at {@code /openapi.json}: what springdoc finds, and what every operation shares. */
@NullMarked
package org.linli.web.openapi;

import org.jspecify.annotations.NullMarked;
