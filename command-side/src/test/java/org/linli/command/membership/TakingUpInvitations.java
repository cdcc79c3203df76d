package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.RunningCommunity;
import org.linli.command.membership.ErasureCommand.ForceErasure;
import org.linli.command.membership.InvitationCommand.InviteMember;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberEvent.InvitationPresented;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.web.RejectedException;

/** Ana invited somebody; Ben and Cui come to the desk with the same code. */
class TakingUpInvitations {
    private static final InvitationId CODE = InvitationId.of(new byte[16]);

    private final RunningCommunity community =
            RunningCommunity.with((commands, histories) -> new WhenInvitationPresentedThenAccept(commands));
    private final Directory directory = new Directory(community.histories(), community.clock());

    @BeforeEach
    void ana_invited() {
        community.settle(ANA, Level.L2);
        community.settle(DAN, Level.L2);
        community.appoint(DAN, Role.COMMITTEE_STAFF, XINGFU);
        community.send(new InviteMember(ANA, CODE, NOW.plus(Duration.ofDays(1))), ANA);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private RegisterMember registering(MemberId member) {
        return new RegisterMember(member, "邻居", null, XINGFU, directory.presented(CODE, ANA));
    }

    private @Nullable MemberId awaitLineage() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        MemberId by = null;
        while (by == null && Instant.now().isBefore(end)) {
            Member.Registered ana = (Member.Registered) community.histories().stateOf(ANA.value(), new MemberDecider());
            Invitations.Invitation invitation = ana.invitations().get(CODE);
            by = invitation == null ? null : invitation.acceptedBy();
            Thread.sleep(20);
        }
        return by;
    }

    @Test
    void one_of_two_registrations_counts_and_the_other_one_stands_without() throws InterruptedException {
        RegisterMember bens = registering(BEN);
        RegisterMember cuis = registering(CUI);
        community.send(bens, DAN);
        community.send(cuis, DAN);

        assertThat(awaitLineage()).isIn(BEN, CUI);
        assertThat(directory.presented(CODE, ANA).open()).isFalse();
        for (MemberId member : List.of(BEN, CUI)) {
            assertThat(community.histories().stateOf(member.value(), new MemberDecider()))
                    .isInstanceOf(Member.Registered.class);
        }
    }

    @Test
    void a_code_that_nobody_gave_out_is_not_open() {
        assertThat(directory.presented(CODE, BEN).open()).isFalse();
        assertThat(directory
                        .presented(InvitationId.of(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), ANA)
                        .open())
                .isFalse();
    }

    @Test
    void an_invitation_ends_with_the_erasure_of_who_sent_it() {
        RegisterMember bens = registering(BEN);
        community.appoint(DAN, Role.OPERATOR, null);
        community.send(new ForceErasure(ANA, "2026-12"), DAN);
        community.send(bens, DAN);

        assertThat(directory.presented(CODE, ANA).open()).isFalse();
        assertThatCode(() -> new WhenInvitationPresentedThenAccept(community.commands())
                        .on((InvitationPresented) presented().getPayload(), presented()))
                .doesNotThrowAnyException();
    }

    private EventMessage<?> presented() {
        return community
                .store()
                .readEvents(BEN.value())
                .asStream()
                .filter(fact -> fact.getPayload() instanceof InvitationPresented)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_who_is_gone_is_appointed_or_appoints() {
        community.appoint(DAN, Role.OPERATOR, null);
        community.settle(BEN, Level.L2);
        community.send(new ForceErasure(ANA, "2026-12"), DAN);
        MandateId mandate = MandateId.of(new byte[16]);

        for (List<MemberId> pair : List.of(List.of(ANA, BEN), List.of(BEN, ANA))) {
            assertThatThrownBy(() -> directory.appoint(
                            mandate, pair.getFirst(), pair.getLast(), List.of(), List.of(), NOW, null))
                    .isInstanceOfSatisfying(
                            RejectedException.class,
                            refused -> assertThat(refused.rejection()).isEqualTo(new Refusal.MemberGone()));
        }
    }
}
