package org.linli.command.volunteering;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.Hours;

/**
 * What became of a volunteer's time in an action.
 *
 * @param claim what was said and does not count yet; null: nothing
 * @param counts what counts; null: nothing
 * @param closed true when who organises the action said that nothing does: rejected, or nobody came
 */
record Tally(@Nullable Claim claim, @Nullable Hours counts, boolean closed) {
    static final Tally NONE = new Tally(null, null, false);

    /**
     * What somebody said.
     *
     * @param supersedes what it is to take the place of; null: of nothing
     * @param by who said so
     * @param approved false while a second person has not approved it
     */
    record Claim(Hours hours, @Nullable AttestationId supersedes, MemberId by, boolean approved) {}

    Tally claimed(Claim other) {
        return new Tally(other, counts, closed);
    }

    /** A second person approved it: from now on it is theirs. */
    Tally approvedBy(MemberId other) {
        return claim == null
                ? this
                : new Tally(new Claim(claim.hours(), claim.supersedes(), other, true), counts, closed);
    }

    Tally counting(Hours hours) {
        return new Tally(null, hours, false);
    }

    Tally dropped() {
        return new Tally(null, counts, closed);
    }

    Tally close() {
        return new Tally(null, null, true);
    }

    /** True when nothing was said yet. */
    boolean isOpen() {
        return claim == null && counts == null && !closed;
    }
}
