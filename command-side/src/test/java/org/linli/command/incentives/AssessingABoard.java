package org.linli.command.incentives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DISTRICT;
import static org.linli.command.Neighbourhood.IN_DISTRICT;
import static org.linli.command.Neighbourhood.IN_XINGFU;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.incentives.AssessedBoard.BENS;
import static org.linli.command.incentives.AssessedBoard.BOARD;
import static org.linli.command.incentives.AssessedBoard.BRANCH;
import static org.linli.command.incentives.AssessedBoard.DECEMBER;
import static org.linli.command.incentives.AssessedBoard.FREEZES;
import static org.linli.command.incentives.AssessedBoard.ID;
import static org.linli.command.incentives.AssessedBoard.NOVEMBER;
import static org.linli.command.incentives.AssessedBoard.PARTY;
import static org.linli.command.incentives.AssessedBoard.STAFF;
import static org.linli.command.incentives.AssessedBoard.STANDARD;
import static org.linli.command.incentives.AssessedBoard.UNTIL;
import static org.linli.command.incentives.AssessedBoard.decided;
import static org.linli.command.incentives.AssessedBoard.freezes;
import static org.linli.command.incentives.AssessedBoard.frozen;
import static org.linli.command.incentives.AssessedBoard.nothing;
import static org.linli.command.incentives.AssessedBoard.objected;
import static org.linli.command.incentives.AssessedBoard.objecting;
import static org.linli.command.incentives.AssessedBoard.opened;
import static org.linli.command.incentives.AssessedBoard.published;
import static org.linli.command.incentives.AssessedBoard.reviewing;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.incentives.AssessmentCommand.CloseAssessment;
import org.linli.command.incentives.AssessmentCommand.FinalisePeriod;
import org.linli.command.incentives.AssessmentCommand.FreezePeriods;
import org.linli.command.incentives.AssessmentCommand.OpenAssessment;
import org.linli.command.incentives.IncentiveRejection.AssessmentEnded;
import org.linli.command.incentives.IncentiveRejection.AssessmentRuns;
import org.linli.command.incentives.IncentiveRejection.FirstMonthUnfit;
import org.linli.command.incentives.IncentiveRejection.NoPartyOrganisation;
import org.linli.command.incentives.IncentiveRejection.NothingToCompare;
import org.linli.command.incentives.IncentiveRejection.PeriodNotOpen;
import org.linli.kernel.incentives.AssessmentEvent;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentClosed;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFinalised;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFrozen;
import org.linli.kernel.incentives.AssessmentEvent.RingReviewed;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.OrganisationKind;

/** From its opening on, a board is frozen and becomes final period by period. */
class AssessingABoard {
    private static FinalisePeriod finalising(long seen) {
        return new FinalisePeriod(ID, NOVEMBER, 23, seen, "0".repeat(64));
    }

    private static FreezePeriods freezing(BoardRules... versions) {
        return new FreezePeriods(ID, 17, new RuleSet(List.of(versions)));
    }

    @Test
    void who_reviews_the_place_has_its_board_assessed_from_the_present_month_on() {
        nothing()
                .when(
                        new OpenAssessment(BOARD, null, null),
                        by(CUI).holding(COMMITTEE_STAFF).in(IN_XINGFU))
                .leadsTo(new AssessmentOpened(ID, BOARD, NOVEMBER, FREEZES, CUI));
        nothing()
                .when(
                        new OpenAssessment(BOARD, null, null),
                        by(CUI).holding(ORGANISATION_REVIEWER).in(IN_XINGFU))
                .isAccepted();
        nothing()
                .when(
                        new OpenAssessment(BOARD, null, null),
                        by(CUI).holding(OPERATOR).in(IN_XINGFU))
                .isRefusedFor(new Refusal.NotAllowed());
        opened().when(new OpenAssessment(BOARD, null, null), STAFF).isRefusedFor(new AssessmentRuns());
    }

    private static OpenAssessment from(String month) {
        return new OpenAssessment(BOARD, new Period(month), null);
    }

    @Test
    void assessment_begins_with_a_month_of_the_last_year_that_was_not_frozen() {
        Acting staff = by(CUI).holding(COMMITTEE_STAFF).in(IN_XINGFU);
        Period past = new Period("2025-11");

        nothing().when(from("2025-11"), staff).leadsTo(new AssessmentOpened(ID, BOARD, past, freezes(past), CUI));
        nothing().when(from("2025-10"), staff).isRefusedFor(new FirstMonthUnfit());
        nothing().when(from("2026-12"), staff).isRefusedFor(new FirstMonthUnfit());
        nothing().when(from("2026"), staff).isRefusedFor(new FirstMonthUnfit());
        var closed = published().given(new AssessmentClosed(ID, BOARD, CUI));
        closed.when(from("2026-11"), STAFF).isRefusedFor(new FirstMonthUnfit());
        closed.when(from("2026-12"), STAFF).isAccepted();
    }

    @Test
    void communities_are_compared_in_a_larger_place() {
        Acting reviewer = by(CUI).holding(ORGANISATION_REVIEWER);

        nothing()
                .when(new OpenAssessment(Board.of(BoardKind.COMMUNITIES, XINGFU), null, null), reviewer.in(IN_XINGFU))
                .isRefusedFor(new NothingToCompare());
        nothing()
                .when(
                        new OpenAssessment(Board.of(BoardKind.COMMUNITIES, DISTRICT), null, null),
                        reviewer.in(IN_DISTRICT))
                .isAccepted();
    }

    @Test
    void a_board_of_party_members_is_opened_by_who_reviews_their_organisation_and_represents_it() {
        OpenAssessment open = new OpenAssessment(PARTY, null, OrganisationKind.PARTY);
        Acting reviewer = by(CUI).holding(ORGANISATION_REVIEWER).in(IN_XINGFU);

        nothing().when(open, reviewer.representing(BRANCH)).isAccepted();
        nothing().when(open, reviewer).isRefusedFor(new Refusal.NotAllowed());
        nothing()
                .when(
                        open,
                        by(CUI).holding(COMMITTEE_STAFF).representing(BRANCH).in(IN_XINGFU))
                .isRefusedFor(new Refusal.NotAllowed());
        nothing()
                .when(new OpenAssessment(PARTY, null, OrganisationKind.MERCHANT), reviewer.representing(BRANCH))
                .isRefusedFor(new NoPartyOrganisation());
    }

    @Test
    void nothing_is_wished_of_a_board_that_is_not_assessed() {
        nothing().when(freezing(), bySystem()).isRefusedFor(new Refusal.Unknown());
        nothing().when(objecting(BENS), by(ANA)).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void a_month_is_frozen_three_days_after_its_end_and_published_for_seven() {
        opened().when(freezing(), bySystem().at(FREEZES.minusSeconds(1))).changesNothing();
        opened().when(freezing(), bySystem().at(FREEZES)).leadsTo(frozen(NOVEMBER, STANDARD, UNTIL, freezes(DECEMBER)));
        published().when(freezing(), bySystem().at(FREEZES)).changesNothing();
    }

    @Test
    void with_the_last_month_its_year_is_frozen_too() {
        Instant then = freezes(DECEMBER);
        Instant until = then.plus(Duration.ofDays(7));
        Instant next = freezes(new Period("2027-01"));

        published()
                .when(freezing(), bySystem().at(then))
                .leadsToBoth(
                        frozen(DECEMBER, STANDARD, until, next), frozen(new Period("2026"), STANDARD, until, next));
    }

    @Test
    void after_a_long_rest_all_periods_that_are_over_are_frozen_at_once() {
        Instant march = new Period("2027-02").end().plus(Duration.ofDays(4));
        Decision<AssessmentEvent> decision =
                opened().when(freezing(), bySystem().at(march)).decision();

        assertThat(decision instanceof Decision.Accepted<AssessmentEvent> accepted ? accepted.events() : List.of())
                .extracting(event -> ((PeriodFrozen) event).period().value())
                .containsExactly("2026-11", "2026-12", "2026", "2027-01", "2027-02");
    }

    @Test
    void a_period_is_frozen_with_the_rules_that_held_on_its_first_day() {
        BoardRules first = new BoardRules(1, LocalDate.of(2026, 11, 1), 100, 90, 40, 30, 4, 70, 16);
        BoardRules second = new BoardRules(2, LocalDate.of(2026, 11, 2), 0, 0, 0, 0, 2, 50, 0);

        opened().when(freezing(first, second), bySystem().at(FREEZES))
                .leadsTo(frozen(NOVEMBER, first, UNTIL, freezes(DECEMBER)));
    }

    @Test
    void an_assessment_that_is_closed_freezes_nothing_more_and_can_be_opened_again() {
        AssessmentClosed closed = new AssessmentClosed(ID, BOARD, CUI);
        opened().when(new CloseAssessment(ID), STAFF).leadsTo(closed);
        opened().when(new CloseAssessment(ID), by(CUI)).isRefusedFor(new Refusal.NotAllowed());
        opened().given(closed).when(new CloseAssessment(ID), STAFF).isRefusedFor(new AssessmentEnded());
        opened().given(closed).when(freezing(), bySystem().at(UNTIL)).changesNothing();
        opened().given(closed)
                .when(new OpenAssessment(BOARD, null, null), STAFF)
                .leadsTo(new AssessmentOpened(ID, BOARD, DECEMBER, freezes(DECEMBER), CUI));
        opened().given(closed)
                .given(new AssessmentOpened(ID, BOARD, DECEMBER, UNTIL, CUI))
                .when(freezing(), bySystem().at(UNTIL))
                .leadsTo(
                        new PeriodFrozen(
                                ID,
                                BOARD,
                                DECEMBER,
                                17,
                                STANDARD,
                                UNTIL.plus(Duration.ofDays(7)),
                                freezes(new Period("2027-01")),
                                UNTIL.plus(Duration.ofDays(7))),
                        new PeriodFrozen(
                                ID,
                                BOARD,
                                new Period("2026"),
                                17,
                                STANDARD,
                                UNTIL.plus(Duration.ofDays(7)),
                                freezes(new Period("2027-01")),
                                UNTIL.plus(Duration.ofDays(7))));
    }

    @Test
    void a_period_becomes_final_when_its_time_is_over_and_no_objection_open() {
        published().when(finalising(2), bySystem().at(UNTIL.minusSeconds(1))).changesNothing();
        published()
                .when(finalising(2), bySystem().at(UNTIL))
                .leadsTo(new PeriodFinalised(ID, BOARD, NOVEMBER, 23, "0".repeat(64), null));
        published()
                .given(objected(ANA, BENS, null))
                .when(finalising(3), bySystem().at(UNTIL))
                .changesNothing();
        published()
                .given(objected(ANA, BENS, null))
                .given(decided(true, List.of(), List.of()))
                .when(finalising(4), bySystem().at(UNTIL))
                .leadsTo(new PeriodFinalised(ID, BOARD, NOVEMBER, 23, "0".repeat(64), null));
    }

    @Test
    void what_is_decided_while_a_board_is_worked_out_for_the_last_time_is_not_lost() {
        var decided = published().given(objected(ANA, BENS, null)).given(decided(true, List.of(), List.of()));
        decided.when(finalising(2), bySystem().at(UNTIL)).changesNothing();
        decided.when(finalising(3), bySystem().at(UNTIL)).changesNothing();
        decided.when(finalising(5), bySystem().at(UNTIL)).changesNothing();
        decided.when(finalising(4), bySystem().at(UNTIL)).isAccepted();
        var looked = published().given(new RingReviewed(ID, BOARD, NOVEMBER, List.of(ANA, BEN), true, CUI, "a garden"));
        looked.when(finalising(2), bySystem().at(UNTIL)).changesNothing();
        looked.when(finalising(3), bySystem().at(UNTIL)).isAccepted();
    }

    @Test
    void nothing_about_a_final_period_changes_any_more() {
        var done = published().given(new PeriodFinalised(ID, BOARD, NOVEMBER, 23, "0".repeat(64), null));

        done.when(finalising(3), bySystem().at(UNTIL)).changesNothing();
        done.when(objecting(BENS), by(ANA).at(FREEZES)).isRefusedFor(new PeriodNotOpen());
        done.when(reviewing(NOVEMBER, ANA, BEN), STAFF).isRefusedFor(new PeriodNotOpen());
    }
}
