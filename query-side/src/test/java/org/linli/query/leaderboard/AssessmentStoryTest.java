package org.linli.query.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.RULES;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentEvent.ObjectionDecided;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFrozen;
import org.linli.kernel.incentives.AssessmentEvent.PositionObjected;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.query.History;
import org.linli.query.leaderboard.Inputs.Cut;
import org.linli.query.leaderboard.Inputs.Decided;

/** What was decided about the board of the residents of the north, by what was known at a position. */
class AssessmentStoryTest {
    private static final Board BOARD = Board.of(BoardKind.RESIDENTS, NORTH);
    private static final AssessmentId ID = AssessmentId.of(BOARD);
    private static final Period MAY = new Period("2026-05");
    private static final Period YEAR = new Period("2026");
    private static final long NOW = Long.MAX_VALUE;

    private final History history = new History()
            .by(WEN_OF_THE_COMMITTEE)
            .then(new AssessmentOpened(ID, BOARD, MAY, IN_A_WEEK, WEN_OF_THE_COMMITTEE), frozen(MAY));
    private int objections;

    private static PeriodFrozen frozen(Period period) {
        return new PeriodFrozen(ID, BOARD, period, 0, RULES.boards(), IN_A_WEEK, IN_A_WEEK, IN_A_WEEK);
    }

    private AssessmentStory story() {
        AssessmentStory story = history.view(new AssessmentsProjection(), ID.value());
        assertThat(story).isNotNull();
        return story;
    }

    private Decided decided(Period period) {
        return story().decided(period, NOW);
    }

    private ObjectionId objected(Period period) {
        ObjectionId id = ObjectionId.of(new byte[] {(byte) ++objections});
        history.then(
                new PositionObjected(ID, BOARD, period, id, Holder.of(ANA), List.of(), BEN, "it did not happen", null));
        return id;
    }

    private void upheld(Period period, ObjectionId id, List<String> leftOut, List<String> letIn) {
        history.then(new ObjectionDecided(
                ID,
                BOARD,
                period,
                id,
                Holder.of(ANA),
                true,
                leftOut,
                letIn,
                WEN_OF_THE_COMMITTEE,
                "both say so",
                IN_A_WEEK));
    }

    private static Cut cut(String source) {
        return new Cut(ANA.value(), source);
    }

    @Test
    void of_two_rulings_on_a_deed_the_later_one_holds() {
        ObjectionId first = objected(MAY);
        ObjectionId second = objected(MAY);
        upheld(MAY, second, List.of("one", "two"), List.of());
        upheld(MAY, first, List.of(), List.of("one"));

        assertThat(decided(MAY).leftOut()).containsExactly(cut("two"));
        assertThat(decided(MAY).letIn()).containsExactly(cut("one"));
        upheld(MAY, objected(MAY), List.of("one"), List.of());
        assertThat(decided(MAY).leftOut()).containsExactlyInAnyOrder(cut("one"), cut("two"));
        assertThat(decided(MAY).letIn()).isEmpty();
    }

    @Test
    void a_ruling_on_a_month_holds_for_its_year_and_not_the_other_way_round() {
        upheld(MAY, objected(MAY), List.of("one"), List.of());
        history.then(frozen(YEAR));
        upheld(YEAR, objected(YEAR), List.of("two"), List.of());

        assertThat(decided(YEAR).leftOut()).containsExactlyInAnyOrder(cut("one"), cut("two"));
        assertThat(decided(MAY).leftOut()).containsExactly(cut("one"));
        assertThat(decided(new Period("2027")).leftOut()).isEmpty();
        assertThat(story().decided(YEAR, 2).leftOut()).as("before the ruling").isEmpty();
    }

    @Test
    void it_tells_how_many_facts_there_are_and_where_the_last_one_is() {
        objected(MAY);

        assertThat(story().facts()).isEqualTo(3);
        assertThat(story().position()).isEqualTo(2);
    }
}
