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
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;
import static org.linli.kernel.membership.Role.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.command.Acting;
import org.linli.command.Location;
import org.linli.command.Refusal;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MembershipRejection.EndOutOfRange;
import org.linli.command.membership.MembershipRejection.RoleAlreadyHeld;
import org.linli.command.membership.MembershipRejection.RoleNotYoursToGive;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

class GrantingRoles {
    private static final Instant NEXT_YEAR = NOW.plus(Duration.ofDays(365));
    private static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF);

    private static GrantRole grant(Role role, @Nullable PlaceId place, Instant until) {
        return new GrantRole(ANA, role, place, until);
    }

    @Test
    void a_role_is_given_in_a_place_from_now_until_a_time_by_somebody() {
        aMember()
                .when(grant(VOLUNTEER, XINGFU, NEXT_YEAR), STAFF)
                .leadsTo(new RoleGranted(ANA, VOLUNTEER, XINGFU, NOW, NEXT_YEAR, DAN));
    }

    @Test
    void nobody_grants_a_role_to_themselves() {
        aMember()
                .when(grant(VOLUNTEER, XINGFU, NEXT_YEAR), by(ANA).holding(OPERATOR))
                .isRefusedFor(new MembershipRejection.OwnRole());
    }

    @Test
    void nobody_grants_a_role_to_themselves_in_another_name_nor_in_their_own_through_another() {
        aMember()
                .when(
                        grant(VOLUNTEER, XINGFU, NEXT_YEAR),
                        by(ANA).holding(OPERATOR).onBehalfOf(DAN))
                .isRefusedFor(new MembershipRejection.OwnRole());
        aMember()
                .when(
                        grant(VOLUNTEER, XINGFU, NEXT_YEAR),
                        by(DAN).holding(OPERATOR).onBehalfOf(ANA))
                .isRefusedFor(new MembershipRejection.OwnRole());
    }

    @ParameterizedTest
    @EnumSource
    void operators_and_the_system_give_every_role(Role role) {
        aMember()
                .when(grant(role, XINGFU, NEXT_YEAR), by(DAN).holding(OPERATOR))
                .isAccepted();
        aMember().when(grant(role, null, NEXT_YEAR), by(DAN).holding(OPERATOR)).isAccepted();
        aMember().when(grant(role, null, NEXT_YEAR), bySystem()).isAccepted();
    }

    @ParameterizedTest
    @EnumSource
    void committee_staff_make_residents_volunteers_and_house_keepers(Role role) {
        assertGivesOnly(EnumSet.of(Role.RESIDENT, VOLUNTEER, Role.HOUSE_KEEPER), COMMITTEE_STAFF, role);
    }

    @ParameterizedTest
    @EnumSource
    void a_party_organisation_gives_the_roles_of_the_party(Role role) {
        assertGivesOnly(EnumSet.of(Role.PARTY_MEMBER, Role.PARTY_BUILDING_INSTRUCTOR), ORGANISATION_REVIEWER, role);
    }

    @Test
    void no_other_role_gives_any() {
        Role[] others = Arrays.stream(Role.values())
                .filter(role -> !Set.of(OPERATOR, COMMITTEE_STAFF, ORGANISATION_REVIEWER)
                        .contains(role))
                .toArray(Role[]::new);

        aMember()
                .when(grant(Role.RESIDENT, XINGFU, NEXT_YEAR), by(DAN).holding(others))
                .isRefusedFor(new RoleNotYoursToGive());
    }

    @Test
    void only_an_operator_gives_a_role_everywhere() {
        aMember().when(grant(VOLUNTEER, null, NEXT_YEAR), STAFF).isRefusedFor(new RoleNotYoursToGive());
    }

    @Test
    void the_place_exists() {
        aMember()
                .when(grant(VOLUNTEER, XINGFU, NEXT_YEAR), bySystem().in(Location.NOWHERE))
                .isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void a_role_ends_after_now_and_within_three_years() {
        Instant last = NOW.plus(Duration.ofDays(3 * 366));

        aMember().when(grant(VOLUNTEER, XINGFU, NOW.plusMillis(1)), STAFF).isAccepted();
        aMember().when(grant(VOLUNTEER, XINGFU, last), STAFF).isAccepted();
        aMember().when(grant(VOLUNTEER, XINGFU, NOW), STAFF).isRefusedFor(new EndOutOfRange());
        aMember().when(grant(VOLUNTEER, XINGFU, last.plusMillis(1)), STAFF).isRefusedFor(new EndOutOfRange());
    }

    @Test
    void a_role_is_not_given_again_while_it_is_held_in_the_same_place() {
        var volunteer = aMember().given(granted(VOLUNTEER, XINGFU, NEXT_YEAR));

        volunteer.when(grant(VOLUNTEER, XINGFU, NEXT_YEAR), STAFF).isRefusedFor(new RoleAlreadyHeld());
        volunteer.when(grant(VOLUNTEER, HEPING, NEXT_YEAR), STAFF).isAccepted();
        volunteer.when(grant(Role.RESIDENT, XINGFU, NEXT_YEAR), STAFF).isAccepted();
    }

    @Test
    void a_role_that_has_ended_may_be_given_again() {
        aMember()
                .given(granted(VOLUNTEER, XINGFU, NOW))
                .when(grant(VOLUNTEER, XINGFU, NEXT_YEAR), STAFF)
                .isAccepted();
    }

    private static void assertGivesOnly(Set<Role> given, Role giver, Role role) {
        var verdict = aMember().when(grant(role, XINGFU, NEXT_YEAR), by(DAN).holding(giver));
        if (given.contains(role)) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new RoleNotYoursToGive());
        }
    }
}
