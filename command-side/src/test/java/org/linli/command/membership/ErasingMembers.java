package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.membership.Members.REGISTERED;
import static org.linli.command.membership.Members.aMember;
import static org.linli.command.membership.Members.granted;
import static org.linli.command.membership.Members.nobody;
import static org.linli.kernel.membership.ErasureBasis.OPERATOR_ORDER;
import static org.linli.kernel.membership.ErasureBasis.OWN_REQUEST;
import static org.linli.kernel.membership.ErasureStore.KEYS;
import static org.linli.kernel.membership.ErasureStore.SESSIONS;
import static org.linli.kernel.membership.ErasureStore.VIEWS;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.membership.ErasureCommand.BeginErasure;
import org.linli.command.membership.ErasureCommand.FinishErasure;
import org.linli.command.membership.ErasureCommand.ForceErasure;
import org.linli.command.membership.ErasureCommand.RecordErased;
import org.linli.command.membership.ErasureCommand.RequestErasure;
import org.linli.command.membership.ErasureCommand.WithdrawErasure;
import org.linli.command.membership.InvitationCommand.AcceptInvitation;
import org.linli.command.membership.Member.Leaving;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.IssueSignInCode;
import org.linli.command.membership.MemberCommand.RevokeRole;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.command.membership.MembershipRejection.ErasureAlreadyRequested;
import org.linli.command.membership.MembershipRejection.ErasureNotBegun;
import org.linli.command.membership.MembershipRejection.ErasureNotDue;
import org.linli.command.membership.MembershipRejection.KeepsHouse;
import org.linli.command.membership.MembershipRejection.NoErasureRequested;
import org.linli.command.membership.MembershipRejection.OrderMissing;
import org.linli.command.membership.MembershipRejection.OwnErasure;
import org.linli.command.membership.MembershipRejection.ThingsToSettle;
import org.linli.command.membership.Obligations.Kind;
import org.linli.command.membership.Obligations.Obligation;
import org.linli.command.membership.SuspensionCommand.SuspendMember;
import org.linli.kernel.membership.ErasureEvent.ErasureBegun;
import org.linli.kernel.membership.ErasureEvent.ErasureFinished;
import org.linli.kernel.membership.ErasureEvent.ErasurePostponed;
import org.linli.kernel.membership.ErasureEvent.ErasureRequested;
import org.linli.kernel.membership.ErasureEvent.ErasureWithdrawn;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.ErasureStore;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.SuspensionReason;

/** Ana leaves for good; Dan is an operator. */
class ErasingMembers {
    private static final Instant DUE = NOW.plus(Duration.ofHours(24));
    private static final Obligation EXCHANGE = new Obligation(Kind.EXCHANGE, "exchange-1");
    private static final Obligation LOAN = new Obligation(Kind.LOAN, "loan-1");
    private static final Obligation HOUSE = new Obligation(Kind.HOUSE, "house-1");
    private static final Acting DANS = by(DAN).holding(OPERATOR);
    private static final Acting DUES = bySystem().at(DUE);

    private static final RequestErasure REQUEST = new RequestErasure(ANA, List.of());
    private static final WithdrawErasure WITHDRAW = new WithdrawErasure(ANA);
    private static final BeginErasure BEGIN = new BeginErasure(ANA, List.of());
    private static final ForceErasure FORCE = new ForceErasure(ANA, "民发〔2026〕12号");
    private static final RecordErased RECORD = new RecordErased(ANA);

    private static final ErasureRequested REQUESTED = new ErasureRequested(ANA, DUE, ANA);
    private static final ErasureBegun BEGUN = new ErasureBegun(ANA, OWN_REQUEST, null, ANA);
    private static final ErasureBegun ORDERED = new ErasureBegun(ANA, OPERATOR_ORDER, "民发〔2026〕12号", DAN);
    private static final MemberErased ERASED = new MemberErased(ANA, OWN_REQUEST);

    private static Scenario<Member, MemberCommand, MemberEvent> requested() {
        return aMember().given(REQUESTED);
    }

    private static Scenario<Member, MemberCommand, MemberEvent> begun() {
        return requested().given(BEGUN);
    }

    private static Scenario<Member, MemberCommand, MemberEvent> erased() {
        return begun().given(ERASED);
    }

    private static FinishErasure finishing(ErasureStore... notReached) {
        return new FinishErasure(ANA, List.of(KEYS), List.of(notReached), "{}", "key-1", "c2ln");
    }

    private static ErasureFinished finished(ErasureStore... notReached) {
        return new ErasureFinished(ANA, List.of(KEYS), List.of(notReached), "{}", "key-1", "c2ln");
    }

    @Test
    void a_member_asks_to_be_erased_and_it_begins_a_day_later() {
        aMember().when(REQUEST, by(ANA)).leadsTo(REQUESTED);
        nobody().when(REQUEST, by(ANA)).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void a_proxy_asks_for_the_member_and_is_named() {
        aMember().when(REQUEST, by(BEN).onBehalfOf(ANA)).leadsTo(new ErasureRequested(ANA, DUE, BEN));
        requested().when(WITHDRAW, by(BEN).onBehalfOf(ANA)).leadsTo(new ErasureWithdrawn(ANA, BEN));
    }

    @Test
    void nobody_else_asks_for_it_or_withdraws_it() {
        aMember().when(REQUEST, DANS).isRefusedFor(new Refusal.NotAllowed());
        aMember().when(REQUEST, by(ANA).onBehalfOf(BEN)).isRefusedFor(new Refusal.NotAllowed());
        requested().when(WITHDRAW, DANS).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void who_asks_while_something_runs_is_told_what_must_be_settled_first() {
        aMember()
                .when(new RequestErasure(ANA, List.of(LOAN, EXCHANGE)), by(ANA))
                .isRefusedFor(new ThingsToSettle(List.of("exchange-1", "loan-1")));
        aMember()
                .when(new RequestErasure(ANA, List.of(HOUSE, LOAN)), by(ANA))
                .isRefusedFor(new ThingsToSettle(List.of("house-1", "loan-1")));
    }

    @Test
    void who_keeps_a_house_hands_it_over_first() {
        aMember()
                .when(new RequestErasure(ANA, List.of(HOUSE)), by(ANA))
                .isRefusedFor(new KeepsHouse(List.of("house-1")));
    }

    @Test
    void who_asks_twice_is_told_when_it_begins() {
        requested().when(REQUEST, by(ANA)).isRefusedFor(new ErasureAlreadyRequested(DUE));
        requested()
                .given(new ErasurePostponed(ANA, List.of("loan-1"), DUE.plusSeconds(1)))
                .when(REQUEST, by(ANA))
                .isRefusedFor(new ErasureAlreadyRequested(DUE.plusSeconds(1)));
    }

    @Test
    void a_retry_repeats_the_wish_whatever_runs_by_then() {
        assertThat(new RequestErasure(ANA, List.of(LOAN)).fingerprint())
                .isEqualTo(REQUEST.fingerprint())
                .isNotEqualTo(new RequestErasure(BEN, List.of()).fingerprint());
    }

    @Test
    void the_wish_is_withdrawn_until_it_begins_and_can_be_made_again() {
        requested().when(WITHDRAW, by(ANA)).leadsTo(new ErasureWithdrawn(ANA, ANA));
        requested().when(WITHDRAW, by(ANA).at(DUE)).isAccepted();
        aMember().when(WITHDRAW, by(ANA)).isRefusedFor(new NoErasureRequested());
        var withdrawn = requested().given(new ErasureWithdrawn(ANA, ANA));
        withdrawn.when(WITHDRAW, by(ANA)).isRefusedFor(new NoErasureRequested());
        withdrawn.when(REQUEST, by(ANA)).leadsTo(REQUESTED);
    }

    @Test
    void it_begins_when_its_time_has_come_and_not_before() {
        requested().when(BEGIN, DUES).leadsTo(BEGUN);
        requested().when(BEGIN, bySystem().at(DUE.minusMillis(1))).isRefusedFor(new ErasureNotDue());
    }

    @Test
    void who_asked_stands_on_the_beginning() {
        aMember()
                .given(new ErasureRequested(ANA, DUE, BEN))
                .when(BEGIN, DUES)
                .leadsTo(new ErasureBegun(ANA, OWN_REQUEST, null, BEN));
    }

    @Test
    void what_was_withdrawn_does_not_begin() {
        aMember().when(BEGIN, DUES).changesNothing();
        requested().given(new ErasureWithdrawn(ANA, ANA)).when(BEGIN, DUES).changesNothing();
    }

    @Test
    void it_is_put_off_by_a_day_while_something_runs() {
        var putOff = new ErasurePostponed(ANA, List.of("exchange-1", "house-1"), DUE.plus(Duration.ofHours(24)));
        requested().when(new BeginErasure(ANA, List.of(HOUSE, EXCHANGE)), DUES).leadsTo(putOff);
        requested().given(putOff).when(BEGIN, DUES).isRefusedFor(new ErasureNotDue());
        requested().given(putOff).when(BEGIN, bySystem().at(putOff.due())).leadsTo(BEGUN);
        requested().given(putOff).when(WITHDRAW, by(ANA)).isAccepted();
    }

    @Test
    void an_operator_orders_it_at_once_whatever_runs_and_says_where_the_order_is_kept() {
        aMember().when(FORCE, DANS).leadsTo(ORDERED);
        requested().when(FORCE, DANS).leadsTo(ORDERED);
        aMember().when(new ForceErasure(ANA, " "), DANS).isRefusedFor(new OrderMissing());
        aMember().when(new ForceErasure(ANA, "x".repeat(201)), DANS).isRefusedFor(new OrderMissing());
        aMember().when(new ForceErasure(ANA, "x".repeat(200)), DANS).isAccepted();
    }

    @Test
    void nobody_else_orders_it_and_no_operator_their_own() {
        aMember().when(FORCE, by(DAN).holding(COMMITTEE_STAFF)).isRefusedFor(new Refusal.NotAllowed());
        aMember().when(FORCE, by(ANA).holding(OPERATOR)).isRefusedFor(new OwnErasure());
        aMember().when(FORCE, by(ANA).onBehalfOf(DAN).holding(OPERATOR)).isRefusedFor(new OwnErasure());
    }

    @Test
    void each_step_comes_after_the_one_before_and_once() {
        requested().when(RECORD, DUES).isRefusedFor(new ErasureNotBegun());
        requested().when(finishing(), DUES).isRefusedFor(new ErasureNotBegun());
        begun().when(BEGIN, DUES).changesNothing();
        begun().when(finishing(), DUES).isRefusedFor(new ErasureNotBegun());
        begun().when(RECORD, DUES).leadsTo(ERASED);
        erased().when(RECORD, DUES).changesNothing();
        erased().when(finishing(), DUES).leadsTo(finished());
        erased().given(finished()).when(finishing(), DUES).changesNothing();
        erased().given(finished()).when(RECORD, DUES).changesNothing();
    }

    @Test
    void the_basis_is_the_same_from_the_beginning_to_the_end() {
        aMember().given(ORDERED).when(RECORD, DUES).leadsTo(new MemberErased(ANA, OPERATOR_ORDER));
    }

    @Test
    void a_later_receipt_counts_when_more_stores_were_reached() {
        var partly = erased().given(finished(SESSIONS, VIEWS));
        partly.when(finishing(SESSIONS, VIEWS), DUES).changesNothing();
        partly.when(finishing(SESSIONS), DUES).leadsTo(finished(SESSIONS));
        partly.given(finished(SESSIONS)).when(finishing(SESSIONS), DUES).changesNothing();
        partly.given(finished(SESSIONS)).when(finishing(), DUES).leadsTo(finished());
    }

    /** What others may still try with somebody who is gone. */
    static List<MemberCommand> anything() {
        return List.of(
                REQUEST,
                WITHDRAW,
                FORCE,
                new VerifyIdentity(ANA, Level.L2, DUE),
                new GrantRole(ANA, COMMITTEE_STAFF, XINGFU, DUE),
                new RevokeRole(ANA, COMMITTEE_STAFF, XINGFU),
                new IssueSignInCode(ANA, Duration.ofMinutes(10)),
                new SuspendMember(ANA, SuspensionReason.UNRELIABLE, "没有来", null),
                new AcceptInvitation(ANA, InvitationId.of(new byte[16]), BEN, NOW));
    }

    @ParameterizedTest
    @MethodSource("anything")
    void nothing_else_is_done_with_a_member_whose_erasure_has_begun(MemberCommand command) {
        begun().when(command, DANS).isRefusedFor(new Refusal.MemberGone());
        erased().when(command, DANS).isRefusedFor(new Refusal.MemberGone());
    }

    @Test
    void until_it_begins_a_member_is_one() {
        requested()
                .when(new SuspendMember(ANA, SuspensionReason.UNRELIABLE, "没有来", null), DANS)
                .isAccepted();
    }

    @Test
    void whoever_has_gone_keeps_their_community_and_nothing_else() {
        var state = aMember()
                .given(granted(COMMITTEE_STAFF, XINGFU, DUE))
                .given(BEGUN)
                .state();

        assertThat(state).isEqualTo(new Leaving(ANA, XINGFU, OWN_REQUEST, false, null));
        assertThat(new MemberDecider().place(state)).isEqualTo(XINGFU);
        assertThat(new MemberDecider().place(aMember().state())).isEqualTo(REGISTERED.community());
        assertThat(new MemberDecider().place(nobody().state())).isNull();
    }

    @Test
    void what_else_is_told_of_somebody_who_has_gone_changes_nothing() {
        InvitationId invitation = InvitationId.of(new byte[16]);

        assertThat(begun().given(new InvitationAccepted(ANA, invitation, BEN)).state())
                .isEqualTo(begun().state());
    }
}
