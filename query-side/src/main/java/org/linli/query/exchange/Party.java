package org.linli.query.exchange;

import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Deal;

/** How somebody stands to an exchange. */
public enum Party {
    PROVIDER,
    RECEIVER,
    /** Committee staff of its place. */
    STAFF,
    SYSTEM;

    static Party of(MemberId member, Deal deal) {
        if (member.equals(deal.provider())) {
            return PROVIDER;
        }
        if (member.equals(deal.receiver())) {
            return RECEIVER;
        }
        return member.equals(MemberId.SYSTEM) ? SYSTEM : STAFF;
    }
}
