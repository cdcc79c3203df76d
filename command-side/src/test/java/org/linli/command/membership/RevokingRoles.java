package org.linli.command.membership;

import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.HEPING;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.membership.Members.aMember;
import static org.linli.command.membership.Members.granted;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.VOLUNTEER;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Scenario;
import org.linli.command.membership.MemberCommand.RevokeRole;
import org.linli.command.membership.MembershipRejection.RoleNotHeld;
import org.linli.command.membership.MembershipRejection.RoleNotYoursToGive;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;

class RevokingRoles {
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF);
    private static final RevokeRole REVOKE = new RevokeRole(ANA, VOLUNTEER, XINGFU);
    private static final RoleRevoked REVOKED = new RoleRevoked(ANA, VOLUNTEER, XINGFU, DAN);

    private static Scenario<Member, MemberCommand, MemberEvent> aVolunteer() {
        return aMember().given(granted(VOLUNTEER, XINGFU, LATER));
    }

    @Test
    void who_may_give_a_role_may_take_it() {
        aVolunteer().when(REVOKE, STAFF).leadsTo(REVOKED);
        aVolunteer().when(REVOKE, by(DAN).holding(OPERATOR)).leadsTo(REVOKED);
        aVolunteer().when(REVOKE, bySystem()).isAccepted();
    }

    @Test
    void nobody_else_takes_it() {
        aVolunteer().when(REVOKE, by(DAN)).isRefusedFor(new RoleNotYoursToGive());
        aMember()
                .given(granted(OPERATOR, XINGFU, LATER))
                .when(new RevokeRole(ANA, OPERATOR, XINGFU), STAFF)
                .isRefusedFor(new RoleNotYoursToGive());
    }

    @Test
    void a_role_is_taken_where_it_is_held() {
        aVolunteer().when(new RevokeRole(ANA, VOLUNTEER, HEPING), STAFF).isRefusedFor(new RoleNotHeld());
        aVolunteer().when(new RevokeRole(ANA, VOLUNTEER, null), bySystem()).isRefusedFor(new RoleNotHeld());
    }

    @Test
    void a_role_is_taken_before_it_ends() {
        aVolunteer().when(REVOKE, STAFF.at(LATER.minusMillis(1))).isAccepted();
        aVolunteer().when(REVOKE, STAFF.at(LATER)).isRefusedFor(new RoleNotHeld());
    }

    @Test
    void a_role_that_was_taken_is_held_no_more() {
        aVolunteer().given(REVOKED).when(REVOKE, STAFF).isRefusedFor(new RoleNotHeld());
    }

    @Test
    void the_other_roles_stay() {
        aVolunteer()
                .given(granted(VOLUNTEER, HEPING, LATER))
                .given(new RoleRevoked(ANA, VOLUNTEER, HEPING, DAN))
                .when(REVOKE, STAFF)
                .isAccepted();
    }

    @Test
    void a_role_that_was_erased_counts_for_nothing() {
        aVolunteer()
                .given(new RoleRevoked(ANA, null, XINGFU, DAN))
                .when(REVOKE, STAFF)
                .isAccepted();
    }
}
