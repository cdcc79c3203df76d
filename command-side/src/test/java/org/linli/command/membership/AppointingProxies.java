package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.membership.MandateCommand.AcceptProxy;
import org.linli.command.membership.MandateCommand.AppointProxy;
import org.linli.command.membership.MandateCommand.EndForErasure;
import org.linli.command.membership.MandateCommand.RevokeProxy;
import org.linli.command.membership.MembershipRejection.ConsentMissing;
import org.linli.command.membership.MembershipRejection.MandateEndOutOfRange;
import org.linli.command.membership.MembershipRejection.MandateMalformed;
import org.linli.command.membership.MembershipRejection.MandateOver;
import org.linli.command.membership.MembershipRejection.OnlyTheProxy;
import org.linli.command.membership.MembershipRejection.OwnProxy;
import org.linli.command.membership.MembershipRejection.ProxyAppointsThemselves;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.MandateEvent;
import org.linli.kernel.membership.MandateEvent.ProxyAccepted;
import org.linli.kernel.membership.MandateEvent.ProxyAppointed;
import org.linli.kernel.membership.MandateEvent.ProxyRevoked;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;

/** Ana wants Ben to act for her; Dan works for the committee. */
class AppointingProxies {
    private static final MandateId MANDATE = MandateId.of(new byte[16]);
    private static final Instant END = NOW.plus(Duration.ofDays(366));
    private static final List<ProxyScope> SCOPES = List.of(ProxyScope.PUBLISH, ProxyScope.EXCHANGE);
    private static final List<Channel> CHANNELS = List.of(Channel.APP, Channel.DESK);
    private static final AppointProxy APPOINT = appointing(ANA, BEN, SCOPES, CHANNELS, END, null);
    private static final AppointProxy AT_THE_DESK = appointing(ANA, BEN, SCOPES, CHANNELS, END, "2026-0315");
    private static final ProxyAppointed APPOINTED =
            new ProxyAppointed(MANDATE, ANA, BEN, XINGFU, SCOPES, CHANNELS, END, ANA, null);
    private static final AcceptProxy ACCEPT = new AcceptProxy(MANDATE);
    private static final ProxyAccepted ACCEPTED = new ProxyAccepted(MANDATE, ANA, BEN);
    private static final RevokeProxy REVOKE = new RevokeProxy(MANDATE);
    private static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF).on(Channel.DESK);

    private static AppointProxy appointing(
            MemberId principal,
            MemberId proxy,
            List<ProxyScope> scopes,
            List<Channel> channels,
            Instant until,
            @Nullable String consent) {
        return new AppointProxy(MANDATE, principal, proxy, XINGFU, scopes, channels, until, consent);
    }

    private static Scenario<Mandate, MandateCommand, MandateEvent> nothing() {
        return Scenario.of(new MandateDecider());
    }

    private static Scenario<Mandate, MandateCommand, MandateEvent> appointed() {
        return nothing().given(APPOINTED);
    }

    @Test
    void the_principal_consents_by_appointing_the_proxy_themselves() {
        nothing().when(APPOINT, by(ANA)).leadsTo(APPOINTED);
        nothing().when(APPOINT, by(BEN)).isRefusedFor(new ProxyAppointsThemselves());
        nothing().when(APPOINT, by(CUI)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void staff_records_the_consent_of_somebody_else_and_where_it_is_kept() {
        nothing()
                .when(AT_THE_DESK, STAFF)
                .leadsTo(new ProxyAppointed(MANDATE, ANA, BEN, XINGFU, SCOPES, CHANNELS, END, DAN, "2026-0315"));
        nothing().when(APPOINT, STAFF).isRefusedFor(new ConsentMissing());
        nothing().when(appointing(ANA, BEN, SCOPES, CHANNELS, END, " "), STAFF).isRefusedFor(new ConsentMissing());
        nothing()
                .when(appointing(ANA, BEN, SCOPES, CHANNELS, END, "x".repeat(201)), by(ANA))
                .isRefusedFor(new ConsentMissing());
        nothing()
                .when(appointing(ANA, BEN, SCOPES, CHANNELS, END, "x".repeat(200)), STAFF)
                .isAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DESK", "PHONE", "PAPER"})
    void a_consent_is_recorded_where_it_was_taken(Channel channel) {
        nothing().when(AT_THE_DESK, STAFF.on(channel)).isRefusedFor(new ConsentMissing());
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE", "PAPER"})
    void a_consent_may_be_given_at_the_desk_by_phone_or_on_paper(Channel channel) {
        nothing().when(AT_THE_DESK, STAFF.on(channel)).isAccepted();
    }

    @Test
    void who_records_a_consent_is_not_the_proxy() {
        nothing()
                .when(appointing(ANA, DAN, SCOPES, CHANNELS, END, "2026-0315"), STAFF)
                .isRefusedFor(new ProxyAppointsThemselves());
    }

    @Test
    void a_reviewer_of_the_party_records_no_consent() {
        nothing()
                .when(AT_THE_DESK, STAFF.holding(ORGANISATION_REVIEWER, OPERATOR))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void nobody_is_their_own_proxy() {
        nothing()
                .when(appointing(ANA, ANA, SCOPES, CHANNELS, END, null), by(ANA))
                .isRefusedFor(new OwnProxy());
    }

    @Test
    void a_mandate_names_scopes_and_channels_of_people_each_once() {
        for (List<ProxyScope> scopes : List.of(List.<ProxyScope>of(), List.of(ProxyScope.BOOK, ProxyScope.BOOK))) {
            nothing()
                    .when(appointing(ANA, BEN, scopes, CHANNELS, END, null), by(ANA))
                    .isRefusedFor(new MandateMalformed());
        }
        for (List<Channel> channels : List.of(
                List.<Channel>of(),
                List.of(Channel.APP, Channel.APP),
                List.of(Channel.APP, Channel.IMPORT),
                List.of(Channel.SYSTEM))) {
            nothing()
                    .when(appointing(ANA, BEN, SCOPES, channels, END, null), by(ANA))
                    .isRefusedFor(new MandateMalformed());
        }
    }

    @Test
    void a_mandate_ends_after_now_and_within_a_year() {
        for (Instant until : List.of(NOW, END.plusMillis(1))) {
            nothing()
                    .when(appointing(ANA, BEN, SCOPES, CHANNELS, until, null), by(ANA))
                    .isRefusedFor(new MandateEndOutOfRange());
        }
        nothing()
                .when(appointing(ANA, BEN, SCOPES, CHANNELS, NOW.plusMillis(1), null), by(ANA))
                .isAccepted();
    }

    @Test
    void a_mandate_is_made_once() {
        nothing().when(ACCEPT, by(BEN)).isRefusedFor(new Refusal.Unknown());
        appointed().when(APPOINT, by(ANA)).isRefusedFor(new Refusal.AlreadyExists(MANDATE.value()));
    }

    @Test
    void the_proxy_alone_agrees_to_act_and_once() {
        appointed().when(ACCEPT, by(BEN)).leadsTo(ACCEPTED);
        appointed().given(ACCEPTED).when(ACCEPT, by(BEN)).changesNothing();
        appointed().when(ACCEPT, by(ANA)).isRefusedFor(new OnlyTheProxy());
        appointed().when(ACCEPT, by(BEN).at(END.minusMillis(1))).isAccepted();
        appointed().when(ACCEPT, by(BEN).at(END)).isRefusedFor(new MandateOver());
    }

    @Test
    void the_principal_can_revoke_at_any_time_and_so_can_the_proxy_and_staff() {
        appointed().when(REVOKE, by(ANA)).leadsTo(new ProxyRevoked(MANDATE, ANA, BEN, ANA));
        appointed().given(ACCEPTED).when(REVOKE, by(BEN)).leadsTo(new ProxyRevoked(MANDATE, ANA, BEN, BEN));
        appointed().when(REVOKE, STAFF).leadsTo(new ProxyRevoked(MANDATE, ANA, BEN, DAN));
        appointed().when(REVOKE, by(DAN).holding(OPERATOR)).isAccepted();
        appointed().when(REVOKE, by(CUI)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void roles_of_the_principals_community_count_for_the_mandate() {
        MandateDecider decider = new MandateDecider();
        assertThat(decider.place(nothing().state())).isNull();
        assertThat(decider.place(appointed().state())).isEqualTo(XINGFU);
    }

    @Test
    void what_is_over_is_not_revoked_again() {
        appointed()
                .given(new ProxyRevoked(MANDATE, ANA, BEN, ANA))
                .when(REVOKE, by(ANA))
                .isRefusedFor(new MandateOver());
        appointed().when(REVOKE, by(ANA).at(END)).isRefusedFor(new MandateOver());
    }

    @Test
    void a_mandate_ends_with_the_erasure_of_one_of_the_two() {
        EndForErasure end = new EndForErasure(MANDATE);
        ProxyRevoked ended = new ProxyRevoked(MANDATE, ANA, BEN, MemberId.SYSTEM);
        var appointed = Scenario.of(new MandateDecider()).given(APPOINTED);

        appointed.when(end, bySystem()).leadsTo(ended);
        appointed.given(ACCEPTED).when(end, bySystem().at(END.minusMillis(1))).leadsTo(ended);
        appointed.given(ended).when(end, bySystem()).changesNothing();
        appointed.when(end, bySystem().at(END)).changesNothing();
        Scenario.of(new MandateDecider()).when(end, bySystem()).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void an_appointment_names_both() {
        assertThat(APPOINT.names()).isEqualTo(Set.of(ANA, BEN));
    }
}
