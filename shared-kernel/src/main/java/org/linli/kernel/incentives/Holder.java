package org.linli.kernel.incentives;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** Whose row it is: a member's or, on a board of communities, a community's. Exactly one of the two. */
public record Holder(
        @SubjectRef @Nullable MemberId member,
        @Public @Nullable PlaceId community) {

    public static Holder of(MemberId member) {
        return new Holder(member, null);
    }

    public static Holder of(PlaceId community) {
        return new Holder(null, community);
    }

    /** The id of the one that it is. */
    public String id() {
        return community == null ? String.valueOf(member) : community.value();
    }
}
