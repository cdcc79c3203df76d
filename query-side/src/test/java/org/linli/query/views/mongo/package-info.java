/** What the tests of the MongoDB adapter run against. */
@NullMarked
package org.linli.query.views.mongo;

import org.jspecify.annotations.NullMarked;
