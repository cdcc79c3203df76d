package org.linli.query.leaderboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.incentives.AssessmentEvent;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentClosed;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentEvent.ObjectionDecided;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFinalised;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFrozen;
import org.linli.kernel.incentives.AssessmentEvent.PositionObjected;
import org.linli.kernel.incentives.AssessmentEvent.RingReviewed;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.query.leaderboard.Inputs.Cut;
import org.linli.query.leaderboard.Inputs.Decided;
import org.linli.query.leaderboard.Inputs.Looked;

/**
 * The assessment of a board.
 *
 * @param open whether further periods will be frozen
 * @param freezes when the next one is
 * @param periods those that were frozen
 * @param objections to positions in them, in the order in which they were made
 * @param rings that were looked into
 * @param version of the assessment
 * @param position of its last fact
 */
public record AssessmentStory(
        @Public AssessmentId assessment,
        @Public Board board,
        @Public boolean open,
        @Public Instant freezes,
        @Public SortedMap<String, Frozen> periods,
        List<Objection> objections,
        List<LookedInto> rings,
        @Public long version,
        @Public long position) {

    /**
     * A period that is over.
     *
     * @param position up to which deeds stand on the board
     * @param until when the time for objections is over
     * @param finalised null: not final yet
     */
    public record Frozen(
            long position,
            BoardRules rules,
            Instant until,
            @Nullable Final finalised) {}

    /** A board that stands. */
    public record Final(long position, String digest, Instant at) {}

    /** How far an objection has come. */
    public enum Step {
        OPEN,
        UPHELD,
        DISMISSED
    }

    /**
     * An objection to a row.
     *
     * @param decided the position at which it was; −1 while open
     */
    public record Objection(
            @Public Period period,
            @Public ObjectionId objection,
            Holder row,
            @Public List<String> sources,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason,
            @Public Step step,
            @Public List<String> leftOut,
            @Public List<String> letIn,
            @SubjectRef @Nullable MemberId decider,
            @Personal(subject = "decider") @Nullable String answer,
            @Public long decided) {}

    /** A ring that a reviewer looked into. */
    public record LookedInto(
            @Public Period month,
            @SubjectRef List<MemberId> members,
            @Public boolean counts,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason,
            @Public long position) {}

    static AssessmentStory of(AssessmentOpened event, Recorded<?> recorded) {
        return new AssessmentStory(
                event.assessment(),
                event.board(),
                true,
                event.freezes(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                recorded.sequence(),
                recorded.position());
    }

    AssessmentStory after(AssessmentEvent event, Recorded<?> recorded) {
        return switch (event) {
            case AssessmentOpened it ->
                new AssessmentStory(
                        assessment,
                        board,
                        true,
                        it.freezes(),
                        periods,
                        objections,
                        rings,
                        recorded.sequence(),
                        recorded.position());
            case AssessmentClosed _ ->
                new AssessmentStory(
                        assessment,
                        board,
                        false,
                        freezes,
                        periods,
                        objections,
                        rings,
                        recorded.sequence(),
                        recorded.position());
            case PeriodFrozen it ->
                with(it.period(), new Frozen(it.position(), it.rules(), it.until(), null), it.freezes(), recorded);
            case PeriodFinalised it -> {
                Frozen frozen = periods.get(it.period().value());
                yield frozen == null
                        ? this
                        : with(
                                it.period(),
                                new Frozen(
                                        frozen.position(),
                                        frozen.rules(),
                                        frozen.until(),
                                        new Final(
                                                it.position(),
                                                it.digest(),
                                                recorded.meta().occurred())),
                                freezes,
                                recorded);
            }
            case PositionObjected it -> {
                List<Objection> more = new ArrayList<>(objections);
                more.add(new Objection(
                        it.period(),
                        it.objection(),
                        it.row(),
                        it.sources(),
                        it.by(),
                        it.reason(),
                        Step.OPEN,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        -1));
                yield objecting(more, recorded);
            }
            case ObjectionDecided it ->
                objecting(
                        objections.stream()
                                .map(each -> each.objection().equals(it.objection())
                                        ? decided(each, it, recorded.position())
                                        : each)
                                .toList(),
                        recorded);
            case RingReviewed it -> {
                List<LookedInto> more = new ArrayList<>(rings);
                more.add(new LookedInto(
                        it.month(), it.members(), it.counts(), it.by(), it.reason(), recorded.position()));
                yield new AssessmentStory(
                        assessment,
                        board,
                        open,
                        freezes,
                        periods,
                        objections,
                        List.copyOf(more),
                        recorded.sequence(),
                        recorded.position());
            }
        };
    }

    private static Objection decided(Objection before, ObjectionDecided event, long position) {
        return new Objection(
                before.period(),
                before.objection(),
                before.row(),
                before.sources(),
                before.by(),
                before.reason(),
                event.upheld() ? Step.UPHELD : Step.DISMISSED,
                event.leftOut(),
                event.letIn(),
                event.by(),
                event.reason(),
                position);
    }

    private AssessmentStory with(Period period, Frozen frozen, Instant next, Recorded<?> recorded) {
        SortedMap<String, Frozen> more = new TreeMap<>(periods);
        more.put(period.value(), frozen);
        return new AssessmentStory(
                assessment, board, open, next, more, objections, rings, recorded.sequence(), recorded.position());
    }

    private AssessmentStory objecting(List<Objection> other, Recorded<?> recorded) {
        return new AssessmentStory(
                assessment,
                board,
                open,
                freezes,
                periods,
                List.copyOf(other),
                rings,
                recorded.sequence(),
                recorded.position());
    }

    /** The period whose time for objections was over first, of those that are not final and to which none is open; null: none. */
    @Nullable
    Period due(Instant now) {
        return periods.entrySet().stream()
                .filter(entry -> entry.getValue().finalised() == null
                        && !entry.getValue().until().isAfter(now)
                        && objections.stream()
                                .noneMatch(each -> each.step() == Step.OPEN
                                        && each.period().value().equals(entry.getKey())))
                .min(Map.Entry.comparingByValue(Comparator.comparing(Frozen::until)))
                .map(entry -> new Period(entry.getKey()))
                .orElse(null);
    }

    /** The same with those objections alone that are open although their period's time for them is over. */
    AssessmentStory waiting(Instant now) {
        List<Objection> open = objections.stream()
                .filter(each -> each.step() == Step.OPEN && isOver(each.period(), now))
                .toList();
        return new AssessmentStory(assessment, board, this.open, freezes, periods, open, List.of(), version, position);
    }

    private boolean isOver(Period period, Instant now) {
        Frozen frozen = periods.get(period.value());
        return frozen != null && !frozen.until().isAfter(now);
    }

    /** How many facts there are. */
    long facts() {
        return version + 1;
    }

    /**
     * What was decided about a period as of a position; about a year, what was about its months too. Of one deed on a row, and of one ring, the last word holds.
     */
    Decided decided(Period period, long position) {
        Set<Cut> leftOut = new HashSet<>();
        Set<Cut> letIn = new HashSet<>();
        objections.stream()
                .filter(each -> each.step() != Step.OPEN && each.decided() <= position && bearsOn(each, period))
                .sorted(Comparator.comparingLong(Objection::decided))
                .forEach(each -> {
                    each.leftOut().forEach(source -> move(cut(each, source), letIn, leftOut));
                    each.letIn().forEach(source -> move(cut(each, source), leftOut, letIn));
                });
        SortedMap<String, Looked> last = new TreeMap<>();
        rings.stream().filter(each -> each.position() <= position).forEach(each -> {
            Looked looked = new Looked(each.month(), each.members(), each.counts());
            last.put(looked.month() + " " + looked.members(), looked);
        });
        return new Decided(leftOut, letIn, Set.copyOf(last.values()));
    }

    private static boolean bearsOn(Objection objection, Period period) {
        Period of = objection.period();
        return of.equals(period) || (period.isYear() && of.year().equals(period));
    }

    private static Cut cut(Objection objection, String source) {
        return new Cut(objection.row().id(), source);
    }

    private static void move(Cut cut, Set<Cut> from, Set<Cut> to) {
        from.remove(cut);
        to.add(cut);
    }
}
