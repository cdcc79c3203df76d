package org.linli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.HEPING;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.VOLUNTEER;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.RevokeRole;
import org.linli.command.membership.MembershipRejection.RoleNotYoursToGive;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.web.RejectedException;

/** Dan has a role; whether it counts when he gives Ana one is asked of his own history each time. */
class RolesBindTheNextCommand {
    private static final Instant LATER = NOW.plusSeconds(3600);

    private final RunningCommunity community = RunningCommunity.start();

    @BeforeEach
    void neighbours() {
        community.settle(ANA, Level.L2);
        community.settle(BEN, Level.L2);
        community.settle(DAN, Level.L2);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private void dansGrant(MemberId to, Role role, @Nullable PlaceId place) {
        community.send(new GrantRole(to, role, place, LATER), DAN);
    }

    private void assertRefused(Role role, @Nullable PlaceId place, Rejection reason) {
        assertThatThrownBy(() -> dansGrant(ANA, role, place))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(reason));
    }

    @Test
    void a_role_counts_from_the_next_command_until_it_is_revoked() {
        assertRefused(VOLUNTEER, XINGFU, new RoleNotYoursToGive());
        community.appoint(DAN, COMMITTEE_STAFF, XINGFU);
        dansGrant(ANA, VOLUNTEER, XINGFU);
        community.sendAsSystem(new RevokeRole(DAN, COMMITTEE_STAFF, XINGFU));

        assertThatThrownBy(() -> dansGrant(BEN, VOLUNTEER, XINGFU)).isInstanceOf(RejectedException.class);
    }

    @Test
    void a_role_counts_in_its_place_and_the_sub_places() {
        community.appoint(DAN, COMMITTEE_STAFF, STREET);

        assertThatCode(() -> dansGrant(ANA, VOLUNTEER, XINGFU)).doesNotThrowAnyException();
        assertThatCode(() -> dansGrant(ANA, VOLUNTEER, HEPING)).doesNotThrowAnyException();
        assertThatCode(() -> dansGrant(ANA, VOLUNTEER, STREET)).doesNotThrowAnyException();
    }

    @Test
    void a_role_does_not_count_beside_or_above_its_place() {
        community.appoint(DAN, COMMITTEE_STAFF, XINGFU);

        assertRefused(VOLUNTEER, HEPING, new RoleNotYoursToGive());
        assertRefused(VOLUNTEER, STREET, new RoleNotYoursToGive());
    }

    @Test
    void an_operator_of_one_place_gives_no_role_everywhere() {
        community.appoint(DAN, OPERATOR, XINGFU);

        assertThatCode(() -> dansGrant(ANA, OPERATOR, XINGFU)).doesNotThrowAnyException();
        assertRefused(OPERATOR, null, new RoleNotYoursToGive());
    }

    @Test
    void an_operator_of_one_place_takes_no_role_that_holds_everywhere() {
        community.appoint(DAN, OPERATOR, XINGFU);
        community.appoint(ANA, OPERATOR, null);

        assertThatThrownBy(() -> community.send(new RevokeRole(ANA, OPERATOR, null), DAN))
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void an_operator_everywhere_gives_a_role_everywhere() {
        community.appoint(DAN, OPERATOR, null);

        assertThatCode(() -> dansGrant(ANA, OPERATOR, null)).doesNotThrowAnyException();
    }

    @Test
    void somebody_who_is_no_member_has_no_roles_at_all() {
        community.appoint(DAN, OPERATOR, XINGFU);

        assertThat(community.authorities().rolesOf(DAN)).containsExactly(OPERATOR);
        assertThat(community.authorities().rolesOf(ANA)).isEmpty();
        assertThat(community.authorities().rolesOf(MemberId.random())).isNull();
    }
}
