package org.linli.query.leaderboard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.Quasi;
import org.linli.kernel.privacy.Sensitive;
import org.linli.kernel.privacy.SubjectRef;

/**
 * What boards must know of a member beside their deeds.
 *
 * @param shown false: others do not see their row
 * @param alias what stands there; null: none
 * @param unit null: they told the community none
 * @param birth null: not recorded, and then nobody is taken for a child
 * @param birthSince the position of the log since which it is known
 * @param gone true once erased
 */
public record Profile(
        @SubjectRef MemberId member,
        @Public boolean shown,
        @Personal(subject = "member") @Nullable String alias,
        @Sensitive(subject = "member") @Nullable Unit unit,
        @Quasi(subject = "member") @Nullable LocalDate birth,
        @Public long birthSince,
        @Public boolean gone) {

    /**
     * The party organisation that a member told the community as theirs. One reports in once.
     *
     * @param since the position of the log since which the member counts as its own, being confirmed; null: not yet
     */
    public record Unit(
            OrganisationId organisation, @Nullable Long since) {}

    static Profile of(MemberId member) {
        return new Profile(member, true, null, null, null, 0, false);
    }

    Profile appearing(boolean visible, @Nullable String as) {
        return new Profile(member, visible, as, unit, birth, birthSince, gone);
    }

    Profile born(@Nullable LocalDate day, long position) {
        return new Profile(member, shown, alias, unit, day, position, gone);
    }

    /** True of a member who is known, as of a position, to be younger than so many years on that day. */
    boolean isYoungerThan(int years, LocalDate day, long position) {
        return birth != null && birthSince <= position && birth.plusYears(years).isAfter(day);
    }

    Profile reporting(@Nullable OrganisationId organisation) {
        return with(organisation == null ? null : new Unit(organisation, null));
    }

    /** The report is confirmed. */
    Profile confirmed(long position) {
        return unit == null ? this : with(new Unit(unit.organisation(), position));
    }

    private Profile with(@Nullable Unit other) {
        return new Profile(member, shown, alias, other, birth, birthSince, gone);
    }

    /** Nothing of them is left but that they were here. */
    Profile erased() {
        return new Profile(member, false, null, null, null, 0, true);
    }

    /** The organisation whose own they were as of a position; null: none. */
    @Nullable
    OrganisationId belongsTo(long position) {
        return unit == null || unit.since() == null || unit.since() > position ? null : unit.organisation();
    }
}
