package org.linli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.ListingInAxon.OFFER;
import static org.linli.command.ListingInAxon.TERMS;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.membership.ErasureCommand.BeginErasure;
import org.linli.command.membership.ErasureCommand.RecordErased;
import org.linli.command.membership.ErasureCommand.RequestErasure;
import org.linli.command.membership.ErasureCommand.WithdrawErasure;
import org.linli.command.membership.MandateCommand.AppointProxy;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.SuspensionCommand.SuspendMember;
import org.linli.command.sharing.ExchangeCommand.ProposeMatch;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.Proposals;
import org.linli.kernel.Channel;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.membership.Role;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.web.RejectedException;

/** Ana asks to be erased; Ben is her proxy, and she is his; Dan imports. */
class ActingWhileLeaving {
    private static final PublishListing PUBLISH = new PublishListing(OFFER, XINGFU, TERMS, null);
    private static final Instant SOON = Neighbourhood.NOW.plus(Duration.ofDays(9));
    private static final Sender ANAS = Sender.of(ANA, Channel.APP);

    private final RunningCommunity community = RunningCommunity.start();
    private Sender bensForAna = ANAS;
    private Sender anasForBen = ANAS;

    @BeforeEach
    void neighbours() {
        community.settle(ANA, Level.L2);
        community.settle(BEN, Level.L2);
        community.settle(DAN, Level.L2);
        community.appoint(DAN, Role.OPERATOR, null);
        bensForAna = community.proxy(BEN, ANA, ProxyScope.PUBLISH, ProxyScope.ERASURE);
        anasForBen = community.proxy(ANA, BEN, ProxyScope.PUBLISH);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private void asked() {
        community.send(new RequestErasure(ANA, List.of()), ANA);
    }

    private void begun() {
        asked();
        community.clock().advance(Duration.ofHours(24));
        community.sendAsSystem(new BeginErasure(ANA, List.of()));
    }

    private void assertRefused(Command command, Sender sender, Rejection reason) {
        assertThatThrownBy(() -> community.commands().send(command, sender))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(reason));
    }

    @Test
    void who_has_asked_still_acts_until_it_begins() {
        asked();

        assertThat(community.commands().send(PUBLISH, ANAS).version()).isZero();
    }

    @Test
    void nobody_acts_once_their_erasure_has_begun_for_themselves_or_for_others() {
        begun();

        assertRefused(PUBLISH, ANAS, new Refusal.ActorGone());
        assertRefused(PUBLISH, anasForBen, new Refusal.ActorGone());
        assertRefused(new WithdrawErasure(ANA), ANAS, new Refusal.ActorGone());
        community.sendAsSystem(new RecordErased(ANA));
        assertRefused(PUBLISH, ANAS, new Refusal.ActorGone());
        assertRefused(new RequestErasure(ANA, List.of()), ANAS, new Refusal.ActorGone());
    }

    @Test
    void no_mandate_counts_for_somebody_whose_erasure_has_begun() {
        begun();

        assertRefused(PUBLISH, bensForAna, new ProxyRefusal.PrincipalGone());
        assertRefused(new WithdrawErasure(ANA), bensForAna, new ProxyRefusal.PrincipalGone());
    }

    @Test
    void nothing_is_imported_in_the_name_of_somebody_whose_erasure_has_begun() {
        begun();

        assertRefused(PUBLISH, Sender.of(DAN, Channel.IMPORT).onBehalfOf(ANA), new ProxyRefusal.PrincipalGone());
    }

    @Test
    void a_role_ends_with_the_erasure_of_who_holds_it() {
        community.appoint(ANA, Role.COMMITTEE_STAFF, XINGFU);
        begun();

        assertThat(community.authorities().rolesOf(ANA)).isNull();
        assertThat(community.authorities().holdsIn(ANA, Role.COMMITTEE_STAFF, XINGFU))
                .isFalse();
    }

    @Test
    void a_suspended_member_may_be_erased_on_their_wish_by_a_proxy_too() {
        suspend(ANA);
        asked();
        community.commands().send(new WithdrawErasure(ANA), bensForAna);
        community.commands().send(new RequestErasure(ANA, List.of()), bensForAna);

        assertRefused(PUBLISH, bensForAna, new ProxyRefusal.PrincipalSuspended());
    }

    @Test
    void who_is_registered_only_may_leave() {
        MemberId eva = Neighbourhood.member("eva");
        community.settle(eva, Level.L0);

        assertThat(community.send(new RequestErasure(eva, List.of()), eva).version())
                .isEqualTo(1);
    }

    private void suspend(MemberId member) {
        community.sendAsSystem(new SuspendMember(member, SuspensionReason.UNDER_REVIEW, "查", null));
    }

    @Test
    void others_are_told_that_whom_they_name_is_gone() {
        community.send(PUBLISH, ANA);
        ProposeMatch proposal =
                new Proposals(community.histories(), _ -> null).propose(ExchangeId.of(new byte[16]), OFFER, null, null);
        AppointProxy appointment = new AppointProxy(
                MandateId.of(new byte[16]),
                BEN,
                ANA,
                XINGFU,
                List.of(ProxyScope.PUBLISH),
                List.of(Channel.APP),
                SOON,
                null);
        begun();

        for (Command command : List.of(proposal, appointment, new GrantRole(ANA, Role.VOLUNTEER, XINGFU, SOON))) {
            assertRefused(command, Sender.of(DAN, Channel.APP), new Refusal.MemberGone());
        }
    }
}
