package org.linli.kernel.sharing;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/**
 * Who helps whom with what. Every event of an exchange repeats it, so that no reader has to look anything up.
 *
 * @param offer the offer it answers, if any
 * @param request the request it answers, if any; at least one of the two is there
 */
public record Deal(
        @SubjectRef MemberId provider,
        @SubjectRef MemberId receiver,
        @Public @Nullable ListingId offer,
        @Public @Nullable ListingId request,
        @Public PlaceId community,
        @Public Kind kind) {

    /** True for one of the two sides. */
    public boolean involves(MemberId member) {
        return provider.equals(member) || receiver.equals(member);
    }

    /** The other side of this one. */
    public MemberId other(MemberId side) {
        return provider.equals(side) ? receiver : provider;
    }
}
