package org.linli.query.leaderboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * @param reported the party organisation that they told the community last as their unit; not confirmed yet
 * @param units party organisations that the community confirmed
 * @param birth null: not recorded, and then nobody is taken for a child
 * @param birthSince the position of the log since which it is known
 * @param gone true once erased
 */
public record Profile(
        @SubjectRef MemberId member,
        @Public boolean shown,
        @Personal(subject = "member") @Nullable String alias,
        @Sensitive(subject = "member") @Nullable OrganisationId reported,
        @Sensitive(subject = "member") List<Unit> units,
        @Quasi(subject = "member") @Nullable LocalDate birth,
        @Public long birthSince,
        @Public boolean gone) {

    /** A party organisation, and the position of the log since which the member counts as its own. */
    public record Unit(OrganisationId organisation, long since) {}

    static Profile of(MemberId member) {
        return new Profile(member, true, null, null, List.of(), null, 0, false);
    }

    Profile appearing(boolean visible, @Nullable String as) {
        return new Profile(member, visible, as, reported, units, birth, birthSince, gone);
    }

    Profile born(@Nullable LocalDate day, long position) {
        return new Profile(member, shown, alias, reported, units, day, position, gone);
    }

    /** True of a member who is known, as of a position, to be younger than so many years on that day. */
    boolean isYoungerThan(int years, LocalDate day, long position) {
        return birth != null && birthSince <= position && birth.plusYears(years).isAfter(day);
    }

    Profile reporting(@Nullable OrganisationId unit) {
        return new Profile(member, shown, alias, unit, units, birth, birthSince, gone);
    }

    /** The last report is confirmed: who belongs to one unit belongs to no other any more. */
    Profile confirmed(long position) {
        if (reported == null
                || units.stream().anyMatch(unit -> unit.organisation().equals(reported))) {
            return this;
        }
        List<Unit> now = new ArrayList<>(units);
        now.add(new Unit(reported, position));
        return new Profile(member, shown, alias, null, List.copyOf(now), birth, birthSince, gone);
    }

    /** Nothing of them is left but that they were here. */
    Profile erased() {
        return new Profile(member, false, null, null, List.of(), null, 0, true);
    }

    /** The organisation whose own they were as of a position, which is the last one confirmed; null: none. */
    @Nullable
    OrganisationId unit(long position) {
        OrganisationId last = null;
        for (Unit unit : units) {
            last = unit.since() <= position ? unit.organisation() : last;
        }
        return last;
    }
}
