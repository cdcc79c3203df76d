package org.linli.command.incentives;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.incentives.Assessment.Objection;
import org.linli.command.incentives.Assessment.Opened;
import org.linli.command.incentives.Assessment.Published;
import org.linli.command.incentives.Assessment.Unopened;
import org.linli.command.incentives.AssessmentCommand.CloseAssessment;
import org.linli.command.incentives.AssessmentCommand.FinalisePeriod;
import org.linli.command.incentives.AssessmentCommand.FreezePeriods;
import org.linli.command.incentives.AssessmentCommand.OpenAssessment;
import org.linli.kernel.incentives.AssessmentEvent;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentClosed;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentEvent.ObjectionDecided;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFinalised;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFrozen;
import org.linli.kernel.incentives.AssessmentEvent.PositionObjected;
import org.linli.kernel.incentives.AssessmentEvent.RingReviewed;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/** The rules of assessment: a period is frozen, published for objection, and final. What is said about it meanwhile follows {@link ScrutinySteps}. */
public record AssessmentDecider() implements Decider<Assessment, AssessmentCommand, AssessmentEvent> {

    @Override
    public Assessment initial() {
        return new Unopened();
    }

    @Override
    public Decision<AssessmentEvent> decide(Assessment state, AssessmentCommand command, Context context) {
        if (command instanceof OpenAssessment open) {
            return open(state, open, context);
        }
        return state instanceof Opened opened ? decide(opened, command, context) : refuse(new Refusal.Unknown());
    }

    private Decision<AssessmentEvent> decide(Opened state, AssessmentCommand command, Context context) {
        return switch (command) {
            case OpenAssessment _ -> refuse(new IncentiveRejection.AssessmentRuns());
            case CloseAssessment close -> close(state, close, context.by());
            case FreezePeriods freeze -> freeze(state, freeze, context);
            case FinalisePeriod finalise -> finalise(state, finalise, context.now());
            case ScrutinyCommand about -> ScrutinySteps.decide(state, about, context);
        };
    }

    /** Boards of party members are their organisation's reviewers' alone; all others are reviewed by the staff and reviewers of the place. */
    static boolean reviews(Authority by, Board board) {
        return board.kind() == BoardKind.PARTY
                ? by.holds(Role.ORGANISATION_REVIEWER) && by.actsFor(board.organisation())
                : by.holds(Role.COMMITTEE_STAFF, Role.ORGANISATION_REVIEWER);
    }

    private static Decision<AssessmentEvent> open(Assessment state, OpenAssessment command, Context context) {
        Board board = command.board();
        if (!reviews(context.by(), board)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (board.kind() == BoardKind.PARTY && command.organisation() != OrganisationKind.PARTY) {
            return refuse(new IncentiveRejection.NoPartyOrganisation());
        }
        if (board.kind() == BoardKind.COMMUNITIES && context.here().kind() == PlaceKind.COMMUNITY) {
            return refuse(new IncentiveRejection.NothingToCompare());
        }
        if (state instanceof Opened opened && opened.open()) {
            return refuse(new IncentiveRejection.AssessmentRuns());
        }
        Period present = Period.monthOf(context.now());
        Period from = command.from() == null ? present : command.from();
        if (from.isYear() || from.compareTo(present) > 0 || from.compareTo(earliest(state, present)) < 0) {
            return refuse(new IncentiveRejection.FirstMonthUnfit());
        }
        return accept(new AssessmentOpened(
                command.assessment(),
                board,
                from,
                freezing(from, context),
                context.by().actor()));
    }

    /** A year ago, and never what was frozen before. */
    private static Period earliest(Assessment state, Period present) {
        Period yearAgo = Period.monthOf(present.firstDay().minusYears(1));
        return state instanceof Opened before && before.month().compareTo(yearAgo) > 0 ? before.month() : yearAgo;
    }

    private static Instant freezing(Period month, Context context) {
        return month.end().plus(context.rules().incentives().freezeAfter());
    }

    private static Decision<AssessmentEvent> close(Opened state, CloseAssessment command, Authority by) {
        if (!reviews(by, state.board())) {
            return refuse(new Refusal.NotAllowed());
        }
        return state.open()
                ? accept(new AssessmentClosed(command.assessment(), state.board(), by.actor()))
                : refuse(new IncentiveRejection.AssessmentEnded());
    }

    /** All that are due, the month before the year that it ends. */
    private Decision<AssessmentEvent> freeze(Opened state, FreezePeriods command, Context context) {
        List<AssessmentEvent> facts = new ArrayList<>();
        Opened now = state;
        while (now.open() && !context.now().isBefore(now.freezes())) {
            Period month = now.month();
            PeriodFrozen frozen = frozen(now, command, month, context);
            facts.add(frozen);
            now = (Opened) evolve(now, frozen, context.now());
            if (!month.next().year().equals(month.year())) {
                PeriodFrozen year = frozen(now, command, month.year(), context);
                facts.add(year);
                now = (Opened) evolve(now, year, context.now());
            }
        }
        return accept(facts);
    }

    private static PeriodFrozen frozen(Opened state, FreezePeriods command, Period period, Context context) {
        IncentiveRules rules = context.rules().incentives();
        BoardRules standard = rules.standard(context.rules().exchanges().silenceWeight());
        Instant until = context.now().plus(rules.objections());
        Instant freezes = period.isYear() ? state.freezes() : freezing(period.next(), context);
        return new PeriodFrozen(
                command.assessment(),
                state.board(),
                period,
                command.position(),
                BoardRules.of(period, command.rules().versions(), standard),
                until,
                freezes,
                state.with(period, new Published(until, new TreeMap<>())).finalises());
    }

    /** Whoever worked the board out did not know of what came to its assessment since: it is worked out again. */
    private static Decision<AssessmentEvent> finalise(Opened state, FinalisePeriod command, Instant now) {
        Published published = state.published().get(command.period());
        if (published == null
                || now.isBefore(published.until())
                || command.seen() != state.facts()
                || !published.objections().isEmpty()) {
            return nothingToDo();
        }
        return accept(new PeriodFinalised(
                command.assessment(),
                state.board(),
                command.period(),
                command.position(),
                command.digest(),
                state.without(command.period()).finalises()));
    }

    @Override
    public Assessment evolve(Assessment state, AssessmentEvent event, Instant occurred) {
        long before = state instanceof Opened opened ? opened.facts() : 0;
        return after(changed(state, event), opened -> opened.counted(before));
    }

    private static Assessment changed(Assessment state, AssessmentEvent event) {
        return switch (event) {
            case AssessmentOpened fact ->
                state instanceof Opened before
                        ? before.opened(true, fact.from(), fact.freezes())
                        : new Opened(fact.board(), true, fact.from(), fact.freezes(), new TreeMap<>(), 0);
            case AssessmentClosed _ -> after(state, opened -> opened.opened(false, opened.month(), opened.freezes()));
            case PeriodFrozen fact ->
                after(
                        state,
                        opened -> opened.opened(
                                        opened.open(),
                                        fact.period().isYear()
                                                ? opened.month()
                                                : fact.period().next(),
                                        fact.freezes())
                                .with(fact.period(), new Published(fact.until(), new TreeMap<>())));
            case PositionObjected fact ->
                after(
                        state,
                        opened -> published(
                                opened,
                                fact.period(),
                                period -> period.with(fact.objection(), new Objection(fact.row(), fact.by()))));
            case ObjectionDecided fact ->
                after(state, opened -> published(opened, fact.period(), period -> period.without(fact.objection())));
            case RingReviewed _ -> state;
            case PeriodFinalised fact -> after(state, opened -> opened.without(fact.period()));
        };
    }

    private static Assessment after(Assessment state, Function<Opened, Opened> change) {
        return state instanceof Opened opened ? change.apply(opened) : state;
    }

    private static Opened published(Opened state, Period period, Function<Published, Published> change) {
        Published before = state.published().get(period);
        return before == null ? state : state.with(period, change.apply(before));
    }

    @Override
    public @Nullable PlaceId place(Assessment state) {
        return state instanceof Opened opened ? opened.board().place() : null;
    }
}
