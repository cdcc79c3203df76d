package org.linli.command.membership;

import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.membership.Members.aMember;
import static org.linli.command.membership.Members.granted;
import static org.linli.command.membership.Members.nobody;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.membership.MemberCommand.IssueSignInCode;
import org.linli.command.membership.MembershipRejection.IdentityNotChecked;
import org.linli.command.membership.MembershipRejection.OwnSignInCode;
import org.linli.command.membership.MembershipRejection.SignInOfAnOfficer;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.SignInCodeIssued;
import org.linli.kernel.membership.Role;

class GivingSignInCodes {
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF);
    private static final Acting OPERATORS = by(DAN).holding(OPERATOR);
    private static final IssueSignInCode ISSUE = new IssueSignInCode(ANA, Duration.ofMinutes(15));
    private static final SignInCodeIssued ISSUED = new SignInCodeIssued(ANA, NOW.plusSeconds(900), DAN);

    private static Scenario<Member, MemberCommand, MemberEvent> aKnownMember() {
        return aMember().given(new IdentityVerified(ANA, Level.L1, LATER, DAN));
    }

    @Test
    void committee_staff_and_operators_give_a_code_that_counts_for_its_life() {
        aKnownMember().when(ISSUE, STAFF).leadsTo(ISSUED);
        aKnownMember().when(ISSUE, OPERATORS).leadsTo(ISSUED);
        aKnownMember().when(ISSUE, bySystem()).isAccepted();
        aKnownMember().given(ISSUED).when(ISSUE, STAFF).leadsTo(ISSUED);
    }

    @Test
    void nobody_else_gives_one() {
        aKnownMember().when(ISSUE, by(DAN)).isRefusedFor(new Refusal.NotAllowed());
        aKnownMember().when(ISSUE, by(DAN).holding(Role.VOLUNTEER)).isRefusedFor(new Refusal.NotAllowed());
        nobody().when(ISSUE, STAFF).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void nobody_gives_one_to_themselves() {
        aKnownMember().when(ISSUE, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new OwnSignInCode());
        aKnownMember().when(ISSUE, STAFF.onBehalfOf(ANA)).isRefusedFor(new OwnSignInCode());
    }

    @Test
    void only_somebody_whose_identity_was_checked_and_still_counts_gets_one() {
        aMember().when(ISSUE, STAFF).isRefusedFor(new IdentityNotChecked());
        aKnownMember().when(ISSUE, STAFF.at(LATER)).isRefusedFor(new IdentityNotChecked());
        aKnownMember().when(ISSUE, STAFF.at(LATER.minusMillis(1))).isAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RESIDENT", "VOLUNTEER", "PARTY_MEMBER", "HOUSE_KEEPER"})
    void a_code_for_who_holds_an_office_is_the_operators_to_give(Role office) {
        aKnownMember().given(granted(office, XINGFU, LATER)).when(ISSUE, STAFF).isRefusedFor(new SignInOfAnOfficer());
        aKnownMember()
                .given(granted(office, XINGFU, LATER))
                .when(ISSUE, OPERATORS)
                .leadsTo(ISSUED);
        aKnownMember().given(granted(office, XINGFU, NOW)).when(ISSUE, STAFF).isAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RESIDENT", "VOLUNTEER", "PARTY_MEMBER", "HOUSE_KEEPER"})
    void who_decides_about_nobody_gets_theirs_at_the_desk(Role role) {
        aKnownMember().given(granted(role, XINGFU, LATER)).when(ISSUE, STAFF).leadsTo(ISSUED);
    }
}
