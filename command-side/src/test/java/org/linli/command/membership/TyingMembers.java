package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.membership.Members.aMember;
import static org.linli.command.membership.Members.granted;
import static org.linli.command.membership.Members.nobody;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;
import static org.linli.kernel.membership.Role.PARTY_MEMBER;
import static org.linli.kernel.membership.Role.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.MembershipRejection.AlreadyReported;
import org.linli.command.membership.MembershipRejection.AlreadyRepresents;
import org.linli.command.membership.MembershipRejection.CapacityNotHeld;
import org.linli.command.membership.MembershipRejection.DoesNotRepresent;
import org.linli.command.membership.MembershipRejection.EndOutOfRange;
import org.linli.command.membership.MembershipRejection.NoReport;
import org.linli.command.membership.MembershipRejection.OrganisationInactive;
import org.linli.command.membership.MembershipRejection.OwnReport;
import org.linli.command.membership.MembershipRejection.OwnRole;
import org.linli.command.membership.MembershipRejection.UnitUnfit;
import org.linli.command.membership.Organisation.State;
import org.linli.command.membership.TieCommand.AppointRepresentative;
import org.linli.command.membership.TieCommand.ConfirmReport;
import org.linli.command.membership.TieCommand.DismissRepresentative;
import org.linli.command.membership.TieCommand.ReportIn;
import org.linli.command.membership.TieCommand.Unit;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.MemberReportedIn;
import org.linli.kernel.membership.MemberEvent.ReportConfirmed;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberEvent.RepresentativeDismissed;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;

/** Ana acts for an organisation, and reports to her community. */
class TyingMembers {
    private static final OrganisationId ID = OrganisationId.of(new byte[16]);
    private static final Instant END = NOW.plus(Duration.ofDays(1098));
    private static final Unit SHOP = unit(OrganisationKind.MERCHANT, State.ACTIVE);
    private static final Unit BRANCH = unit(OrganisationKind.PARTY, State.ACTIVE);
    private static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF);
    private static final Acting REVIEWER = by(DAN).holding(ORGANISATION_REVIEWER);
    private static final RepresentativeAppointed APPOINTED = new RepresentativeAppointed(ANA, ID, NOW, END, DAN);
    private static final MemberReportedIn REPORTED = new MemberReportedIn(ANA, XINGFU, PARTY_MEMBER, ID);

    private static Unit unit(OrganisationKind kind, State state) {
        return new Unit(
                ID, new Organisation.Registered(ID, kind, new LocalText("邻里", "Neighbours"), XINGFU, state, Map.of()));
    }

    private static AppointRepresentative appointing(Unit unit, Instant until) {
        return new AppointRepresentative(ANA, unit, until);
    }

    private static ReportIn reporting(@Nullable Unit unit) {
        return new ReportIn(ANA, PARTY_MEMBER, unit);
    }

    private static Scenario<Member, MemberCommand, MemberEvent> aPartyMember() {
        return aMember().given(granted(PARTY_MEMBER, null, END));
    }

    @Test
    void somebody_else_makes_a_member_act_for_an_organisation() {
        aMember().when(appointing(SHOP, END), STAFF).leadsTo(APPOINTED);
        aMember().when(appointing(SHOP, END), by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new OwnRole());
        aMember().when(appointing(SHOP, END), by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        aMember().when(appointing(SHOP, END), bySystem()).isAccepted();
    }

    @Test
    void the_party_appoints_for_its_organisations_and_the_committee_for_the_others() {
        aMember().when(appointing(BRANCH, END), REVIEWER).isAccepted();
        aMember().when(appointing(BRANCH, END), STAFF).isRefusedFor(new Refusal.NotAllowed());
        aMember().when(appointing(SHOP, END), REVIEWER).isRefusedFor(new Refusal.NotAllowed());
        for (Unit unit : List.of(SHOP, BRANCH)) {
            aMember().when(appointing(unit, END), by(DAN).holding(OPERATOR)).isAccepted();
        }
    }

    @Test
    void nobody_is_made_to_act_for_an_organisation_that_takes_no_part() {
        for (State state : List.of(State.SUSPENDED, State.CLOSED)) {
            aMember()
                    .when(appointing(unit(OrganisationKind.MERCHANT, state), END), STAFF)
                    .isRefusedFor(new OrganisationInactive());
        }
    }

    @Test
    void it_is_for_a_time() {
        aMember().when(appointing(SHOP, NOW), STAFF).isRefusedFor(new EndOutOfRange());
        aMember().when(appointing(SHOP, END.plusMillis(1)), STAFF).isRefusedFor(new EndOutOfRange());
        aMember().given(APPOINTED).when(appointing(SHOP, END), STAFF).isRefusedFor(new AlreadyRepresents());
        aMember()
                .given(APPOINTED)
                .when(appointing(SHOP, END.plusMillis(1)), STAFF.at(END))
                .isAccepted();
        Registered ana = (Registered) aMember().given(APPOINTED).state();
        assertThat(ana.ties().represented(END.minusMillis(1))).containsExactly(ID);
        assertThat(ana.ties().represented(END)).isEmpty();
    }

    @Test
    void it_ends_before_its_time_by_who_may_appoint_or_by_the_member() {
        DismissRepresentative dismiss = new DismissRepresentative(ANA, SHOP);
        aMember().given(APPOINTED).when(dismiss, STAFF).leadsTo(new RepresentativeDismissed(ANA, ID, DAN));
        aMember().given(APPOINTED).when(dismiss, by(ANA)).leadsTo(new RepresentativeDismissed(ANA, ID, ANA));
        aMember().given(APPOINTED).when(dismiss, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        aMember().when(dismiss, STAFF).isRefusedFor(new DoesNotRepresent());
        aMember()
                .given(APPOINTED)
                .given(new RepresentativeDismissed(ANA, ID, DAN))
                .when(dismiss, STAFF)
                .isRefusedFor(new DoesNotRepresent());
    }

    @Test
    void a_party_member_reports_to_the_community_where_they_live_besides_their_unit() {
        aPartyMember().when(reporting(BRANCH), by(ANA)).leadsTo(REPORTED);
        aPartyMember().when(reporting(null), by(ANA)).leadsTo(new MemberReportedIn(ANA, XINGFU, PARTY_MEMBER, null));
        aPartyMember().when(reporting(BRANCH), by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        nobody().given(new MemberRegistered(ANA, "王秀英", null, null))
                .when(reporting(null), by(ANA))
                .isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void only_who_holds_the_role_reports_in_as_such() {
        aMember().when(reporting(BRANCH), by(ANA)).isRefusedFor(new CapacityNotHeld());
        aPartyMember().when(reporting(BRANCH), by(ANA).at(END)).isRefusedFor(new CapacityNotHeld());
        aPartyMember().when(new ReportIn(ANA, VOLUNTEER, null), by(ANA)).isRefusedFor(new CapacityNotHeld());
        aMember()
                .given(granted(COMMITTEE_STAFF, null, END))
                .when(new ReportIn(ANA, COMMITTEE_STAFF, null), by(ANA))
                .isRefusedFor(new CapacityNotHeld());
    }

    @Test
    void the_unit_of_a_party_member_is_a_party_organisation_that_takes_part() {
        aPartyMember().when(reporting(SHOP), by(ANA)).isRefusedFor(new UnitUnfit());
        aPartyMember()
                .when(reporting(unit(OrganisationKind.PARTY, State.CLOSED)), by(ANA))
                .isRefusedFor(new UnitUnfit());
        aMember()
                .given(granted(VOLUNTEER, null, END))
                .when(new ReportIn(ANA, VOLUNTEER, SHOP), by(ANA))
                .leadsTo(new MemberReportedIn(ANA, XINGFU, VOLUNTEER, ID));
    }

    @Test
    void one_reports_once() {
        aPartyMember().given(REPORTED).when(reporting(null), by(ANA)).isRefusedFor(new AlreadyReported());
    }

    @Test
    void somebody_of_the_community_confirms_the_report_and_never_oneself() {
        ConfirmReport confirm = new ConfirmReport(ANA, PARTY_MEMBER);
        ReportConfirmed confirmed = new ReportConfirmed(ANA, XINGFU, PARTY_MEMBER, DAN);
        aPartyMember().given(REPORTED).when(confirm, REVIEWER).leadsTo(confirmed);
        aPartyMember().given(REPORTED).when(confirm, STAFF).leadsTo(confirmed);
        aPartyMember().given(REPORTED).given(confirmed).when(confirm, STAFF).changesNothing();
        aPartyMember().given(REPORTED).when(confirm, by(DAN).holding(OPERATOR)).isRefusedFor(new Refusal.NotAllowed());
        aPartyMember()
                .given(REPORTED)
                .when(confirm, by(ANA).holding(COMMITTEE_STAFF))
                .isRefusedFor(new OwnReport());
        aPartyMember().when(confirm, STAFF).isRefusedFor(new NoReport());
    }

    @Test
    void what_was_erased_counts_for_nothing() {
        Registered ana = (Registered) aMember()
                .given(new RepresentativeAppointed(ANA, null, NOW, END, DAN))
                .given(new RepresentativeDismissed(ANA, null, DAN))
                .given(new MemberReportedIn(ANA, XINGFU, null, null))
                .given(new ReportConfirmed(ANA, XINGFU, null, DAN))
                .state();
        assertThat(ana.ties()).isEqualTo(Ties.NONE);
    }
}
