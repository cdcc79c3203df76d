package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.membership.Members.REGISTERED;
import static org.linli.command.membership.Members.aMember;
import static org.linli.command.membership.Members.nobody;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Acting;
import org.linli.command.Location;
import org.linli.command.Refusal;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberCommand.RevokeRole;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;

class RegisteringMembers {
    private static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF);
    private static final RegisterMember REGISTER = register("王秀英", "+8613800000000");

    private static RegisterMember register(String name, @Nullable String phone) {
        return new RegisterMember(ANA, name, phone, XINGFU);
    }

    @Test
    void committee_staff_operators_and_the_system_register_a_person() {
        nobody().when(REGISTER, STAFF).leadsTo(REGISTERED);
        nobody().when(REGISTER, by(DAN).holding(OPERATOR)).leadsTo(REGISTERED);
        nobody().when(REGISTER, bySystem()).leadsTo(REGISTERED);
    }

    @Test
    void nobody_else_registers_anybody() {
        nobody().when(REGISTER, by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        nobody().when(REGISTER, by(DAN).holding(ORGANISATION_REVIEWER)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_member_belongs_to_a_community_that_exists() {
        nobody().when(REGISTER, STAFF.in(IN_STREET)).isRefusedFor(new Refusal.WrongPlace());
        nobody().when(REGISTER, STAFF.in(Location.NOWHERE)).isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void only_the_system_leaves_the_community_out_for_those_who_serve_all_of_them() {
        RegisterMember operator = new RegisterMember(ANA, "operator", null, null);

        nobody().when(operator, bySystem().in(Location.NOWHERE))
                .leadsTo(new MemberRegistered(ANA, "operator", null, null));
        nobody().when(operator, STAFF.in(Location.NOWHERE)).isRefusedFor(new Refusal.WrongPlace());
        nobody().when(REGISTER, bySystem().in(Location.NOWHERE)).isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void a_member_is_registered_once() {
        aMember().when(REGISTER, STAFF).isRefusedFor(new Refusal.AlreadyExists(ANA.value()));
    }

    @Test
    void nothing_else_happens_to_somebody_who_is_no_member() {
        nobody().when(new RevokeRole(ANA, OPERATOR, null), bySystem()).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void a_name_has_1_to_100_characters() {
        nobody().when(register("王", null), STAFF).isAccepted();
        nobody().when(register("王".repeat(100), null), STAFF).isAccepted();
        nobody().when(register("王".repeat(101), null), STAFF).isRefusedFor(new MembershipRejection.NameMalformed());
        nobody().when(register(" ", null), STAFF).isRefusedFor(new MembershipRejection.NameMalformed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "12345678901234567890", "+12345"})
    void a_phone_number_has_5_to_20_digits_and_may_lead_with_a_plus(String phone) {
        nobody().when(register("王秀英", phone), STAFF).isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "123456789012345678901", "++12345", "123 456", "1234a"})
    void nothing_else_is_a_phone_number(String phone) {
        nobody().when(register("王秀英", phone), STAFF).isRefusedFor(new MembershipRejection.PhoneMalformed());
    }

    @Test
    void a_new_member_is_not_verified_and_holds_no_role() {
        assertThat(aMember().state()).isInstanceOfSatisfying(Member.Registered.class, member -> {
            assertThat(member.verified().at(NOW)).isEqualTo(Level.L0);
            assertThat(member.grants().anywhere(NOW)).isEmpty();
            assertThat(member.grants().at(NOW, List.of(XINGFU))).isEmpty();
        });
    }

    @Test
    void roles_of_the_members_community_count_for_them() {
        MemberDecider decider = new MemberDecider();

        assertThat(decider.place(nobody().state())).isNull();
        assertThat(decider.place(aMember().state())).isEqualTo(XINGFU);
    }
}
