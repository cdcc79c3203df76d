package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.Neighbourhood.member;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Outcome;
import org.linli.command.Rules;
import org.linli.command.RunningCommunity;
import org.linli.command.Sender;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MembershipRejection.IdentityAlreadyRegistered;
import org.linli.command.membership.MembershipRejection.NameMalformed;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.web.RejectedException;

class OneIdentityOneAccount {
    private static final String CIVIL_ID = "11010519491231002X";
    private static final String OTHER_ID = "110101195003070024";
    private static final Hmac INDEX = new Hmac(new byte[32]);
    private static final Sender DESK = Sender.system("desk");

    private final RunningCommunity community = RunningCommunity.start();
    private final MemoryKeys identities = new MemoryKeys();
    private final Registrations registrations = new Registrations(
            identities,
            community.histories(),
            INDEX,
            community.clock(),
            Rules.standard().membership());

    @AfterEach
    void stop() {
        community.close();
    }

    private Outcome register(String civilId, MemberId member) {
        return registrations.register(civilId, member, () -> store(member, "王秀英"));
    }

    private Outcome store(MemberId member, String name) {
        return community.commands().send(new RegisterMember(member, name, null, XINGFU), DESK, "key of " + member);
    }

    private boolean exists(MemberId member) {
        return community.histories().stateOf(member.value(), new MemberDecider()) instanceof Member.Registered;
    }

    private void assertTaken(String civilId, MemberId member) {
        assertThatThrownBy(() -> register(civilId, member))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new IdentityAlreadyRegistered()));
        assertThat(exists(member)).isFalse();
    }

    /** The process ends after the claim: the event is stored or not, the claim stays pending. */
    private void crashAfter(Runnable step) {
        assertThatThrownBy(() -> registrations.register(CIVIL_ID, ANA, () -> {
                    step.run();
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");
    }

    @Test
    void one_civil_identity_has_one_account() {
        register(CIVIL_ID, ANA);

        assertTaken(CIVIL_ID, BEN);
        assertThat(exists(ANA)).isTrue();
    }

    @Test
    void blanks_around_the_number_and_small_letters_do_not_make_another_identity() {
        register(CIVIL_ID, ANA);

        assertTaken(" 11010519491231002x ", BEN);
    }

    @Test
    void another_identity_has_another_account() {
        register(CIVIL_ID, ANA);
        register(OTHER_ID, BEN);

        assertThat(exists(BEN)).isTrue();
    }

    @Test
    void one_of_many_who_register_an_identity_at_once_gets_it() throws Exception {
        List<MemberId> members =
                IntStream.range(0, 20).mapToObj(i -> member("twin " + i)).toList();
        List<Callable<Boolean>> attempts = members.stream()
                .<Callable<Boolean>>map(member -> () -> {
                    try {
                        register(CIVIL_ID, member);
                        return true;
                    } catch (RejectedException refused) {
                        return false;
                    }
                })
                .toList();
        int registered = 0;
        try (ExecutorService desks = Executors.newFixedThreadPool(members.size())) {
            for (Future<Boolean> attempt : desks.invokeAll(attempts)) {
                registered += attempt.get() ? 1 : 0;
            }
        }

        assertThat(registered).isEqualTo(1);
        assertThat(members.stream().filter(this::exists)).hasSize(1);
    }

    @Test
    void a_retry_under_the_same_key_gets_the_first_outcome() {
        Outcome first = register(CIVIL_ID, ANA);

        assertThat(register(CIVIL_ID, ANA)).isEqualTo(new Outcome(first.id(), first.version(), true, first.position()));
    }

    @Test
    void a_retry_after_a_crash_completes_the_registration() {
        crashAfter(() -> {});
        register(CIVIL_ID, ANA);

        community.clock().advance(Duration.ofDays(1));
        registrations.settle();
        assertTaken(CIVIL_ID, BEN);
    }

    @Test
    void a_refused_registration_leaves_the_identity_free() {
        assertThatThrownBy(() -> registrations.register(CIVIL_ID, ANA, () -> store(ANA, "")))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new NameMalformed()));

        register(CIVIL_ID, BEN);
        assertThat(exists(BEN)).isTrue();
    }

    @Test
    void a_claim_that_a_crash_left_pending_is_released_after_a_minute_if_there_is_no_member() {
        crashAfter(() -> {});
        community.clock().advance(Duration.ofSeconds(60));
        assertTaken(CIVIL_ID, BEN);

        community.clock().advance(Duration.ofMillis(1));
        register(CIVIL_ID, BEN);
        assertThat(exists(BEN)).isTrue();
    }

    @Test
    void a_retry_renews_the_claim_that_a_crash_left_pending() {
        crashAfter(() -> {});
        community.clock().advance(Duration.ofSeconds(60));
        crashAfter(() -> {});
        community.clock().advance(Duration.ofSeconds(60));

        assertTaken(CIVIL_ID, BEN);
    }

    @Test
    void a_retry_with_another_number_gives_the_first_one_up() {
        crashAfter(() -> {});
        register(OTHER_ID, ANA);
        community.clock().advance(Duration.ofSeconds(61));
        registrations.settle();

        register(CIVIL_ID, BEN);
        assertTaken(OTHER_ID, CUI);
    }

    @Test
    void nobody_takes_an_identity_whose_registration_is_under_way_however_long_it_takes() throws Exception {
        AtomicReference<Throwable> refusal = new AtomicReference<>();
        Thread ben = new Thread(() -> {
            try {
                register(CIVIL_ID, BEN);
            } catch (RejectedException refused) {
                refusal.set(refused);
            }
        });
        registrations.register(CIVIL_ID, ANA, () -> {
            community.clock().advance(Duration.ofSeconds(61));
            ben.start();
            Awaitility.await().until(() -> !ben.isAlive() || ben.getState() == Thread.State.WAITING);
            return store(ANA, "王秀英");
        });
        ben.join();

        assertThat(refusal.get()).isInstanceOf(RejectedException.class);
        assertThat(exists(ANA)).isTrue();
        assertThat(exists(BEN)).isFalse();
    }

    @Test
    void a_claim_that_was_lost_meanwhile_is_made_anew() {
        registrations.register(CIVIL_ID, ANA, () -> {
            identities.forget(ANA);
            return store(ANA, "王秀英");
        });

        assertTaken(CIVIL_ID, BEN);
    }

    @Test
    void a_registration_whose_claim_somebody_else_took_meanwhile_is_refused() {
        String identity = INDEX.text("civil-id", CIVIL_ID);

        assertThatThrownBy(() -> registrations.register(CIVIL_ID, ANA, () -> {
                    identities.forget(ANA);
                    identities.claim(identity, BEN, community.clock().instant());
                    return store(ANA, "王秀英");
                }))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new IdentityAlreadyRegistered()));
        assertThat(identities.confirm(identity, BEN)).isTrue();
    }

    @Test
    void a_claim_that_a_crash_left_pending_is_confirmed_after_a_minute_if_there_is_the_member() {
        crashAfter(() -> store(ANA, "王秀英"));
        community.clock().advance(Duration.ofSeconds(61));

        assertTaken(CIVIL_ID, BEN);
        assertThat(identities.unsettled(community.clock().instant())).isEmpty();
    }
}
