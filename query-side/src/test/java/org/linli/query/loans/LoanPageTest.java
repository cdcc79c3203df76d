package org.linli.query.loans;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.query.Api;
import org.linli.query.Drill;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.items.ItemsProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LoanPageTest {
    private final History history =
            new History().then(Neighbours.places()).then(Drill.registered(true)).by(BEN);

    private MvcTestResult loan(MemberId reader) {
        ViewStore views = history.views(
                new LoansProjection(), new ItemsProjection(), new PlacesProjection(), new StandingProjection());
        Standings standings = new Standings(views, new Places(views), InstantSource.fixed(MONDAY));
        return new Api(new LoansResource(views, standings)).get(reader, "/loans/" + Drill.BENS.id());
    }

    @Test
    void only_its_two_sides_and_the_keeper_read_a_loan() {
        history.then(
                Drill.RESERVED,
                new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH),
                new RoleGranted(WEN_OF_THE_COMMITTEE, Role.HOUSE_KEEPER, NORTH, MONDAY, IN_A_WEEK, MemberId.SYSTEM));

        for (MemberId reader : new MemberId[] {ANA, BEN, WEN_OF_THE_COMMITTEE}) {
            assertThat(loan(reader)).hasStatusOk();
        }
        assertThat(loan(CAI)).hasStatus(403).bodyText().contains("not-your-loan");
    }

    @Test
    void the_borrower_knows_where_the_item_is_while_the_loan_stands() {
        history.then(Drill.ASKED);
        assertThat(Api.member(loan(BEN), "address")).isNull();
        history.then(Drill.RESERVED);
        assertThat(Api.member(loan(BEN), "address")).isEqualTo("Ana's door");
        assertThat(Api.member(loan(ANA), "address")).isNull();
        history.then(Drill.HANDED_OVER, Drill.RETURNED);
        assertThat(Api.member(loan(BEN), "address")).isNull();
    }

    @Test
    void the_history_holds_what_both_sides_said() {
        history.then(Drill.RESERVED, Drill.HANDED_OVER).by(ANA).then(Drill.RETURNED);

        assertThat(Api.member(loan(ANA), "stage")).isEqualTo("RETURNED");
        assertThat(requireNonNull(history.view(
                                new LoansProjection(), Drill.BENS.id().value()))
                        .history())
                .extracting(step -> step.event() + " " + step.by() + " " + step.condition() + " " + step.note())
                .containsExactly(
                        "sharing.loan-reserved BORROWER null null",
                        "sharing.item-handed-over BORROWER WORN a scratch",
                        "sharing.item-returned OWNER DEFECTIVE broken");
    }

    @Test
    void a_loan_that_ended_before_the_hand_over_says_why() {
        history.then(
                Drill.RESERVED, new LoanCancelled(Drill.ID, ANA, Drill.BENS, LoanEnd.TOO_MANY_LOANS, MemberId.SYSTEM));

        assertThat(Api.member(loan(BEN), "ended")).isEqualTo("TOO_MANY_LOANS");
        assertThat(Api.member(loan(BEN), "stage")).isEqualTo("CANCELLED");
    }

    @Test
    void the_tag_is_the_items_for_what_builds_on_it() {
        history.then(Drill.RESERVED, Drill.CAI_WAITS);

        assertThat(loan(BEN)).hasHeader("ETag", "\"2\"");
        assertThat(Api.member(loan(BEN), "version")).isEqualTo("2");
    }

    @Test
    void a_loan_that_there_is_not_is_not_found() {
        assertThat(loan(BEN)).hasStatus(404);
    }
}
