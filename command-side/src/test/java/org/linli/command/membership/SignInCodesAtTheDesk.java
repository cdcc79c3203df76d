package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Attempts;
import org.linli.command.RunningCommunity;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.web.RejectedException;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SignInCodesAtTheDesk {
    private final RunningCommunity community = RunningCommunity.start();
    private final Map<String, MemberId> kept = new HashMap<>();
    private final SignInCodesResource desk = new SignInCodesResource(
            new StaticListableBeanFactory(Map.of("codes", new Kept())).getBeanProvider(SignInCodes.class));

    private final class Kept implements SignInCodes {
        @Override
        public Duration life() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Instant keep(String code, MemberId member) {
            kept.put(code, member);
            return Instant.EPOCH;
        }
    }

    @BeforeEach
    void dan_works_at_the_desk() {
        community.settle(DAN, Level.L2);
        community.settle(ANA, Level.L1);
        community.appoint(DAN, COMMITTEE_STAFF, XINGFU);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private String issue(SignInCodesResource at, String key) {
        return Objects.requireNonNull(
                        at.issue(Attempts.by(community, DAN, key), ANA).getBody())
                .code();
    }

    @Test
    void a_retry_gets_the_same_code_and_another_wish_another() {
        String code = issue(desk, "key-1");
        assertThat(code).matches("[0-9]{12}").isEqualTo(issue(desk, "key-1")).isNotEqualTo(issue(desk, "key-2"));
        assertThat(kept).hasSize(2).containsEntry(code, ANA).containsValue(ANA);
    }

    @Test
    void where_members_sign_in_elsewhere_there_is_none() {
        SignInCodesResource elsewhere =
                new SignInCodesResource(new StaticListableBeanFactory().getBeanProvider(SignInCodes.class));
        assertThatThrownBy(() -> issue(elsewhere, "key-1"))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused ->
                                assertThat(refused.rejection()).isEqualTo(new MembershipRejection.SignInElsewhere()));
    }
}
