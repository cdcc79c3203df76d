package org.linli.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.linli.kernel.incentives.AppearanceEvent.AliasTakenAway;
import org.linli.kernel.incentives.AppearanceEvent.AppearanceChosen;
import org.linli.kernel.incentives.AppearanceId;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentClosed;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentEvent.ObjectionDecided;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFinalised;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFrozen;
import org.linli.kernel.incentives.AssessmentEvent.PositionObjected;
import org.linli.kernel.incentives.AssessmentEvent.RingReviewed;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RuleSetEvent.RuleSetPublished;
import org.linli.kernel.incentives.RuleSetId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/** Boards, how members appear on them, and their assessment. */
final class RandomBoards {
    private static final MemberId STAFF = Neighbours.WEN_OF_THE_COMMITTEE;

    private final Random random;
    private final History history;
    private Period period = new Period("2026-05");
    private int happened;

    RandomBoards(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    /** Members choose, rules are published, a period of the place's board is assessed. */
    void happen(MemberId member, MemberId other, PlaceId place) {
        happened++;
        history.by(member)
                .then(new AppearanceChosen(
                        AppearanceId.of(member),
                        member,
                        random.nextBoolean(),
                        random.nextBoolean() ? "an alias" : null));
        if (random.nextInt(3) == 0) {
            history.by(STAFF).then(new AliasTakenAway(AppearanceId.of(member), member, STAFF, "a reason"));
        }
        BoardRules rules = new BoardRules(happened, LocalDate.of(2026, 5, 1), 100, 100, 50, 50, 5, 80, 14);
        if (random.nextInt(4) == 0) {
            history.by(MemberId.SYSTEM).then(new RuleSetPublished(RuleSetId.BOARDS, rules, MemberId.SYSTEM));
        }
        assess(member, other, Board.of(BoardKind.RESIDENTS, place), rules);
    }

    private void assess(MemberId member, MemberId other, Board board, BoardRules rules) {
        AssessmentId id = AssessmentId.of(board);
        ObjectionId objection = ObjectionId.of(Neighbours.bits(happened));
        long position = history.size() - 1L;
        history.by(STAFF)
                .then(
                        new AssessmentOpened(id, board, period, history.last(), STAFF),
                        new PeriodFrozen(
                                id, board, period, position, rules, history.last(), history.last(), history.last()));
        history.by(member)
                .then(new PositionObjected(
                        id,
                        board,
                        period,
                        objection,
                        Holder.of(other),
                        List.of(Neighbours.EXCHANGE.value()),
                        member,
                        "a reason",
                        null));
        history.by(STAFF)
                .then(new RingReviewed(
                        id, board, period, List.of(member, other), random.nextBoolean(), STAFF, "a reason"));
        if (random.nextBoolean()) {
            history.then(
                    new ObjectionDecided(
                            id,
                            board,
                            period,
                            objection,
                            Holder.of(other),
                            true,
                            List.of(Neighbours.EXCHANGE.value()),
                            List.of(),
                            STAFF,
                            "an answer",
                            history.last()),
                    new PeriodFinalised(id, board, period, position, "0".repeat(64), null),
                    new AssessmentClosed(id, board, STAFF));
        }
        period = period.next();
    }
}
