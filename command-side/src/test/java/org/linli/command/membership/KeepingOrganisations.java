package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.HEPING;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;
import static org.linli.kernel.membership.SuspensionReason.UNDER_REVIEW;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.command.Acting;
import org.linli.command.Location;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.membership.MembershipRejection.AlreadyReported;
import org.linli.command.membership.MembershipRejection.NoReport;
import org.linli.command.membership.MembershipRejection.OnlyPartyOrganisations;
import org.linli.command.membership.MembershipRejection.OrganisationInactive;
import org.linli.command.membership.MembershipRejection.OrganisationMalformed;
import org.linli.command.membership.MembershipRejection.OwnReport;
import org.linli.command.membership.OrganisationCommand.CloseOrganisation;
import org.linli.command.membership.OrganisationCommand.ConfirmOrganisationReport;
import org.linli.command.membership.OrganisationCommand.RegisterOrganisation;
import org.linli.command.membership.OrganisationCommand.ReinstateOrganisation;
import org.linli.command.membership.OrganisationCommand.ReportOrganisation;
import org.linli.command.membership.OrganisationCommand.SuspendOrganisation;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.OrganisationEvent;
import org.linli.kernel.membership.OrganisationEvent.OrganisationClosed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReinstated;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReportConfirmed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReportedIn;
import org.linli.kernel.membership.OrganisationEvent.OrganisationSuspended;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;

/** Dan of the committee keeps the organisations of Xingfu; Ana represents one. */
class KeepingOrganisations {
    private static final OrganisationId ID = OrganisationId.of(new byte[16]);
    private static final LocalText NAME = new LocalText("组织", "organisation");
    private static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF);
    private static final Acting ANAS = by(ANA).representing(ID);
    private static final SuspendOrganisation SUSPEND = new SuspendOrganisation(ID, UNDER_REVIEW);
    private static final OrganisationSuspended SUSPENDED = new OrganisationSuspended(ID, UNDER_REVIEW, DAN);
    private static final ReinstateOrganisation REINSTATE = new ReinstateOrganisation(ID);
    private static final OrganisationReinstated REINSTATED = new OrganisationReinstated(ID, DAN);
    private static final CloseOrganisation CLOSE = new CloseOrganisation(ID);
    private static final OrganisationClosed CLOSED = new OrganisationClosed(ID, DAN);
    private static final ReportOrganisation REPORT = new ReportOrganisation(ID, XINGFU);
    private static final OrganisationReportedIn REPORTED = new OrganisationReportedIn(ID, XINGFU, ANA);
    private static final ConfirmOrganisationReport CONFIRM = new ConfirmOrganisationReport(ID, XINGFU);

    private static RegisterOrganisation registering(LocalText name, @Nullable String registration) {
        return new RegisterOrganisation(ID, OrganisationKind.MERCHANT, name, XINGFU, registration);
    }

    private static Scenario<Organisation, OrganisationCommand, OrganisationEvent> nothing() {
        return Scenario.of(new OrganisationDecider());
    }

    private static Scenario<Organisation, OrganisationCommand, OrganisationEvent> a(OrganisationKind kind) {
        return nothing().given(new OrganisationRegistered(ID, kind, NAME, XINGFU, null, DAN));
    }

    private static Scenario<Organisation, OrganisationCommand, OrganisationEvent> aShop() {
        return a(OrganisationKind.MERCHANT);
    }

    private static Scenario<Organisation, OrganisationCommand, OrganisationEvent> aBranch() {
        return a(OrganisationKind.PARTY);
    }

    @ParameterizedTest
    @EnumSource
    void staff_and_operators_register_organisations_of_every_kind(OrganisationKind kind) {
        RegisterOrganisation register = new RegisterOrganisation(ID, kind, NAME, XINGFU, "9233");
        OrganisationRegistered registered = new OrganisationRegistered(ID, kind, NAME, XINGFU, "9233", DAN);
        nothing().when(register, STAFF).leadsTo(registered);
        nothing().when(register, by(DAN).holding(OPERATOR)).leadsTo(registered);
        nothing().when(register, bySystem()).isAccepted();
        nothing().when(register, by(DAN).holding(ORGANISATION_REVIEWER)).isRefusedFor(new Refusal.NotAllowed());
        nothing().given(registered).when(register, STAFF).isRefusedFor(new Refusal.AlreadyExists(ID.value()));
    }

    @Test
    void an_organisation_belongs_to_a_place_of_any_level() {
        nothing().when(registering(NAME, null), STAFF.in(IN_STREET)).isAccepted();
        nothing().when(registering(NAME, null), STAFF.in(Location.NOWHERE)).isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void an_organisation_has_a_name_in_both_languages() {
        String longest = "x".repeat(100);
        nothing()
                .when(registering(new LocalText(longest, longest), "9".repeat(200)), STAFF)
                .isAccepted();
        for (RegisterOrganisation wrong : new RegisterOrganisation[] {
            registering(new LocalText(" ", "shop"), null),
            registering(new LocalText("店", ""), null),
            registering(new LocalText(longest + "x", "shop"), null),
            registering(new LocalText("店", longest + "x"), null),
            registering(NAME, " "),
            registering(NAME, "9".repeat(201))
        }) {
            nothing().when(wrong, STAFF).isRefusedFor(new OrganisationMalformed());
        }
    }

    @Test
    void staff_suspends_an_organisation_and_reinstates_it() {
        aShop().when(SUSPEND, STAFF).leadsTo(SUSPENDED);
        aShop().given(SUSPENDED).when(SUSPEND, STAFF).isRefusedFor(new OrganisationInactive());
        aShop().given(SUSPENDED).when(REINSTATE, STAFF).leadsTo(REINSTATED);
        aShop().when(REINSTATE, STAFF).changesNothing();
        aShop().given(SUSPENDED).given(REINSTATED).when(SUSPEND, STAFF).isAccepted();
        nothing().when(SUSPEND, STAFF).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void roles_of_the_organisations_place_count_for_it() {
        OrganisationDecider decider = new OrganisationDecider();
        assertThat(decider.place(nothing().state())).isNull();
        assertThat(decider.place(aShop().state())).isEqualTo(XINGFU);
    }

    @Test
    void a_closure_is_for_good() {
        aShop().when(CLOSE, STAFF).leadsTo(CLOSED);
        aShop().given(SUSPENDED).when(CLOSE, STAFF).leadsTo(CLOSED);
        aShop().given(CLOSED).when(CLOSE, STAFF).changesNothing();
        aShop().given(CLOSED).when(REINSTATE, STAFF).isRefusedFor(new OrganisationInactive());
        aShop().given(CLOSED).when(SUSPEND, STAFF).isRefusedFor(new OrganisationInactive());
    }

    @Test
    void who_acts_for_an_organisation_does_not_decide_about_it() {
        Acting both = STAFF.representing(ID);
        aShop().when(SUSPEND, both).isRefusedFor(new Refusal.NotAllowed());
        aShop().given(SUSPENDED).when(REINSTATE, both).isRefusedFor(new Refusal.NotAllowed());
        aShop().when(CLOSE, both).isRefusedFor(new Refusal.NotAllowed());
        aShop().when(CLOSE, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_party_organisation_reports_to_its_community_by_who_acts_for_it() {
        aBranch().when(REPORT, ANAS).leadsTo(REPORTED);
        aBranch().when(REPORT, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        aBranch().when(REPORT, STAFF).isRefusedFor(new Refusal.NotAllowed());
        aBranch().when(REPORT, ANAS.in(IN_STREET)).isRefusedFor(new Refusal.WrongPlace());
        aBranch().given(SUSPENDED).when(REPORT, ANAS).isRefusedFor(new OrganisationInactive());
        aBranch().given(REPORTED).when(REPORT, ANAS).isRefusedFor(new AlreadyReported());
        aBranch().given(REPORTED).when(new ReportOrganisation(ID, HEPING), ANAS).isAccepted();
    }

    @Test
    void other_organisations_do_not_report() {
        aShop().when(REPORT, ANAS).isRefusedFor(new OnlyPartyOrganisations());
    }

    @Test
    void somebody_else_of_the_community_confirms_the_report() {
        OrganisationReportConfirmed confirmed = new OrganisationReportConfirmed(ID, XINGFU, DAN);
        var reported = aBranch().given(REPORTED);
        reported.when(CONFIRM, STAFF).leadsTo(confirmed);
        reported.when(CONFIRM, by(DAN).holding(ORGANISATION_REVIEWER)).leadsTo(confirmed);
        reported.given(confirmed).when(CONFIRM, STAFF).changesNothing();
        reported.when(CONFIRM, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        reported.when(CONFIRM, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new OwnReport());
        reported.when(CONFIRM, STAFF.representing(ID)).isRefusedFor(new OwnReport());
        aBranch().when(CONFIRM, STAFF).isRefusedFor(new NoReport());
    }
}
