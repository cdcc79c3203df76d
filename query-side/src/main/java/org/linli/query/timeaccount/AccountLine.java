package org.linli.query.timeaccount;

import java.time.Instant;
import org.linli.kernel.Recorded;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.Transfer;
import org.linli.kernel.timebank.TransferReason;

/**
 * One transfer, as one of the accounts that it moved sees it.
 *
 * @param transfer which
 * @param minutes negative when they left the account
 * @param source the id of what it follows from: an exchange, an action, a grant
 * @param community in which the hours were worked
 * @param position of the event in the store
 */
public record AccountLine(
        String account,
        String transfer,
        int minutes,
        TransferReason reason,
        String source,
        PlaceId community,
        Instant at,
        long position) {

    static AccountLine of(String account, Transfer transfer, Recorded<?> recorded) {
        return new AccountLine(
                account,
                transfer.ref().toString(),
                transfer.effectOn(account),
                transfer.reason(),
                transfer.source(),
                transfer.to().community(),
                recorded.meta().occurred(),
                recorded.position());
    }
}
