package org.linli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.InAxon.carried;
import static org.linli.command.InAxon.refusalFor;
import static org.linli.command.InAxon.stored;
import static org.linli.command.ListingInAxon.OFFER;
import static org.linli.command.ListingInAxon.PUBLISHED;
import static org.linli.command.ListingInAxon.TERMS;
import static org.linli.command.ListingInAxon.WITHDRAW;
import static org.linli.command.ListingInAxon.WITHDRAWN;
import static org.linli.command.ListingInAxon.nothing;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberCommand.RevokeRole;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.command.places.PlaceCommand.EstablishPlace;
import org.linli.command.places.PlaceCommand.RecordResidentCount;
import org.linli.command.sharing.CorrectionCommand.AgreeToCorrection;
import org.linli.command.sharing.CorrectionCommand.CorrectExchange;
import org.linli.command.sharing.CorrectionCommand.VoidExchange;
import org.linli.command.sharing.DisputeCommand.AcceptSettlement;
import org.linli.command.sharing.DisputeCommand.AppealDecision;
import org.linli.command.sharing.DisputeCommand.MakeStatement;
import org.linli.command.sharing.DisputeCommand.OpenMediation;
import org.linli.command.sharing.DisputeCommand.ProposeSettlement;
import org.linli.command.sharing.DisputeCommand.ResolveDispute;
import org.linli.command.sharing.Exchange;
import org.linli.command.sharing.ExchangeCommand.CancelExchange;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.ExchangeCommand.DisputeHelp;
import org.linli.command.sharing.ExchangeCommand.GiveAgreement;
import org.linli.command.sharing.ExchangeCommand.MarkDone;
import org.linli.command.sharing.ExchangeCommand.ProposeMatch;
import org.linli.command.sharing.ExchangeCommand.StartHelp;
import org.linli.command.sharing.ListingAggregate;
import org.linli.command.sharing.ListingCommand.ExpireListing;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.ListingCommand.ReviseListing;
import org.linli.command.sharing.ReviewCommand.SubmitReview;
import org.linli.kernel.Channel;
import org.linli.kernel.LocalText;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.VoidReason;
import org.linli.web.RejectedException;

/** What holds for every command, shown on a listing: Ana is verified up to L2, Ben L1, Cui not, Dan imports. */
class GuardingCommands {
    private static final PublishListing PUBLISH = new PublishListing(OFFER, XINGFU, TERMS, null);
    private static final Sender ANAS = Sender.of(ANA, Channel.APP);
    private static final Sender IMPORT = Sender.of(DAN, Channel.IMPORT);

    private final RunningCommunity community = RunningCommunity.start();

    @BeforeEach
    void neighbours() {
        community.settle(ANA, Level.L2);
        community.settle(BEN, Level.L1);
        community.settle(CUI, Level.L0);
        community.settle(DAN, Level.L3);
        community.appoint(DAN, Role.OPERATOR, null);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private TestExecutor<ListingAggregate> published() {
        return nothing(community).andGiven(stored(PUBLISHED, ANAS));
    }

    private ResultValidator<ListingAggregate> publish(Sender sender) {
        return nothing(community).when(carried(PUBLISH, sender));
    }

    private static void assertRefused(ResultValidator<ListingAggregate> result, Rejection reason) {
        result.expectNoEvents().expectException(refusalFor(reason));
    }

    @Test
    void a_command_needs_its_level_of_verification() {
        publish(ANAS).expectEvents(PUBLISHED);
        assertRefused(publish(Sender.of(BEN, Channel.APP)), new Refusal.LevelTooLow(Level.L2));
        assertRefused(publish(Sender.of(CUI, Channel.APP)), new Refusal.LevelTooLow(Level.L2));
        assertRefused(publish(Sender.of(MemberId.random(), Channel.APP)), new Refusal.LevelTooLow(Level.L2));
        assertRefused(published().when(carried(WITHDRAW, Sender.of(BEN, Channel.APP))), new Refusal.NotAllowed());
        assertRefused(
                published().when(carried(WITHDRAW, Sender.of(CUI, Channel.APP))), new Refusal.LevelTooLow(Level.L1));
    }

    @Test
    void a_verification_that_has_expired_counts_for_nothing() {
        community.clock().advance(Duration.ofDays(365));

        assertRefused(publish(ANAS), new Refusal.LevelTooLow(Level.L2));
    }

    @Test
    void what_is_for_the_system_nobody_else_does() {
        ExpireListing expire = new ExpireListing(OFFER);
        community.clock().advance(Duration.ofDays(30));

        assertRefused(published().when(carried(expire, IMPORT)), new Refusal.NotAllowed());
        published().when(carried(expire, Sender.system("due"))).expectSuccessfulHandlerExecution();
    }

    @Test
    void only_the_import_acts_for_others() {
        publish(IMPORT.onBehalfOf(ANA)).expectEvents(PUBLISHED);
        assertRefused(publish(Sender.of(DAN, Channel.DESK).onBehalfOf(ANA)), new Refusal.NotOnBehalf());
        assertRefused(publish(Sender.of(BEN, Channel.IMPORT).onBehalfOf(ANA)), new Refusal.NotOnBehalf());
    }

    @ParameterizedTest
    @MethodSource
    void nothing_but_publishing_and_withdrawing_a_listing_is_imported(Command command) {
        assertNotImported(command, IMPORT.onBehalfOf(ANA));
        assertNotImported(command, IMPORT.at(NOW.minusSeconds(60)));
        assertNotImported(command, IMPORT);
    }

    static List<Command> nothing_but_publishing_and_withdrawing_a_listing_is_imported() {
        ExchangeId exchange = ExchangeId.of(new byte[32]);
        Instant until = NOW.plus(Duration.ofDays(1));
        return List.of(
                new RegisterMember(MemberId.random(), "邻居", null, XINGFU),
                new VerifyIdentity(DAN, Level.L3, until),
                new GrantRole(DAN, Role.COMMITTEE_STAFF, XINGFU, until),
                new RevokeRole(BEN, Role.OPERATOR, null),
                new EstablishPlace(PlaceId.of(new byte[32]), PlaceKind.DISTRICT, new LocalText("区", "district"), null),
                new RecordResidentCount(XINGFU, 1, LocalDate.EPOCH, "census"),
                new ReviseListing(OFFER, TERMS, null),
                new ProposeMatch(exchange, null, null, null),
                new GiveAgreement(exchange),
                new StartHelp(exchange),
                new MarkDone(exchange, 1),
                new ConfirmHelp(exchange, 1),
                new DisputeHelp(exchange, "没有来"),
                new ResolveDispute(exchange, true),
                new OpenMediation(exchange),
                new MakeStatement(exchange, "我到了"),
                new ProposeSettlement(exchange, 1),
                new AcceptSettlement(exchange, 1),
                new AppealDecision(exchange, "我到了"),
                new CorrectExchange(exchange, 1, null),
                new AgreeToCorrection(exchange, 1),
                new VoidExchange(exchange, VoidReason.FRAUD),
                new SubmitReview(exchange, new Exchange.Unproposed(), new Rating(5, true, 5), null),
                new CancelExchange(exchange, CancellationReason.DECLINED));
    }

    private void assertNotImported(Command command, Sender sender) {
        assertThatThrownBy(() -> community.commands().send(command, sender))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new Refusal.NotOnBehalf()));
    }

    @Test
    void a_listing_is_withdrawn_in_its_owners_name_when_it_was() {
        published()
                .when(carried(WITHDRAW, IMPORT.onBehalfOf(ANA).at(NOW.minusSeconds(60))))
                .expectEvents(WITHDRAWN);
    }

    @Test
    void who_is_acted_for_is_verified() {
        assertRefused(publish(IMPORT.onBehalfOf(BEN)), new Refusal.LevelTooLow(Level.L2));
    }

    @Test
    void only_the_import_dates_facts_back() {
        publish(IMPORT.onBehalfOf(ANA).at(NOW.minusSeconds(60))).expectEvents(PUBLISHED);
        assertRefused(publish(ANAS.at(NOW.minusSeconds(60))), new Refusal.NotOnBehalf());
    }

    @Test
    void nothing_occurred_in_the_future() {
        publish(IMPORT.onBehalfOf(ANA).at(NOW)).expectEvents(PUBLISHED);
        assertRefused(publish(IMPORT.at(NOW.plusMillis(1))), new Refusal.OccurredAhead());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"IMPORT", "SYSTEM"})
    void nobody_pretends_to_be_the_import_or_the_system(Channel channel) {
        assertRefused(publish(Sender.of(ANA, channel)), new Refusal.NotOnBehalf());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"IMPORT", "SYSTEM"})
    void every_other_channel_is_open(Channel channel) {
        publish(Sender.of(ANA, channel)).expectEvents(PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,2", "00", "10"})
    void a_version_out_of_date_is_refused(String versions) {
        assertRefused(published().when(carried(WITHDRAW, ANAS.expecting(versions))), new Refusal.VersionOutOfDate(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3,0", "0,3"})
    void the_present_version_passes(String versions) {
        published().when(carried(WITHDRAW, ANAS.expecting(versions))).expectEvents(WITHDRAWN);
    }

    @Test
    void no_version_is_any_version() {
        published().when(carried(WITHDRAW, ANAS.expecting(null))).expectEvents(WITHDRAWN);
    }
}
