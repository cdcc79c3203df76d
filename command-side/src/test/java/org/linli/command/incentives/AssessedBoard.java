package org.linli.command.incentives;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Acting;
import org.linli.command.Rules;
import org.linli.command.Scenario;
import org.linli.command.incentives.ScrutinyCommand.ObjectToPosition;
import org.linli.command.incentives.ScrutinyCommand.ReviewRing;
import org.linli.kernel.incentives.AssessmentEvent;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentEvent.ObjectionDecided;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFrozen;
import org.linli.kernel.incentives.AssessmentEvent.PositionObjected;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.sharing.ExchangeId;

/** Words for tests about boards. Ana and Ben stand on the one of the residents of Xingfu; Cui and Dan work for its committee. It was opened in November. */
final class AssessedBoard {
    static final Board BOARD = Board.of(BoardKind.RESIDENTS, XINGFU);
    static final AssessmentId ID = AssessmentId.of(BOARD);
    static final Period NOVEMBER = new Period("2026-11");
    static final Period DECEMBER = new Period("2026-12");
    static final Instant FREEZES = freezes(NOVEMBER);
    static final Instant UNTIL = FREEZES.plus(Duration.ofDays(7));
    static final BoardRules STANDARD = Rules.standard().incentives().standard(50);
    static final ObjectionId OBJECTION = ObjectionId.of(new byte[16]);
    static final String SOURCE = ExchangeId.of(new byte[16]).value();
    static final Holder BENS = Holder.of(BEN);
    static final Acting STAFF = by(CUI).holding(COMMITTEE_STAFF).at(FREEZES);
    static final OrganisationId BRANCH = OrganisationId.of(new byte[16]);
    static final Board PARTY = Board.of(BRANCH, XINGFU);

    private AssessedBoard() {}

    /** When a month is frozen. */
    static Instant freezes(Period month) {
        return month.end().plus(Duration.ofDays(3));
    }

    static Scenario<Assessment, AssessmentCommand, AssessmentEvent> nothing() {
        return Scenario.of(new AssessmentDecider());
    }

    static Scenario<Assessment, AssessmentCommand, AssessmentEvent> opened() {
        return nothing().given(new AssessmentOpened(ID, BOARD, NOVEMBER, FREEZES, CUI));
    }

    static PeriodFrozen frozen(Period period, BoardRules rules, Instant until, Instant next) {
        return new PeriodFrozen(ID, BOARD, period, 17, rules, until, next, UNTIL);
    }

    static Scenario<Assessment, AssessmentCommand, AssessmentEvent> published() {
        return opened().given(frozen(NOVEMBER, STANDARD, UNTIL, freezes(DECEMBER)));
    }

    static ObjectToPosition objecting(Holder row, String... sources) {
        return new ObjectToPosition(ID, NOVEMBER, OBJECTION, row, List.of(sources), "it did not happen");
    }

    static PositionObjected objected(MemberId by, Holder row, @Nullable Instant finalises) {
        return new PositionObjected(
                ID, BOARD, NOVEMBER, OBJECTION, row, List.of(SOURCE), by, "it did not happen", finalises);
    }

    static ObjectionDecided decided(boolean upheld, List<String> leftOut, List<String> letIn) {
        return new ObjectionDecided(
                ID, BOARD, NOVEMBER, OBJECTION, BENS, upheld, leftOut, letIn, CUI, "both say so", UNTIL);
    }

    static ReviewRing reviewing(Period month, MemberId... members) {
        return new ReviewRing(ID, month, List.of(members), true, "they share a garden");
    }
}
