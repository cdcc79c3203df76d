/** Which records of volunteering somebody should look at: many words at night, and more of a day than anybody works. They accuse nobody. */
@NullMarked
package org.linli.query.anomalies;

import org.jspecify.annotations.NullMarked;
