/** Which hours are certified: to whom a certificate was given, for its issuer, and for anybody who is shown one. */
@NullMarked
package org.linli.query.certificates;

import org.jspecify.annotations.NullMarked;
