package org.linli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.ListingInAxon.OFFER;
import static org.linli.command.ListingInAxon.TERMS;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.membership.MandateCommand.AcceptProxy;
import org.linli.command.membership.MandateCommand.AppointProxy;
import org.linli.command.membership.MandateCommand.RevokeProxy;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.command.membership.SuspensionCommand.AppealSuspension;
import org.linli.command.membership.SuspensionCommand.LiftSuspension;
import org.linli.command.membership.SuspensionCommand.SuspendMember;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.kernel.Channel;
import org.linli.kernel.EventMeta;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.membership.Role;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.web.RejectedException;

/** Ben may publish in Ana's name, in the app and at the desk, for thirty days. */
class ActingForOthers {
    private static final MandateId MANDATE = MandateId.of(new byte[16]);
    private static final Instant END = NOW.plus(Duration.ofDays(30));
    private static final PublishListing PUBLISH = new PublishListing(OFFER, XINGFU, TERMS, null);
    private static final Sender BENS =
            Sender.of(BEN, Channel.APP).onBehalfOf(ANA).by(MANDATE);

    private final RunningCommunity community = RunningCommunity.start();

    @BeforeEach
    void ana_appointed_ben() {
        community.settle(ANA, Level.L2);
        community.settle(BEN, Level.L2);
        community.settle(CUI, Level.L2);
        community.settle(DAN, Level.L2);
        community.appoint(DAN, Role.COMMITTEE_STAFF, XINGFU);
        community.send(
                new AppointProxy(
                        MANDATE,
                        ANA,
                        BEN,
                        XINGFU,
                        List.of(ProxyScope.PUBLISH),
                        List.of(Channel.APP, Channel.DESK),
                        END,
                        null),
                ANA);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private void accepted() {
        community.send(new AcceptProxy(MANDATE), BEN);
    }

    private void assertRefused(Command command, Sender sender, Rejection reason) {
        assertThatThrownBy(() -> community.commands().send(command, sender))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(reason));
    }

    @Test
    void the_event_says_who_acted_for_whom_and_by_which_mandate() {
        accepted();
        community.commands().send(PUBLISH, BENS.by(MANDATE));

        EventMeta meta =
                EventMeta.of(community.store().readEvents(OFFER.value()).next().getMetaData());
        assertThat(meta.actor()).isEqualTo(BEN);
        assertThat(meta.principal()).isEqualTo(ANA);
        assertThat(meta.mandate()).isEqualTo(MANDATE);
        assertThat(EventMeta.of(meta.toMap())).isEqualTo(meta);
    }

    @Test
    void nobody_acts_for_others_without_a_mandate() {
        accepted();
        assertRefused(PUBLISH, BENS.by(null), new Refusal.NotOnBehalf());
        assertRefused(
                PUBLISH,
                BENS.by(MandateId.of(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})),
                new ProxyRefusal.MandateUnknown());
    }

    @Test
    void a_mandate_is_for_one_proxy_and_one_principal() {
        accepted();
        assertRefused(
                PUBLISH, Sender.of(CUI, Channel.APP).onBehalfOf(ANA).by(MANDATE), new ProxyRefusal.MandateOfOthers());
        assertRefused(PUBLISH, BENS.onBehalfOf(CUI), new ProxyRefusal.MandateOfOthers());
        assertRefused(PUBLISH, Sender.of(BEN, Channel.APP).by(MANDATE), new ProxyRefusal.MandateOfOthers());
    }

    @Test
    void a_proxy_agrees_before_they_act() {
        assertRefused(PUBLISH, BENS, new ProxyRefusal.MandateNotAccepted());
    }

    @Test
    void a_mandate_that_was_revoked_counts_no_more_from_the_next_command() {
        accepted();
        community.send(new RevokeProxy(MANDATE), ANA);
        assertRefused(PUBLISH, BENS, new ProxyRefusal.MandateRevoked());
    }

    @Test
    void a_mandate_counts_until_its_end_and_not_at_it() {
        accepted();
        community.clock().advance(Duration.between(NOW, END));
        assertRefused(PUBLISH, BENS, new ProxyRefusal.MandateExpired());
        community.clock().advance(Duration.ofMillis(-1));
        community.commands().send(PUBLISH, BENS);
    }

    @Test
    void a_mandate_covers_its_scopes_and_no_others() {
        accepted();
        assertRefused(
                new ConfirmHelp(ExchangeId.of(new byte[16]), 1),
                BENS,
                new ProxyRefusal.MandateLacksScope(ProxyScope.EXCHANGE));
    }

    @Test
    void a_mandate_is_for_its_channels() {
        accepted();
        assertRefused(
                PUBLISH,
                Sender.of(BEN, Channel.PHONE).onBehalfOf(ANA).by(MANDATE),
                new ProxyRefusal.MandateLacksChannel(Channel.PHONE));
        community
                .commands()
                .send(PUBLISH, Sender.of(BEN, Channel.DESK).onBehalfOf(ANA).by(MANDATE));
    }

    @Test
    void nobody_appoints_revokes_verifies_or_grants_roles_in_anothers_name() {
        accepted();
        for (Command command : List.of(
                new RevokeProxy(MANDATE),
                new AcceptProxy(MANDATE),
                new AppointProxy(
                        MandateId.of(new byte[17]),
                        ANA,
                        CUI,
                        XINGFU,
                        List.of(ProxyScope.BOOK),
                        List.of(Channel.APP),
                        END,
                        null),
                new VerifyIdentity(CUI, Level.L3, END),
                new GrantRole(CUI, Role.VOLUNTEER, XINGFU, END),
                new AppealSuspension(ANA, "来了"))) {
            assertRefused(command, BENS, new ProxyRefusal.NeverByProxy());
        }
    }

    @Test
    void the_level_that_counts_is_the_principals() {
        MemberId eve = Neighbourhood.member("eve");
        MandateId mandate = MandateId.of("eves-mandate-----".getBytes(UTF_8));
        community.settle(eve, Level.L1);
        community.sendAsSystem(new GrantRole(DAN, Role.COMMITTEE_STAFF, null, END));
        community
                .commands()
                .send(
                        new AppointProxy(
                                mandate,
                                eve,
                                BEN,
                                XINGFU,
                                List.of(ProxyScope.PUBLISH),
                                List.of(Channel.APP),
                                END,
                                "2026-1"),
                        Sender.of(DAN, Channel.DESK));
        community.send(new AcceptProxy(mandate), BEN);
        assertRefused(
                PUBLISH, Sender.of(BEN, Channel.APP).onBehalfOf(eve).by(mandate), new Refusal.LevelTooLow(Level.L2));
    }

    @Test
    void the_roles_of_a_proxy_do_not_follow_them() {
        accepted();
        community.appoint(BEN, Role.COMMITTEE_STAFF, XINGFU);
        Authority by = community
                .authorities()
                .contextOf(BENS, XINGFU, community.clock().instant(), Set.of())
                .by();
        assertThat(by.roles()).isEmpty();
        assertThat(by.represents()).isEmpty();
    }

    @Test
    void a_suspended_member_can_do_nothing_but_appeal() {
        community.send(new SuspendMember(ANA, SuspensionReason.UNDER_REVIEW, "没有来", null), DAN);
        assertRefused(PUBLISH, Sender.of(ANA, Channel.APP), new Refusal.Suspended());
        community.send(new AppealSuspension(ANA, "来了"), ANA);
        community.send(new LiftSuspension(ANA), DAN);
        community.send(PUBLISH, ANA);
    }

    @Test
    void nobody_acts_through_a_suspended_proxy_or_for_a_suspended_principal() {
        accepted();
        community.send(new SuspendMember(ANA, SuspensionReason.UNDER_REVIEW, "没有来", null), DAN);
        assertRefused(PUBLISH, BENS, new ProxyRefusal.PrincipalSuspended());
        community.send(new LiftSuspension(ANA), DAN);
        community.send(new SuspendMember(BEN, SuspensionReason.UNDER_REVIEW, "没有来", null), DAN);
        assertRefused(PUBLISH, BENS, new Refusal.Suspended());
        assertRefused(new AppealSuspension(BEN, "来了"), BENS, new ProxyRefusal.NeverByProxy());
    }
}
