package org.linli.query.mypage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/**
 * A member's own page.
 *
 * @param community null for members who belong to none
 * @param level that counts now
 * @param roles held now
 * @param items open matters, newest first
 */
public record MyPage(
        MemberId member,
        @Nullable PlaceId community,
        Level level,
        List<MyStanding.Grant> roles,
        List<OpenMatter> items) {

    static MyPage of(MyStanding standing, Instant now, List<OpenMatter> items) {
        return new MyPage(
                standing.member(),
                standing.community(),
                standing.verified().at(now),
                standing.grants().stream().filter(grant -> grant.at(now)).toList(),
                items);
    }
}
