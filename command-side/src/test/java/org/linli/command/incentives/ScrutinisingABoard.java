package org.linli.command.incentives;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.DISTRICT;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.Neighbourhood.member;
import static org.linli.command.incentives.AssessedBoard.BENS;
import static org.linli.command.incentives.AssessedBoard.BOARD;
import static org.linli.command.incentives.AssessedBoard.BRANCH;
import static org.linli.command.incentives.AssessedBoard.DECEMBER;
import static org.linli.command.incentives.AssessedBoard.FREEZES;
import static org.linli.command.incentives.AssessedBoard.ID;
import static org.linli.command.incentives.AssessedBoard.NOVEMBER;
import static org.linli.command.incentives.AssessedBoard.OBJECTION;
import static org.linli.command.incentives.AssessedBoard.PARTY;
import static org.linli.command.incentives.AssessedBoard.SOURCE;
import static org.linli.command.incentives.AssessedBoard.STAFF;
import static org.linli.command.incentives.AssessedBoard.STANDARD;
import static org.linli.command.incentives.AssessedBoard.UNTIL;
import static org.linli.command.incentives.AssessedBoard.decided;
import static org.linli.command.incentives.AssessedBoard.frozen;
import static org.linli.command.incentives.AssessedBoard.nothing;
import static org.linli.command.incentives.AssessedBoard.objected;
import static org.linli.command.incentives.AssessedBoard.objecting;
import static org.linli.command.incentives.AssessedBoard.opened;
import static org.linli.command.incentives.AssessedBoard.published;
import static org.linli.command.incentives.AssessedBoard.reviewing;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.incentives.IncentiveRejection.AlreadyObjected;
import org.linli.command.incentives.IncentiveRejection.BoardReasonMalformed;
import org.linli.command.incentives.IncentiveRejection.BoardReviewerInvolved;
import org.linli.command.incentives.IncentiveRejection.ObjectionLate;
import org.linli.command.incentives.IncentiveRejection.ObjectionNotOpen;
import org.linli.command.incentives.IncentiveRejection.PeriodNotOpen;
import org.linli.command.incentives.IncentiveRejection.RingMalformed;
import org.linli.command.incentives.IncentiveRejection.RowUnfit;
import org.linli.command.incentives.IncentiveRejection.SourcesMalformed;
import org.linli.command.incentives.IncentiveRejection.TooManyObjections;
import org.linli.command.incentives.ScrutinyCommand.DecideObjection;
import org.linli.command.incentives.ScrutinyCommand.ObjectToPosition;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFrozen;
import org.linli.kernel.incentives.AssessmentEvent.PositionObjected;
import org.linli.kernel.incentives.AssessmentEvent.RingReviewed;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ExchangeId;

/** While a board is published, anybody objects, and somebody else decides. */
class ScrutinisingABoard {
    private static DecideObjection deciding(boolean upheld, List<String> leftOut, List<String> letIn) {
        return new DecideObjection(ID, NOVEMBER, OBJECTION, upheld, leftOut, letIn, "both say so");
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
    void one_member_keeps_no_board_from_final_with_more_than_five_open_objections() {
        var open = published();
        for (int i = 1; i <= 4; i++) {
            open = open.given(objection(i));
        }
        open.when(objecting(BENS), by(ANA).at(FREEZES)).isAccepted();
        open.given(objection(5)).when(objecting(BENS), by(ANA).at(FREEZES)).isRefusedFor(new TooManyObjections(5));
        open.given(objection(5)).when(objecting(BENS), by(DAN).at(FREEZES)).isAccepted();
    }

    private static PositionObjected objection(int number) {
        return new PositionObjected(
                ID,
                BOARD,
                NOVEMBER,
                ObjectionId.of(new byte[] {(byte) number}),
                Holder.of(member("neighbour " + number)),
                List.of(),
                ANA,
                "it did not happen",
                null);
    }

    @Test
    void what_a_party_organisations_own_reviewers_leave_open_a_reviewer_of_the_place_above_decides() {
        PositionObjected objected =
                new PositionObjected(ID, PARTY, NOVEMBER, OBJECTION, BENS, List.of(), BEN, "it did not happen", null);
        var party = nothing()
                .given(new AssessmentOpened(ID, PARTY, NOVEMBER, FREEZES, CUI))
                .given(new PeriodFrozen(ID, PARTY, NOVEMBER, 17, STANDARD, UNTIL, UNTIL, UNTIL))
                .given(objected);
        DecideObjection decide = deciding(true, List.of(), List.of());
        Acting above = by(CUI).holdingAbove(ORGANISATION_REVIEWER);

        party.when(decide, above.at(UNTIL)).isAccepted();
        party.when(decide, above.at(UNTIL.minusSeconds(1))).isRefusedFor(new Refusal.NotAllowed());
        party.when(decide, by(CUI).holding(ORGANISATION_REVIEWER).at(UNTIL)).isRefusedFor(new Refusal.NotAllowed());
        party.when(decide, by(CUI).holdingAbove(COMMITTEE_STAFF).at(UNTIL)).isRefusedFor(new Refusal.NotAllowed());
        party.when(decide, by(BEN).holdingAbove(ORGANISATION_REVIEWER).at(UNTIL))
                .isRefusedFor(new BoardReviewerInvolved());
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

    @Test
    void an_objection_holds_up_its_period_and_no_other() {
        Instant later = UNTIL.plus(Duration.ofDays(30));
        published()
                .given(new PeriodFrozen(ID, BOARD, DECEMBER, 17, STANDARD, later, later, UNTIL))
                .when(objecting(BENS, SOURCE), by(ANA).at(FREEZES))
                .leadsTo(objected(ANA, BENS, later));
    }
}
