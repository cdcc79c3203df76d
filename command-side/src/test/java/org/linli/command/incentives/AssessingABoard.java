package org.linli.command.incentives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.DISTRICT;
import static org.linli.command.Neighbourhood.IN_DISTRICT;
import static org.linli.command.Neighbourhood.IN_XINGFU;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.Neighbourhood.member;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Rules;
import org.linli.command.Scenario;
import org.linli.command.incentives.AssessmentCommand.CloseAssessment;
import org.linli.command.incentives.AssessmentCommand.DecideObjection;
import org.linli.command.incentives.AssessmentCommand.FinalisePeriod;
import org.linli.command.incentives.AssessmentCommand.FreezePeriods;
import org.linli.command.incentives.AssessmentCommand.ObjectToPosition;
import org.linli.command.incentives.AssessmentCommand.OpenAssessment;
import org.linli.command.incentives.AssessmentCommand.ReviewRing;
import org.linli.command.incentives.IncentiveRejection.AlreadyObjected;
import org.linli.command.incentives.IncentiveRejection.AssessmentEnded;
import org.linli.command.incentives.IncentiveRejection.AssessmentRuns;
import org.linli.command.incentives.IncentiveRejection.BoardReasonMalformed;
import org.linli.command.incentives.IncentiveRejection.BoardReviewerInvolved;
import org.linli.command.incentives.IncentiveRejection.FirstMonthUnfit;
import org.linli.command.incentives.IncentiveRejection.NoPartyOrganisation;
import org.linli.command.incentives.IncentiveRejection.NothingToCompare;
import org.linli.command.incentives.IncentiveRejection.ObjectionLate;
import org.linli.command.incentives.IncentiveRejection.ObjectionNotOpen;
import org.linli.command.incentives.IncentiveRejection.ObjectionsOpen;
import org.linli.command.incentives.IncentiveRejection.PeriodNotOpen;
import org.linli.command.incentives.IncentiveRejection.RingMalformed;
import org.linli.command.incentives.IncentiveRejection.RowUnfit;
import org.linli.command.incentives.IncentiveRejection.SourcesMalformed;
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
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.sharing.ExchangeId;

/** Ana and Ben stand on the board of the residents of Xingfu; Cui and Dan work for its committee. It was opened in November. */
class AssessingABoard {
    private static final Board BOARD = Board.of(BoardKind.RESIDENTS, XINGFU);
    private static final AssessmentId ID = AssessmentId.of(BOARD);
    private static final Period NOVEMBER = new Period("2026-11");
    private static final Period DECEMBER = new Period("2026-12");
    private static final Instant FREEZES = NOVEMBER.end().plus(Duration.ofDays(3));
    private static final Instant UNTIL = FREEZES.plus(Duration.ofDays(7));
    private static final BoardRules STANDARD = Rules.standard().incentives().standard(50);
    private static final ObjectionId OBJECTION = ObjectionId.of(new byte[16]);
    private static final String SOURCE = ExchangeId.of(new byte[16]).value();
    private static final Holder BENS = Holder.of(BEN);
    private static final Acting STAFF = by(CUI).holding(COMMITTEE_STAFF).at(FREEZES);
    private static final OrganisationId BRANCH = OrganisationId.of(new byte[16]);
    private static final Board PARTY = Board.of(BRANCH, XINGFU);

    private static Scenario<Assessment, AssessmentCommand, AssessmentEvent> nothing() {
        return Scenario.of(new AssessmentDecider());
    }

    private static Scenario<Assessment, AssessmentCommand, AssessmentEvent> opened() {
        return nothing().given(new AssessmentOpened(ID, BOARD, NOVEMBER, FREEZES, CUI));
    }

    private static PeriodFrozen frozen(Period period, BoardRules rules, Instant until, Instant next) {
        return new PeriodFrozen(ID, BOARD, period, 17, rules, until, next, UNTIL);
    }

    private static Scenario<Assessment, AssessmentCommand, AssessmentEvent> published() {
        return opened().given(frozen(NOVEMBER, STANDARD, UNTIL, DECEMBER.end().plus(Duration.ofDays(3))));
    }

    private static ObjectToPosition objecting(Holder row, String... sources) {
        return new ObjectToPosition(ID, NOVEMBER, OBJECTION, row, List.of(sources), "it did not happen");
    }

    private static PositionObjected objected(MemberId by, Holder row, @Nullable Instant finalises) {
        return new PositionObjected(
                ID, BOARD, NOVEMBER, OBJECTION, row, List.of(SOURCE), by, "it did not happen", finalises);
    }

    private static DecideObjection deciding(boolean upheld, List<String> leftOut, List<String> letIn) {
        return new DecideObjection(ID, NOVEMBER, OBJECTION, upheld, leftOut, letIn, "both say so");
    }

    private static ObjectionDecided decided(boolean upheld, List<String> leftOut, List<String> letIn) {
        return new ObjectionDecided(
                ID, BOARD, NOVEMBER, OBJECTION, BENS, upheld, leftOut, letIn, CUI, "both say so", UNTIL);
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

        nothing()
                .when(from("2025-11"), staff)
                .leadsTo(new AssessmentOpened(ID, BOARD, past, past.end().plus(Duration.ofDays(3)), CUI));
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
        opened().when(freezing(), bySystem().at(FREEZES))
                .leadsTo(frozen(NOVEMBER, STANDARD, UNTIL, DECEMBER.end().plus(Duration.ofDays(3))));
        published().when(freezing(), bySystem().at(FREEZES)).changesNothing();
    }

    @Test
    void with_the_last_month_its_year_is_frozen_too() {
        Instant then = DECEMBER.end().plus(Duration.ofDays(3));
        Instant until = then.plus(Duration.ofDays(7));
        Instant next = new Period("2027-01").end().plus(Duration.ofDays(3));

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
                .leadsTo(frozen(NOVEMBER, first, UNTIL, DECEMBER.end().plus(Duration.ofDays(3))));
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
                .leadsTo(
                        new AssessmentOpened(ID, BOARD, DECEMBER, DECEMBER.end().plus(Duration.ofDays(3)), CUI));
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
                                new Period("2027-01").end().plus(Duration.ofDays(3)),
                                UNTIL.plus(Duration.ofDays(7))),
                        new PeriodFrozen(
                                ID,
                                BOARD,
                                new Period("2026"),
                                17,
                                STANDARD,
                                UNTIL.plus(Duration.ofDays(7)),
                                new Period("2027-01").end().plus(Duration.ofDays(3)),
                                UNTIL.plus(Duration.ofDays(7))));
    }

    @Test
    void anybody_objects_to_a_row_while_the_board_is_published() {
        published().when(objecting(BENS, SOURCE), by(ANA).at(FREEZES)).leadsTo(objected(ANA, BENS, null));
        published()
                .when(objecting(BENS, SOURCE), by(BEN).at(UNTIL.minusSeconds(1)))
                .isAccepted();
        published().when(objecting(BENS, SOURCE), by(ANA).at(UNTIL)).isRefusedFor(new ObjectionLate());
        opened().when(objecting(BENS, SOURCE), by(ANA).at(FREEZES)).isRefusedFor(new PeriodNotOpen());
        published()
                .when(objecting(BENS, SOURCE), by(ANA).onBehalfOf(BEN).at(FREEZES))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void one_objects_to_a_row_once_until_it_is_decided() {
        published()
                .given(objected(ANA, BENS, null))
                .when(objecting(BENS, SOURCE), by(ANA).at(FREEZES))
                .isRefusedFor(new AlreadyObjected());
        published()
                .given(objected(ANA, BENS, null))
                .when(objecting(BENS), by(DAN).at(FREEZES))
                .isAccepted();
        published()
                .given(objected(ANA, BENS, null))
                .given(decided(false, List.of(), List.of()))
                .when(objecting(BENS), by(ANA).at(FREEZES))
                .isAccepted();
    }

    @Test
    void a_row_is_a_members_and_on_a_board_of_communities_a_communitys() {
        published().when(objecting(Holder.of(XINGFU)), by(ANA).at(FREEZES)).isRefusedFor(new RowUnfit());
        Board board = Board.of(BoardKind.COMMUNITIES, DISTRICT);
        var communities = nothing()
                .given(new AssessmentOpened(ID, board, NOVEMBER, FREEZES, CUI))
                .given(new PeriodFrozen(ID, board, NOVEMBER, 17, STANDARD, UNTIL, UNTIL, UNTIL));
        communities.when(objecting(Holder.of(XINGFU)), by(ANA).at(FREEZES)).isAccepted();
        communities.when(objecting(BENS), by(ANA).at(FREEZES)).isRefusedFor(new RowUnfit());
    }

    @Test
    void to_a_board_of_party_members_its_reviewers_object_and_members_to_their_own_row() {
        var party = nothing()
                .given(new AssessmentOpened(ID, PARTY, NOVEMBER, FREEZES, CUI))
                .given(new PeriodFrozen(ID, PARTY, NOVEMBER, 17, STANDARD, UNTIL, UNTIL, UNTIL));

        party.when(objecting(BENS), by(BEN).at(FREEZES)).isAccepted();
        party.when(objecting(BENS), by(ANA).at(FREEZES)).isRefusedFor(new Refusal.NotAllowed());
        party.when(objecting(BENS), STAFF).isRefusedFor(new Refusal.NotAllowed());
        party.when(
                        objecting(BENS),
                        by(CUI).holding(ORGANISATION_REVIEWER)
                                .representing(BRANCH)
                                .at(FREEZES))
                .isAccepted();
    }

    @Test
    void an_objection_names_up_to_fifty_exchanges_and_actions_and_says_why() {
        String[] fifty = IntStream.range(0, 50)
                .mapToObj(i -> ExchangeId.of(new byte[] {(byte) i, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1})
                        .value())
                .toArray(String[]::new);
        String[] more =
                IntStream.range(0, 51).mapToObj(i -> i < 50 ? fifty[i] : SOURCE).toArray(String[]::new);

        published().when(objecting(BENS, fifty), by(ANA).at(FREEZES)).isAccepted();
        published().when(objecting(BENS, more), by(ANA).at(FREEZES)).isRefusedFor(new SourcesMalformed(50));
        published().when(objecting(BENS, SOURCE, SOURCE), by(ANA).at(FREEZES)).isRefusedFor(new SourcesMalformed(50));
        published().when(objecting(BENS, "loan-1"), by(ANA).at(FREEZES)).isRefusedFor(new SourcesMalformed(50));
        ObjectToPosition silent = new ObjectToPosition(ID, NOVEMBER, OBJECTION, BENS, List.of(), " ");
        published().when(silent, by(ANA).at(FREEZES)).isRefusedFor(new BoardReasonMalformed(1000));
    }

    @Test
    void a_reviewer_decides_what_counts_and_the_period_waits_for_its_time_again() {
        var open = published().given(objected(ANA, BENS, null));

        open.when(deciding(true, List.of(SOURCE), List.of()), STAFF).leadsTo(decided(true, List.of(SOURCE), List.of()));
        open.when(deciding(true, List.of(), List.of(SOURCE)), STAFF).leadsTo(decided(true, List.of(), List.of(SOURCE)));
        open.when(deciding(true, List.of(SOURCE), List.of(SOURCE)), STAFF).isRefusedFor(new SourcesMalformed(50));
        open.when(deciding(true, List.of(), List.of()), by(DAN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void an_objection_that_is_not_upheld_changes_nothing() {
        published()
                .given(objected(ANA, BENS, null))
                .when(deciding(false, List.of(SOURCE), List.of()), STAFF)
                .leadsTo(decided(false, List.of(), List.of()));
    }

    @Test
    void nobody_decides_on_their_own_objection_or_row() {
        published()
                .given(objected(CUI, BENS, null))
                .when(deciding(true, List.of(), List.of()), STAFF)
                .isRefusedFor(new BoardReviewerInvolved());
        published()
                .given(objected(ANA, Holder.of(CUI), null))
                .when(deciding(true, List.of(), List.of()), STAFF)
                .isRefusedFor(new BoardReviewerInvolved());
        published().when(deciding(true, List.of(), List.of()), STAFF).isRefusedFor(new ObjectionNotOpen());
        opened().when(deciding(true, List.of(), List.of()), STAFF).isRefusedFor(new ObjectionNotOpen());
    }

    private static ReviewRing reviewing(Period month, MemberId... members) {
        return new ReviewRing(ID, month, List.of(members), true, "they share a garden");
    }

    @Test
    void a_reviewer_who_is_not_in_it_says_whether_a_ring_counts() {
        List<MemberId> ordered = List.of(ANA, BEN).stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        RingReviewed reviewed = new RingReviewed(ID, BOARD, NOVEMBER, ordered, true, CUI, "they share a garden");

        published().when(reviewing(NOVEMBER, ANA, BEN), STAFF).leadsTo(reviewed);
        published().when(reviewing(NOVEMBER, BEN, ANA), STAFF).leadsTo(reviewed);
        published().given(reviewed).when(reviewing(NOVEMBER, ANA, BEN), STAFF).isAccepted();
        published().when(reviewing(NOVEMBER, ANA, CUI), STAFF).isRefusedFor(new BoardReviewerInvolved());
        published().when(reviewing(NOVEMBER, ANA, BEN), by(DAN)).isRefusedFor(new Refusal.NotAllowed());
        published().when(reviewing(DECEMBER, ANA, BEN), STAFF).isRefusedFor(new PeriodNotOpen());
    }

    @Test
    void a_ring_is_two_to_five_different_members_in_a_month() {
        MemberId[] five = {ANA, BEN, member("eva"), member("fei"), member("gu")};

        published().when(reviewing(NOVEMBER, five), STAFF).isAccepted();
        published()
                .when(reviewing(NOVEMBER, ANA, BEN, member("eva"), member("fei"), member("gu"), member("he")), STAFF)
                .isRefusedFor(new RingMalformed(5));
        published().when(reviewing(NOVEMBER, ANA), STAFF).isRefusedFor(new RingMalformed(5));
        published().when(reviewing(NOVEMBER, ANA, ANA), STAFF).isRefusedFor(new RingMalformed(5));
        published().when(reviewing(new Period("2026"), ANA, BEN), STAFF).isRefusedFor(new RingMalformed(5));
    }

    @Test
    void the_rings_of_a_year_are_looked_into_while_the_year_is_published() {
        opened().given(frozen(new Period("2026"), STANDARD, UNTIL, UNTIL))
                .when(reviewing(NOVEMBER, ANA, BEN), STAFF)
                .isAccepted();
    }

    private static final FinalisePeriod FINALISE = new FinalisePeriod(ID, NOVEMBER, 23, "0".repeat(64));

    @Test
    void a_period_becomes_final_when_its_time_is_over_and_no_objection_open() {
        published().when(FINALISE, bySystem().at(UNTIL.minusSeconds(1))).changesNothing();
        published()
                .when(FINALISE, bySystem().at(UNTIL))
                .leadsTo(new PeriodFinalised(ID, BOARD, NOVEMBER, 23, "0".repeat(64), null));
        published()
                .given(objected(ANA, BENS, null))
                .when(FINALISE, bySystem().at(UNTIL))
                .isRefusedFor(new ObjectionsOpen());
        published()
                .given(objected(ANA, BENS, null))
                .given(decided(true, List.of(), List.of()))
                .when(FINALISE, bySystem().at(UNTIL))
                .isAccepted();
    }

    @Test
    void nothing_about_a_final_period_changes_any_more() {
        var done = published().given(new PeriodFinalised(ID, BOARD, NOVEMBER, 23, "0".repeat(64), null));

        done.when(FINALISE, bySystem().at(UNTIL)).changesNothing();
        done.when(objecting(BENS), by(ANA).at(FREEZES)).isRefusedFor(new PeriodNotOpen());
        done.when(reviewing(NOVEMBER, ANA, BEN), STAFF).isRefusedFor(new PeriodNotOpen());
    }

    @Test
    void an_objection_holds_up_its_period_and_no_other() {
        Instant later = UNTIL.plus(Duration.ofDays(30));
        published()
                .given(new PeriodFrozen(ID, BOARD, DECEMBER, 17, STANDARD, later, later, UNTIL))
                .when(objecting(BENS, SOURCE), by(ANA).at(FREEZES))
                .leadsTo(objected(ANA, BENS, later));
    }
}
