package org.linli.kernel.privacy;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.membership.MemberId;

/**
 * One civil identity, one living account. Holds claims on blind indexes ({@link Hmac} texts of a phone or ID number),
 * never the numbers. A claim is pending until its event is stored: claim, append, confirm. Every method throws
 * {@link KeysUnavailable} when the store cannot be reached.
 */
public interface CivilIdentities {
    /**
     * Claims the identity durably as pending, unless somebody holds it already.
     *
     * @param identity the blind index
     * @param at the present time
     * @return whose claim stands now: the given member's (also when repeated), or another's
     */
    Claim claim(String identity, MemberId member, Instant at);

    /**
     * The member's event is stored, the claim counts for good. Doing it again changes nothing.
     *
     * @return false when the member holds no claim on this identity
     */
    boolean confirm(String identity, MemberId member);

    /** Gives a pending claim up, because no event was stored for it. Confirmed claims stay. */
    void release(String identity, MemberId member);

    /** Pending claims made before this time, oldest first: look for the event, then confirm or release. */
    List<Claim> unsettled(Instant before);

    /** Deletes every claim of an erased member; the identity may register anew. */
    void forget(MemberId member);

    /**
     * A member's hold on a civil identity.
     *
     * @param since when it was claimed
     * @param confirmed false while pending
     */
    record Claim(String identity, MemberId member, Instant since, boolean confirmed) {}
}
