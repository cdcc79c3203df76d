package org.linli.kernel.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something about an exchange happens by itself: the rules decide by it, and the views tell it in advance.
 *
 * @param silence how long a receiver may say nothing before help that was marked done counts as confirmed
 * @param leads how long before that the receiver is reminded, the longest first; never empty and all shorter than the silence
 * @param proposal how long a proposal may stay unanswered before it ends
 * @param proposalReminder how long after the proposal the other side is reminded of it
 * @param startReminder how long after the agreement a provider who has not begun is reminded
 * @param reviews how long after the close the two sides may review each other
 */
public record Timetable(
        Duration silence,
        List<Duration> leads,
        Duration proposal,
        Duration proposalReminder,
        Duration startReminder,
        Duration reviews) {

    /** Leads that are not shorter than the silence say nothing; where none is left, the reminder comes half-way. */
    public Timetable {
        List<Duration> possible = leads.stream()
                .filter(lead -> lead.compareTo(silence) < 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        leads = possible.isEmpty() ? List.of(silence.dividedBy(2)) : possible;
    }

    /** Part of the version of every view that uses it: other times give other records. */
    public int version() {
        return Objects.hash(silence, leads, proposal, proposalReminder, startReminder, reviews);
    }

    /** When silence confirms help that was marked done then. */
    public Instant silenceConfirms(Instant done) {
        return done.plus(silence);
    }

    /** When the receiver is first reminded of help that was marked done then. */
    public Instant firstReminder(Instant done) {
        return silenceConfirms(done).minus(leads.getFirst());
    }

    /** When silence confirms after the first reminder was sent, be it late: a last notice lies between the two. */
    public Instant afterNotice(Instant silenceConfirms, Instant reminded) {
        Instant noticed = reminded.plus(leads.getLast());
        return noticed.isAfter(silenceConfirms) ? noticed : silenceConfirms;
    }

    /** The next reminder before silence confirms, after one that was sent then; null when there is none. */
    public @Nullable Instant nextReminder(Instant silenceConfirms, Instant sent) {
        return leads.stream()
                .map(silenceConfirms::minus)
                .filter(at -> at.isAfter(sent))
                .findFirst()
                .orElse(null);
    }
}
