/**
 * Sharing: a neighbour publishes a listing (an offer or a request), somebody proposes an exchange, both agree, the help is done, the receiver confirms.
 *
 * <p>A listing counts its own reservations, an exchange arbitrates its own end; {@link org.linli.command.sharing.WhenAgreementGivenThenReserve}
 * stands between them.
 */
@NullMarked
package org.linli.command.sharing;

import org.jspecify.annotations.NullMarked;
