package org.linli.kernel.incentives;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about the assessment (考核) of one board, period by period: frozen, published for objection (公示), final. */
public sealed interface AssessmentEvent extends DomainEvent {
    AssessmentId assessment();

    Board board();

    /**
     * From this month on, its months and years are assessed.
     *
     * @param from the first month
     *
     * @param freezes when the first month is frozen
     */
    @EventName("incentives.assessment-opened")
    record AssessmentOpened(
            @Public AssessmentId assessment,
            Board board,
            @Public Period from,
            @Public Instant freezes,
            @SubjectRef MemberId by)
            implements AssessmentEvent {}

    /** No further period is frozen. Those that are go on to their end. */
    @EventName("incentives.assessment-closed")
    record AssessmentClosed(
            @Public AssessmentId assessment,
            Board board,
            @SubjectRef MemberId by) implements AssessmentEvent {}

    /**
     * The period is over: what is recorded of it from now on no longer stands on its board, and until the given time anybody may object.
     *
     * @param position of the log up to which deeds stand on the board
     * @param rules by which it is worked out, then and at every later time
     * @param until when the time for objections is over
     * @param freezes when the next period is frozen
     * @param finalises when the earliest period that waits for it becomes final
     */
    @EventName("incentives.period-frozen")
    record PeriodFrozen(
            @Public AssessmentId assessment,
            Board board,
            @Public Period period,
            @Public long position,
            BoardRules rules,
            @Public Instant until,
            @Public Instant freezes,
            @Public @Nullable Instant finalises)
            implements AssessmentEvent {}

    /**
     * Somebody says that a row is wrong.
     *
     * @param sources the exchanges and actions that it is about; none: the row as a whole
     * @param finalises when the earliest period that waits for nothing else becomes final; null: none does
     */
    @EventName("incentives.position-objected")
    record PositionObjected(
            @Public AssessmentId assessment,
            Board board,
            @Public Period period,
            @Public ObjectionId objection,
            Holder row,
            @Public List<String> sources,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason,
            @Public @Nullable Instant finalises)
            implements AssessmentEvent {
        public PositionObjected {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Somebody whom the row is not about decided on an objection.
     *
     * @param leftOut sources that do not count for the row
     * @param letIn sources that count for the row although they came after the freeze
     * @param finalises as in {@link PositionObjected}
     */
    @EventName("incentives.objection-decided")
    record ObjectionDecided(
            @Public AssessmentId assessment,
            Board board,
            @Public Period period,
            @Public ObjectionId objection,
            Holder row,
            @Public boolean upheld,
            @Public List<String> leftOut,
            @Public List<String> letIn,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason,
            @Public @Nullable Instant finalises)
            implements AssessmentEvent {
        public ObjectionDecided {
            leftOut = List.copyOf(leftOut);
            letIn = List.copyOf(letIn);
        }
    }

    /**
     * Somebody who is not in it looked into a closed reciprocal ring.
     *
     * @param members of the ring, in the order of their ids
     * @param counts whether their exchanges of that month with each other count
     */
    @EventName("incentives.ring-reviewed")
    record RingReviewed(
            @Public AssessmentId assessment,
            Board board,
            @Public Period month,
            @SubjectRef List<MemberId> members,
            @Public boolean counts,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason)
            implements AssessmentEvent {
        public RingReviewed {
            members = List.copyOf(members);
        }
    }

    /**
     * The board of the period is final.
     *
     * @param position of the log up to which it was taken into account what became of the deeds
     * @param digest SHA-256 of the board as of then, in 64 hexadecimal digits
     * @param finalises when the next period becomes final; null: none waits for nothing else
     */
    @EventName("incentives.period-finalised")
    record PeriodFinalised(
            @Public AssessmentId assessment,
            Board board,
            @Public Period period,
            @Public long position,
            @Public String digest,
            @Public @Nullable Instant finalises)
            implements AssessmentEvent {}
}
