/** Who calls, by their token, and what the role table lets them do. */
@NullMarked
package org.linli.web.security;

import org.jspecify.annotations.NullMarked;
