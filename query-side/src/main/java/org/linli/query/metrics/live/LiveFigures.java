package org.linli.query.metrics.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.query.metrics.facts.Branch;
import org.linli.query.metrics.facts.Facts;
import org.linli.query.metrics.facts.Grown;

/** The live figures as the product's events make them: time goes on with what is recorded. May be used by many threads. */
public final class LiveFigures {
    private Live live = new Live(Instant.EPOCH);
    private Facts facts = new Facts(live, Instant.EPOCH);
    private Instant asOf = Instant.EPOCH;
    private volatile long position = -1;

    /** What is read off the figures. */
    public interface Question<T> {
        /**
         * Reads while nothing changes; the source must not be used later.
         *
         * @param position of the last event that counts
         */
        T ask(Live figures, Instant asOf, long position);
    }

    /** Takes the next event of the log into account; one that was told before changes nothing. */
    public synchronized void add(Recorded<?> event) {
        if (event.position() > position) {
            position = event.position();
            advance(seen(event));
            facts.add(event);
        }
    }

    /** The position of the last event that was told; −1 before the first. */
    public long position() {
        return position;
    }

    /** The first instant as of which an event counts that occurred no later than it was recorded. */
    public static Instant seen(Recorded<?> event) {
        return event.recorded().plusMillis(1);
    }

    /** As of this instant, unless something was recorded later. */
    public synchronized <T> T ask(Instant now, Question<T> question) {
        advance(now);
        return question.ask(live, asOf, position);
    }

    /** One member's figures, and as of when they are. */
    public record OfMember(Individual figures, Instant asOf, long position) {}

    /** The member's figures as of this instant; null where the figures are not kept or only begin to follow the log. */
    public synchronized @Nullable OfMember of(MemberId member, Instant now) {
        if (position < 0) {
            return null;
        }
        advance(now);
        int number = facts.member(member);
        boolean known = number != Facts.UNKNOWN && live.people.isLiving(number);
        return new OfMember(known ? LiveMember.of(live, number) : Individual.NOTHING, asOf, position);
    }

    /** What grew below a party organisation's members, and as of when it did. */
    public record OfOrganisation(Grown grown, Instant asOf, long position) {}

    /**
     * What grew below a party organisation's members, by what is known now; null where the figures are not kept or only begin to follow the log.
     *
     * @param at as of which instant; null, or later than what is known: now
     */
    public synchronized @Nullable OfOrganisation below(OrganisationId organisation, @Nullable Instant at, Instant now) {
        if (position < 0) {
            return null;
        }
        advance(now);
        Instant then = at == null || at.isAfter(asOf) ? asOf : at;
        Branch branch = facts.branch(live.people, organisation, then);
        return new OfOrganisation(Grown.below(branch, live.forest.grow(live.people, live.log)), then, position);
    }

    /** Forgets everything. */
    public synchronized void clear() {
        live = new Live(Instant.EPOCH);
        facts = new Facts(live, Instant.EPOCH);
        asOf = Instant.EPOCH;
        position = -1;
    }

    private void advance(Instant instant) {
        if (instant.isAfter(asOf)) {
            asOf = instant;
            live.advance(asOf);
            facts.advance(asOf);
        }
    }
}
