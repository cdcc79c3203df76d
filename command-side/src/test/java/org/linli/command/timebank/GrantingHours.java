package org.linli.command.timebank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.HEPING;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.timebank.PoolHours.POOL;
import static org.linli.command.timebank.PoolHours.holding;
import static org.linli.command.timebank.PoolHours.transfer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.timebank.PoolCommand.GrantHours;
import org.linli.command.timebank.PoolCommand.Grantee;
import org.linli.command.timebank.TimeBankRejection.AccountFull;
import org.linli.command.timebank.TimeBankRejection.GrantElsewhere;
import org.linli.command.timebank.TimeBankRejection.GrantReasonMissing;
import org.linli.command.timebank.TimeBankRejection.HoursOutOfRange;
import org.linli.command.timebank.TimeBankRejection.NotEnoughHours;
import org.linli.command.timebank.TimeBankRejection.OwnGrant;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.GrantId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.PoolEvent.HoursGranted;
import org.linli.kernel.timebank.TransferReason;

/** Dan, of Xingfu's committee, grants Ben hours of its pool, which holds 600 minutes. */
class GrantingHours {
    private static final GrantId GRANT = GrantId.of("grant".getBytes(UTF_8));
    private static final Acting DAN_OF_THE_COMMITTEE = by(DAN).holding(Role.COMMITTEE_STAFF);

    private static GrantHours grant(MemberId member, @Nullable PlaceId community, long held, int minutes) {
        return new GrantHours(XINGFU, GRANT, new Grantee(member, community, held), minutes, "术后行动不便");
    }

    private static GrantHours toBen(int minutes) {
        return grant(BEN, XINGFU, 0, minutes);
    }

    private static GrantHours because(String reason) {
        return new GrantHours(XINGFU, GRANT, new Grantee(BEN, XINGFU, 0), 60, reason);
    }

    @Test
    void the_committee_grants_hours_of_the_pool_to_somebody_in_need() {
        holding(600)
                .when(toBen(60), DAN_OF_THE_COMMITTEE)
                .leadsToBoth(
                        new HoursGranted(POOL, XINGFU, GRANT, BEN, 60, "术后行动不便", DAN),
                        transfer(1, new Holder(BEN, XINGFU), 60, TransferReason.GRANT, GRANT.value()));
        assertThat(toBen(60).names()).containsExactly(BEN);
    }

    @Test
    void nobody_grants_hours_to_themselves_or_to_whom_they_act_for() {
        holding(600).when(grant(DAN, XINGFU, 0, 60), DAN_OF_THE_COMMITTEE).isRefusedFor(new OwnGrant());
        holding(600).when(toBen(60), DAN_OF_THE_COMMITTEE.onBehalfOf(BEN)).isRefusedFor(new OwnGrant());
    }

    @Test
    void only_committee_staff_of_the_community_grants_hours() {
        holding(600).when(toBen(60), by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        holding(600)
                .when(toBen(60), by(ANA).holding(Role.OPERATOR, Role.ORGANISATION_REVIEWER))
                .isRefusedFor(new Refusal.NotAllowed());
        holding(600).when(toBen(60), DAN_OF_THE_COMMITTEE.in(IN_STREET)).isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void a_grant_is_not_beyond_the_pools_balance() {
        holding(600).when(toBen(601), DAN_OF_THE_COMMITTEE).isRefusedFor(new NotEnoughHours(600));
        assertThat(holding(600)
                        .when(toBen(600), DAN_OF_THE_COMMITTEE)
                        .decision()
                        .toString())
                .contains("HoursGranted");
        holding(-5).when(toBen(1), DAN_OF_THE_COMMITTEE).isRefusedFor(new NotEnoughHours(0));
    }

    @Test
    void granted_hours_are_gone_from_the_pool_at_once() {
        holding(600)
                .given(transfer(1, new Holder(BEN, XINGFU), 600, TransferReason.GRANT, GRANT.value()))
                .when(toBen(1), DAN_OF_THE_COMMITTEE)
                .isRefusedFor(new NotEnoughHours(0));
    }

    @Test
    void a_grant_does_not_fill_an_account_above_the_ceiling() {
        holding(600).when(grant(BEN, XINGFU, 11_941, 60), DAN_OF_THE_COMMITTEE).isRefusedFor(new AccountFull(12_000));
        assertThat(holding(600)
                        .when(grant(BEN, XINGFU, 11_940, 60), DAN_OF_THE_COMMITTEE)
                        .decision()
                        .toString())
                .contains("HoursGranted");
    }

    @Test
    void a_grant_is_1_to_2400_minutes() {
        holding(9_000).when(toBen(0), DAN_OF_THE_COMMITTEE).isRefusedFor(new HoursOutOfRange(2_400));
        holding(9_000).when(toBen(2_401), DAN_OF_THE_COMMITTEE).isRefusedFor(new HoursOutOfRange(2_400));
        assertThat(holding(9_000)
                        .when(toBen(2_400), DAN_OF_THE_COMMITTEE)
                        .decision()
                        .toString())
                .contains("HoursGranted");
        assertThat(holding(9_000)
                        .when(toBen(1), DAN_OF_THE_COMMITTEE)
                        .decision()
                        .toString())
                .contains("HoursGranted");
    }

    @Test
    void a_grant_says_why() {
        holding(600).when(because(" "), DAN_OF_THE_COMMITTEE).isRefusedFor(new GrantReasonMissing(500));
        holding(600).when(because("因".repeat(501)), DAN_OF_THE_COMMITTEE).isRefusedFor(new GrantReasonMissing(500));
    }

    @Test
    void a_community_grants_hours_to_its_own_members() {
        holding(600).when(grant(BEN, HEPING, 0, 60), DAN_OF_THE_COMMITTEE).isRefusedFor(new GrantElsewhere());
        holding(600).when(grant(BEN, null, 0, 60), DAN_OF_THE_COMMITTEE).isRefusedFor(new GrantElsewhere());
    }

    @Test
    void the_same_grant_tried_again_is_the_same_whatever_the_account_holds_meanwhile() {
        assertThat(toBen(60).fingerprint()).isEqualTo(grant(BEN, XINGFU, 60, 60).fingerprint());
        assertThat(toBen(60).fingerprint()).isNotEqualTo(toBen(61).fingerprint());
    }
}
