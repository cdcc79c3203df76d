package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RowKey;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.query.leaderboard.AssessmentStory.Final;
import org.linli.query.leaderboard.AssessmentStory.Frozen;
import org.linli.query.leaderboard.AssessmentStory.Objection;
import org.linli.query.leaderboard.AssessmentStory.Step;

/**
 * The assessment of a board.
 *
 * @param open whether further periods will be frozen
 * @param freezes when the next one is; null: none
 * @param periods the latest first
 * @param objections those that the reader may see: a reviewer all, everybody else their own and those to their own row
 */
@Schema(name = "Assessment")
record AssessmentPage(
        AssessmentId id,
        Board board,
        boolean open,
        @Nullable Instant freezes,
        List<PeriodRow> periods,
        List<ObjectionRow> objections) {

    /**
     * A period that was frozen.
     *
     * @param position of the log up to which deeds stand on the board
     * @param rules the version by which it is worked out
     * @param until when the time for objections is over
     * @param digest SHA-256 of the final board, for who reviews it; null while it is not final
     */
    @Schema(name = "AssessmentPeriod")
    record PeriodRow(
            Period period,
            long position,
            int rules,
            Instant until,
            @Nullable String digest,
            @Nullable Instant since) {}

    /**
     * An objection.
     *
     * @param row the key of the row; null: a community's
     * @param member whose row it is; for who reviews the board and for themselves
     * @param reason null once whoever objected was erased
     * @param answer what was said to it
     */
    @Schema(name = "AssessmentObjection")
    record ObjectionRow(
            ObjectionId objection,
            Period period,
            @Nullable RowKey row,
            @SubjectRef @Nullable MemberId member,
            @Nullable String community,
            List<String> sources,
            @SubjectRef MemberId by,
            @Personal(subject = "by") @Nullable String reason,
            Step step,
            List<String> leftOut,
            List<String> letIn,
            @SubjectRef @Nullable MemberId decider,
            @Personal(subject = "decider") @Nullable String answer) {

        static ObjectionRow of(Objection objection, AssessmentId id, RowKeys keys, MemberId reader, boolean reviews) {
            Holder row = objection.row();
            MemberId member = row.member();
            return new ObjectionRow(
                    objection.objection(),
                    objection.period(),
                    member == null ? null : keys.of(id, objection.period(), member),
                    reviews || reader.equals(member) ? member : null,
                    row.community() == null ? null : row.community().value(),
                    objection.sources(),
                    objection.by(),
                    objection.reason(),
                    objection.step(),
                    objection.leftOut(),
                    objection.letIn(),
                    objection.decider(),
                    objection.answer());
        }
    }

    static AssessmentPage of(AssessmentStory story, RowKeys keys, MemberId reader, boolean reviews) {
        return new AssessmentPage(
                story.assessment(),
                story.board(),
                story.open(),
                story.open() ? story.freezes() : null,
                story.periods().entrySet().stream()
                        .map(entry -> row(new Period(entry.getKey()), entry.getValue(), reviews))
                        .toList()
                        .reversed(),
                story.objections().stream()
                        .filter(each -> reviews || concerns(each, reader))
                        .map(each -> ObjectionRow.of(each, story.assessment(), keys, reader, reviews))
                        .toList());
    }

    private static boolean concerns(Objection objection, MemberId reader) {
        return objection.by().equals(reader) || reader.equals(objection.row().member());
    }

    private static PeriodRow row(Period period, Frozen frozen, boolean reviews) {
        Final last = frozen.finalised();
        return new PeriodRow(
                period,
                frozen.position(),
                frozen.rules().version(),
                frozen.until(),
                last == null || !reviews ? null : last.digest(),
                last == null ? null : last.at());
    }
}
