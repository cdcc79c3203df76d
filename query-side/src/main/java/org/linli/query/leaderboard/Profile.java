package org.linli.query.leaderboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.Quasi;
import org.linli.kernel.privacy.Sensitive;
import org.linli.kernel.privacy.SubjectRef;

/**
 * What boards must know of a member beside their deeds, and since which position of the log, so that a board of the past stays what it was.
 *
 * @param shown false: others do not see their row
 * @param alias what stands there; null: none
 * @param unit null: they told the community none
 * @param posts when they were of the party
 * @param births as they were recorded, the latest last; none: nobody is taken for a child
 * @param gone the position since which they are erased; −1: they are here
 */
public record Profile(
        @SubjectRef MemberId member,
        @Public boolean shown,
        @Personal(subject = "member") @Nullable String alias,
        @Sensitive(subject = "member") @Nullable Unit unit,
        @Sensitive(subject = "member") List<Post> posts,
        @Quasi(subject = "member") List<Birth> births,
        @Public long gone) {

    /**
     * The party organisation that a member told the community as theirs. One reports in once.
     *
     * @param since the position of the log since which the member counts as its own, being confirmed; null: not yet
     */
    public record Unit(
            OrganisationId organisation, @Nullable Long since) {}

    /**
     * A time as a party member.
     *
     * @param until when it ends, by itself or by its revocation
     * @param since the position since which it is known
     * @param revoked the position since which it is known that it ended before its time; null: it did not
     * @param before when it would have ended
     */
    public record Post(
            @Nullable PlaceId place,
            Instant from,
            Instant until,
            long since,
            @Nullable Long revoked,
            Instant before) {

        /** Whether it holds at this time, by what was known at a position. */
        boolean holds(Instant time, long position) {
            Instant end = revoked == null || revoked > position ? before : until;
            return since <= position && !time.isBefore(from) && time.isBefore(end);
        }

        Post revoked(Instant at, long position) {
            return revoked == null && at.isBefore(before) ? new Post(place, from, at, since, position, before) : this;
        }
    }

    /**
     * A date of birth.
     *
     * @param day null: what was recorded was taken back
     * @param since the position since which it is known
     */
    public record Birth(@Nullable LocalDate day, long since) {}

    public Profile {
        posts = List.copyOf(posts);
        births = List.copyOf(births);
    }

    static Profile of(MemberId member) {
        return new Profile(member, true, null, null, List.of(), List.of(), -1);
    }

    Profile appearing(boolean visible, @Nullable String as) {
        return new Profile(member, visible, as, unit, posts, births, gone);
    }

    Profile born(@Nullable LocalDate day, long position) {
        List<Birth> more = new ArrayList<>(births);
        more.add(new Birth(day, position));
        return new Profile(member, shown, alias, unit, posts, more, gone);
    }

    /** True of a member who is known, as of a position, to be younger than so many years on that day. */
    boolean isYoungerThan(int years, LocalDate day, long position) {
        LocalDate birth = null;
        for (Birth each : births) {
            birth = each.since() <= position ? each.day() : birth;
        }
        return birth != null && birth.plusYears(years).isAfter(day);
    }

    Profile reporting(@Nullable OrganisationId organisation) {
        return with(organisation == null ? null : new Unit(organisation, null));
    }

    /** The report is confirmed. */
    Profile confirmed(long position) {
        return unit == null ? this : with(new Unit(unit.organisation(), position));
    }

    private Profile with(@Nullable Unit other) {
        return new Profile(member, shown, alias, other, posts, births, gone);
    }

    Profile posted(RoleGranted event, long position) {
        List<Post> more = new ArrayList<>(posts);
        more.add(new Post(event.place(), event.from(), event.until(), position, null, event.until()));
        return posted(more);
    }

    Profile dismissed(@Nullable PlaceId place, Instant at, long position) {
        return posted(posts.stream()
                .map(post -> Objects.equals(post.place(), place) ? post.revoked(at, position) : post)
                .toList());
    }

    private Profile posted(List<Post> other) {
        return new Profile(member, shown, alias, unit, other, births, gone);
    }

    /** Nothing of them is left but that they were here. */
    Profile erased(long position) {
        return new Profile(member, false, null, null, List.of(), List.of(), position);
    }

    /** True once they were erased, as of a position. */
    boolean isGone(long position) {
        return gone >= 0 && gone <= position;
    }

    /** The organisation whose own they were at a time, as of a position: confirmed, and still of the party; null: none. */
    @Nullable
    OrganisationId belongsTo(Instant time, long position) {
        if (unit == null || unit.since() == null || unit.since() > position) {
            return null;
        }
        return posts.stream().anyMatch(post -> post.holds(time, position)) ? unit.organisation() : null;
    }
}
