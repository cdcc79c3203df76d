package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.membership.Members.aMember;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.VETTING_OFFICER;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberId;

class VerifyingIdentity {
    private static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF);
    private static final Instant NEXT_YEAR = NOW.plus(Duration.ofDays(365));

    private static VerifyIdentity verify(Level level, Instant until) {
        return new VerifyIdentity(ANA, level, until);
    }

    @Test
    void committee_staff_operators_and_the_system_state_it_and_the_fact_says_who() {
        VerifyIdentity verify = verify(Level.L2, NEXT_YEAR);

        aMember().when(verify, STAFF).leadsTo(new IdentityVerified(ANA, Level.L2, NEXT_YEAR, DAN));
        aMember().when(verify, by(DAN).holding(OPERATOR)).isAccepted();
        aMember().when(verify, bySystem()).leadsTo(new IdentityVerified(ANA, Level.L2, NEXT_YEAR, MemberId.SYSTEM));
    }

    @Test
    void nobody_else_states_it() {
        aMember()
                .when(verify(Level.L2, NEXT_YEAR), by(DAN).holding(VETTING_OFFICER))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void nobody_verifies_their_own_identity() {
        aMember()
                .when(verify(Level.L2, NEXT_YEAR), by(ANA).holding(COMMITTEE_STAFF))
                .isRefusedFor(new MembershipRejection.OwnIdentity());
    }

    @Test
    void nobody_has_their_own_identity_verified_in_their_name() {
        aMember()
                .when(
                        verify(Level.L2, NEXT_YEAR),
                        by(DAN).holding(OPERATOR).on(Channel.IMPORT).onBehalfOf(ANA))
                .isRefusedFor(new MembershipRejection.OwnIdentity());
    }

    @Test
    void nobody_verifies_their_own_identity_in_another_name() {
        aMember()
                .when(
                        verify(Level.L2, NEXT_YEAR),
                        by(ANA).holding(OPERATOR).on(Channel.IMPORT).onBehalfOf(DAN))
                .isRefusedFor(new MembershipRejection.OwnIdentity());
    }

    @Test
    void a_verification_is_of_something() {
        aMember().when(verify(Level.L0, NEXT_YEAR), STAFF).isRefusedFor(new MembershipRejection.NothingVerified());
        aMember().when(verify(Level.L1, NEXT_YEAR), STAFF).isAccepted();
    }

    @Test
    void it_ends_after_now_and_within_five_years() {
        Instant last = NOW.plus(Duration.ofDays(5 * 366));

        aMember().when(verify(Level.L3, NOW.plusMillis(1)), STAFF).isAccepted();
        aMember().when(verify(Level.L3, last), STAFF).isAccepted();
        aMember().when(verify(Level.L3, NOW), STAFF).isRefusedFor(new MembershipRejection.EndOutOfRange());
        aMember()
                .when(verify(Level.L3, last.plusMillis(1)), STAFF)
                .isRefusedFor(new MembershipRejection.EndOutOfRange());
    }

    @Test
    void what_a_verification_states_already_need_not_be_stated_again() {
        var verified = aMember().given(new IdentityVerified(ANA, Level.L2, NEXT_YEAR, DAN));

        verified.when(verify(Level.L2, NEXT_YEAR), STAFF).changesNothing();
        verified.when(verify(Level.L1, NEXT_YEAR.minusMillis(1)), STAFF).changesNothing();
        verified.when(verify(Level.L2, NEXT_YEAR.plusMillis(1)), STAFF).isAccepted();
        verified.when(verify(Level.L1, NEXT_YEAR.plusMillis(1)), STAFF).isAccepted();
        verified.when(verify(Level.L3, NOW.plusMillis(1)), STAFF).isAccepted();
    }

    @Test
    void it_counts_until_its_end_and_not_at_it() {
        Registered member = verified(new IdentityVerified(ANA, Level.L2, NEXT_YEAR, DAN));

        assertThat(member.verified().at(NEXT_YEAR.minusMillis(1))).isEqualTo(Level.L2);
        assertThat(member.verified().at(NEXT_YEAR)).isEqualTo(Level.L0);
    }

    @Test
    void a_verification_takes_nothing_away_that_counts_longer_or_further() {
        Registered member = (Registered) aMember()
                .given(Members.granted(OPERATOR, null, NEXT_YEAR))
                .given(new IdentityVerified(ANA, Level.L2, NEXT_YEAR, DAN))
                .given(new IdentityVerified(ANA, Level.L3, NOW.plusSeconds(60), DAN))
                .given(new IdentityVerified(ANA, Level.L1, NEXT_YEAR.plusSeconds(60), DAN))
                .given(new IdentityVerified(ANA, Level.L2, NOW.plusSeconds(60), DAN))
                .state();

        assertThat(member.verified().at(NOW)).isEqualTo(Level.L3);
        assertThat(member.verified().at(NOW.plusSeconds(60))).isEqualTo(Level.L2);
        assertThat(member.verified().at(NEXT_YEAR)).isEqualTo(Level.L1);
        assertThat(member.verified().at(NEXT_YEAR.plusSeconds(60))).isEqualTo(Level.L0);
        assertThat(member.grants().anywhere(NOW)).containsExactly(OPERATOR);
    }

    private static Registered verified(IdentityVerified fact) {
        return (Registered) aMember().given(fact).state();
    }
}
