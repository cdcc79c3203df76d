package org.linli.query.mypage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.Grant;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Residency;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Quasi;
import org.linli.kernel.privacy.Sensitive;
import org.linli.query.mypage.MyStanding.Invited;
import org.linli.query.mypage.MyStanding.Leaving;
import org.linli.query.mypage.MyStanding.Reported;
import org.linli.query.mypage.MyStanding.Represents;
import org.linli.query.mypage.MyStanding.Suspended;
import org.linli.query.readers.ReaderRow;
import org.linli.query.reputation.Reputation;

/**
 * A member's own page.
 *
 * @param community null for members who belong to none
 * @param level that counts now
 * @param roles held now
 * @param suspension that holds now; null: the member may act
 * @param invitations those that were not taken back, oldest first
 * @param represents organisations that the member acts for now
 * @param reports what the member reported to the community as
 * @param residency whether the member's household is registered where they live, as staff recorded it; null while they did not
 * @param birth when the member was born, as staff recorded it; null while they did not
 * @param leaving the wish to be erased, which can be withdrawn until it is due; null when there is none
 * @param reputation how the member's own exchanges turned out; shown to nobody else
 * @param reviews exchanges that the member may review, the latest end first, at most 20
 * @param readers who was shown the member's data last, at most 3; all of them under {@code /members/me/readers}
 * @param items open matters, newest first
 */
public record MyPage(
        MemberId member,
        @Nullable PlaceId community,
        Level level,
        @Sensitive(subject = "member") List<Grant> roles,
        @Nullable Suspended suspension,
        List<Invited> invitations,
        @Sensitive(subject = "member") List<Represents> represents,
        @Sensitive(subject = "member") List<Reported> reports,
        @Sensitive(subject = "member") @Nullable Residency residency,
        @Quasi(subject = "member") @Nullable LocalDate birth,
        @Nullable Leaving leaving,
        Reputation reputation,
        List<OpenMatter> reviews,
        List<ReaderRow> readers,
        List<OpenMatter> items) {

    static MyPage of(
            MyStanding standing,
            Instant now,
            Reputation reputation,
            List<OpenMatter> reviews,
            List<ReaderRow> readers,
            List<OpenMatter> items) {
        return new MyPage(
                standing.member(),
                standing.community(),
                standing.verified().at(now),
                standing.grants().at(now).toList(),
                standing.suspension() != null && standing.suspension().at(now) ? standing.suspension() : null,
                standing.invitations(),
                standing.represented(now),
                standing.reports(),
                standing.residency(),
                standing.birth(),
                standing.leaving(),
                reputation,
                reviews,
                readers,
                items);
    }
}
