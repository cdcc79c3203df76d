package org.linli.query.mypage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.reputation.Reputation;

/**
 * A member's own page.
 *
 * @param community null for members who belong to none
 * @param level that counts now
 * @param roles held now
 * @param reputation how the member's own exchanges turned out; shown to nobody else
 * @param reviews exchanges that the member may review, the latest end first, at most 20
 * @param items open matters, newest first
 */
public record MyPage(
        MemberId member,
        @Nullable PlaceId community,
        Level level,
        List<MyStanding.Grant> roles,
        Reputation reputation,
        List<OpenMatter> reviews,
        List<OpenMatter> items) {

    static MyPage of(
            MyStanding standing, Instant now, Reputation reputation, List<OpenMatter> reviews, List<OpenMatter> items) {
        return new MyPage(
                standing.member(),
                standing.community(),
                standing.verified().at(now),
                standing.grants().stream().filter(grant -> grant.at(now)).toList(),
                reputation,
                reviews,
                items);
    }
}
