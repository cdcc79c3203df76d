package org.linli.query.mypage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.MandateEvent.ProxyAccepted;
import org.linli.kernel.membership.MandateEvent.ProxyAppointed;
import org.linli.kernel.membership.MandateEvent.ProxyRevoked;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberEvent.BirthDateRecorded;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberEvent.InvitationWithdrawn;
import org.linli.kernel.membership.MemberEvent.MemberInvited;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.MemberReportedIn;
import org.linli.kernel.membership.MemberEvent.MemberSuspended;
import org.linli.kernel.membership.MemberEvent.ReportConfirmed;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberEvent.RepresentativeDismissed;
import org.linli.kernel.membership.MemberEvent.ResidencyRecorded;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealDecided;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealed;
import org.linli.kernel.membership.MemberEvent.SuspensionLifted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.membership.Residency;
import org.linli.kernel.membership.Role;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.mypage.MyStanding.Appeal;
import org.linli.query.mypage.MyStanding.Invited;
import org.linli.query.mypage.MyStanding.Reported;
import org.linli.query.mypage.MyStanding.Represents;
import org.linli.query.mypage.MyStanding.Suspended;
import org.linli.query.reputation.Reputation;

/** What a member's own page says of mandates, invitations, suspension and ties. */
class MyMembershipTest {
    private static final MandateId MANDATE = MandateId.of(new byte[16]);
    private static final InvitationId CODE = InvitationId.of(new byte[16]);
    private static final OrganisationId SHOP = OrganisationId.of(new byte[16]);
    private static final MemberSuspended SUSPENDED =
            new MemberSuspended(ANA, SuspensionReason.UNRELIABLE, "no show", IN_A_WEEK, WEN_OF_THE_COMMITTEE);

    private final History history = new History().then(new MemberRegistered(ANA, "Ana", null, NORTH));

    private History appointed() {
        return history.then(new ProxyAppointed(
                MANDATE, ANA, BEN, NORTH, List.of(ProxyScope.PUBLISH), List.of(Channel.APP), IN_A_WEEK, ANA, null));
    }

    private List<String> mandates(MemberId reader, Instant now) {
        Api api = new Api(new MyMandatesResource(history.views(new MandatesProjection()), InstantSource.fixed(now)));
        return Api.rows(api.get(reader, "/members/me/mandates"), "represented", "proxy", "accepted");
    }

    private MyStanding ana() {
        return Objects.requireNonNull(history.view(new StandingProjection(), ANA.value()));
    }

    private MyPage page(Instant now) {
        return MyPage.of(ana(), now, Reputation.none(ANA), List.of(), List.of(), List.of());
    }

    @Test
    void both_see_a_mandate_and_nobody_else() {
        appointed();
        assertThat(mandates(ANA, MONDAY)).containsExactly(ANA + " " + BEN + " false");
        history.then(new ProxyAccepted(MANDATE, ANA, BEN));
        assertThat(mandates(BEN, MONDAY)).containsExactly(ANA + " " + BEN + " true");
        assertThat(mandates(CAI, MONDAY)).isEmpty();
    }

    @Test
    void a_mandate_that_ended_or_was_revoked_is_gone() {
        appointed();
        assertThat(mandates(ANA, IN_A_WEEK)).isEmpty();
        history.then(new ProxyRevoked(MANDATE, ANA, BEN, ANA));
        assertThat(mandates(ANA, MONDAY)).isEmpty();
    }

    @Test
    void a_suspension_shows_while_it_holds_and_how_far_its_appeal_is() {
        history.then(SUSPENDED);
        assertThat(page(MONDAY).suspension())
                .isEqualTo(new Suspended(SuspensionReason.UNRELIABLE, IN_A_WEEK, Appeal.NONE));
        assertThat(page(IN_A_WEEK).suspension()).isNull();
        history.then(new SuspensionAppealed(ANA, "I was there"));
        assertThat(ana().suspension()).extracting(Suspended::appeal).isEqualTo(Appeal.OPEN);
        history.then(new SuspensionAppealDecided(ANA, false, null, CAI));
        assertThat(ana().suspension()).extracting(Suspended::appeal).isEqualTo(Appeal.REFUSED);
        history.then(new SuspensionLifted(ANA, CAI));
        assertThat(ana().suspension()).isNull();
    }

    @Test
    void an_appeal_that_is_granted_ends_the_suspension() {
        history.then(SUSPENDED, new SuspensionAppealed(ANA, null), new SuspensionAppealDecided(ANA, true, null, CAI));
        assertThat(ana().suspension()).isNull();
    }

    @Test
    void an_invitation_shows_whether_it_was_taken_up_until_it_is_taken_back() {
        history.then(new MemberInvited(ANA, CODE, IN_A_WEEK));
        assertThat(page(MONDAY).invitations()).containsExactly(new Invited(CODE, IN_A_WEEK, false));
        history.then(new InvitationAccepted(ANA, CODE, BEN));
        assertThat(page(MONDAY).invitations()).containsExactly(new Invited(CODE, IN_A_WEEK, true));
        history.then(new InvitationWithdrawn(ANA, CODE));
        assertThat(page(MONDAY).invitations()).isEmpty();
    }

    @Test
    void what_ties_a_member_shows_to_themselves() {
        history.then(
                new RepresentativeAppointed(ANA, SHOP, MONDAY, IN_A_WEEK, CAI),
                new MemberReportedIn(ANA, NORTH, Role.PARTY_MEMBER, null));
        assertThat(page(MONDAY).represents()).containsExactly(new Represents(SHOP, IN_A_WEEK));
        assertThat(page(IN_A_WEEK).represents()).isEmpty();
        assertThat(page(MONDAY).reports()).containsExactly(new Reported(Role.PARTY_MEMBER, false));
        history.then(
                new ReportConfirmed(ANA, NORTH, Role.PARTY_MEMBER, CAI), new RepresentativeDismissed(ANA, SHOP, CAI));
        assertThat(page(MONDAY).reports()).containsExactly(new Reported(Role.PARTY_MEMBER, true));
        assertThat(page(MONDAY).represents()).isEmpty();
    }

    @Test
    void a_member_reads_what_staff_wrote_down_about_them() {
        assertThat(page(MONDAY).residency()).isNull();
        assertThat(page(MONDAY).birth()).isNull();
        history.then(
                new ResidencyRecorded(ANA, Residency.REGISTERED, CAI),
                new BirthDateRecorded(ANA, LocalDate.of(1950, 3, 7), CAI));
        assertThat(page(MONDAY).residency()).isEqualTo(Residency.REGISTERED);
        assertThat(page(MONDAY).birth()).isEqualTo(LocalDate.of(1950, 3, 7));
        history.then(new ResidencyRecorded(ANA, Residency.FLOATING, CAI));
        assertThat(page(MONDAY).residency()).isEqualTo(Residency.FLOATING);
        assertThat(page(MONDAY).birth()).isNotNull();
    }

    @Test
    void what_was_erased_does_not_show() {
        history.then(
                new RepresentativeAppointed(ANA, null, MONDAY, IN_A_WEEK, CAI),
                new MemberReportedIn(ANA, NORTH, null, null));
        assertThat(page(MONDAY).represents()).isEmpty();
        assertThat(page(MONDAY).reports()).isEmpty();
    }
}
