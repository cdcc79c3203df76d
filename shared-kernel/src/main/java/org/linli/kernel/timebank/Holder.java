package org.linli.kernel.timebank;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/**
 * Whose hours they are.
 *
 * @param member whose account; null for the pool of the community
 * @param community where the hours were worked: whose pool takes what is too much and gives what is missing
 */
public record Holder(
        @SubjectRef @Nullable MemberId member, @Public PlaceId community) {

    /** A community's pool. */
    public static Holder pool(PlaceId community) {
        return new Holder(null, community);
    }

    /** The id of the account or the pool. */
    public String account() {
        return member == null
                ? PoolId.of(community).value()
                : AccountId.of(member).value();
    }

    /** True for the account of this member. */
    public boolean is(MemberId other) {
        return other.equals(member);
    }
}
