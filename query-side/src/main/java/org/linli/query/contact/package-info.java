/** How the two sides of an exchange or a loan reach each other while they have to: name and phone, which no view holds. */
@NullMarked
package org.linli.query.contact;

import org.jspecify.annotations.NullMarked;
