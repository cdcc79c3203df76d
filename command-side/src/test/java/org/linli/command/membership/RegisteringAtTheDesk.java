package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Attempt.Receipt;
import org.linli.command.Attempts;
import org.linli.command.Refusal;
import org.linli.command.Rules;
import org.linli.command.RunningCommunity;
import org.linli.command.membership.MembersResource.Registration;
import org.linli.kernel.membership.Level;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.web.RejectedException;

class RegisteringAtTheDesk {
    private static final String ANAS_ID = "110101195003070024";
    private static final String BENS_ID = "11010519491231002X";

    private final RunningCommunity community = RunningCommunity.start();
    private final MembersResource desk = new MembersResource(
            new Registrations(
                    new MemoryKeys(),
                    community.histories(),
                    new Hmac(new byte[32]),
                    community.clock(),
                    Rules.standard().membership()),
            new Directory(community.histories(), community.clock()));

    @BeforeEach
    void dan_works_at_the_desk() {
        community.settle(DAN, Level.L2);
        community.appoint(DAN, COMMITTEE_STAFF, XINGFU);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private Receipt register(String key, String name, String civilId) {
        return Objects.requireNonNull(
                desk.register(Attempts.by(community, DAN, key), new Registration(name, null, civilId, XINGFU, null))
                        .getBody());
    }

    @Test
    void a_retry_gets_the_first_receipt() {
        assertThat(register("key-1", "王秀英", ANAS_ID)).isEqualTo(register("key-1", "王秀英", ANAS_ID));
    }

    @Test
    void a_key_stands_for_one_content() {
        Receipt ana = register("key-1", "王秀英", ANAS_ID);

        assertThatThrownBy(() -> register("key-1", "李秀英", ANAS_ID))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new Refusal.KeyReused(ana.id())));
    }

    @Test
    void a_key_stands_for_one_person_and_leaves_others_of_the_same_name_free() {
        Receipt ana = register("key-1", "王秀英", ANAS_ID);

        assertThatThrownBy(() -> register("key-1", "王秀英", BENS_ID))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new Refusal.KeyReused(ana.id())));
        assertThat(register("key-2", "王秀英", BENS_ID).id()).isNotEqualTo(ana.id());
    }
}
