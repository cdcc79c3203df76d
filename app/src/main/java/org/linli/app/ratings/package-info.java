/** Reads ratings that people gave one another after an exchange, through the ordinary rules into the ordinary events. */
@NullMarked
package org.linli.app.ratings;

import org.jspecify.annotations.NullMarked;
