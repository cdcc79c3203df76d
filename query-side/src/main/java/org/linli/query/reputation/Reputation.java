package org.linli.query.reputation;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Rating;

/**
 * How the exchanges of one member turned out. Figures of one person are never shown to another (suppression class S-ind): the member sees their own, and
 * matching reads them to order what it suggests.
 *
 * @param given exchanges that count in which the member helped
 * @param received exchanges that count in which the member was helped
 * @param reviews revealed reviews of the member
 * @param stars the sum of their stars
 * @param thanks how many of them thank
 * @param satisfaction the sum of their satisfaction
 * @param upheld disputes that were upheld against the member's help
 */
public record Reputation(
        MemberId member, int given, int received, int reviews, int stars, int thanks, int satisfaction, int upheld) {

    /** Of somebody who has taken part in nothing yet. */
    public static Reputation none(MemberId member) {
        return new Reputation(member, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Mean stars, 1 to 5; null while there is no revealed review. */
    public @Nullable Double meanStars() {
        return reviews == 0 ? null : (double) stars / reviews;
    }

    Reputation plusExchange(boolean provides, int times) {
        return new Reputation(
                member,
                given + (provides ? times : 0),
                received + (provides ? 0 : times),
                reviews,
                stars,
                thanks,
                satisfaction,
                upheld);
    }

    /** With this rating counted, or taken out again. */
    Reputation plusRating(Rating rating, int times) {
        return new Reputation(
                member,
                given,
                received,
                reviews + times,
                stars + times * rating.stars(),
                thanks + (rating.thanks() ? times : 0),
                satisfaction + times * rating.satisfaction(),
                upheld);
    }

    Reputation plusUpheld(int times) {
        return new Reputation(member, given, received, reviews, stars, thanks, satisfaction, upheld + times);
    }
}
