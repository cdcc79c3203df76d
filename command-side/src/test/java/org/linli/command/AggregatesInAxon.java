package org.linli.command;

import static org.linli.command.InAxon.carried;
import static org.linli.command.InAxon.nothing;
import static org.linli.command.InAxon.refusalFor;
import static org.linli.command.InAxon.stored;
import static org.linli.command.ListingInAxon.PUBLISHED;
import static org.linli.command.ListingInAxon.WITHDRAW;
import static org.linli.command.ListingInAxon.WITHDRAWN;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DISTRICT;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.STREET;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.command.giving.ReliefAggregate;
import org.linli.command.giving.ReliefCommand.WithdrawRelief;
import org.linli.command.giving.ReliefRejection.ReliefClosed;
import org.linli.command.incentives.AppearanceAggregate;
import org.linli.command.incentives.AppearanceCommand.TakeAliasAway;
import org.linli.command.incentives.AssessmentAggregate;
import org.linli.command.incentives.AssessmentCommand.CloseAssessment;
import org.linli.command.incentives.IncentiveRejection.AssessmentEnded;
import org.linli.command.incentives.IncentiveRejection.NoAlias;
import org.linli.command.incentives.RuleSetAggregate;
import org.linli.command.incentives.RuleSetCommand.PublishRules;
import org.linli.command.lending.ItemAggregate;
import org.linli.command.lending.ItemCommand.RetireItem;
import org.linli.command.lending.LendingRejection.ItemGone;
import org.linli.command.membership.MandateAggregate;
import org.linli.command.membership.MandateCommand.RevokeProxy;
import org.linli.command.membership.MemberAggregate;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MembershipRejection.MandateOver;
import org.linli.command.membership.MembershipRejection.OrganisationInactive;
import org.linli.command.membership.MembershipRejection.RoleAlreadyHeld;
import org.linli.command.membership.MembershipRejection.RoleNotYoursToGive;
import org.linli.command.membership.OrganisationAggregate;
import org.linli.command.membership.OrganisationCommand.SuspendOrganisation;
import org.linli.command.places.PlaceAggregate;
import org.linli.command.places.PlaceCommand.EstablishPlace;
import org.linli.command.sharing.Exchange;
import org.linli.command.sharing.ExchangeAggregate;
import org.linli.command.sharing.ExchangeCommand.StartHelp;
import org.linli.command.sharing.ListingAggregate;
import org.linli.command.sharing.ReviewCommand.SubmitReview;
import org.linli.command.sharing.ReviewsAggregate;
import org.linli.command.sharing.SharingRejection.ListingClosed;
import org.linli.command.sharing.SharingRejection.OnlyTheProvider;
import org.linli.command.sharing.SharingRejection.ReviewedAlready;
import org.linli.command.sharing.SharingRejection.WrongStep;
import org.linli.command.waiting.WaitingAggregate;
import org.linli.command.waiting.WaitingCommand.LeaveWaiting;
import org.linli.command.waiting.WaitingRejection.NotWaiting;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.LocalText;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.ReliefEnd;
import org.linli.kernel.giving.ReliefEvent.ReliefFiled;
import org.linli.kernel.giving.ReliefEvent.ReliefWithdrawn;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.ReliefKind;
import org.linli.kernel.incentives.AppearanceEvent.AliasTakenAway;
import org.linli.kernel.incentives.AppearanceEvent.AppearanceChosen;
import org.linli.kernel.incentives.AppearanceId;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentClosed;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RuleSetEvent.RuleSetPublished;
import org.linli.kernel.incentives.RuleSetId;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MandateEvent.ProxyAppointed;
import org.linli.kernel.membership.MandateEvent.ProxyRevoked;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationEvent.OrganisationSuspended;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.membership.Role;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.kernel.sharing.WaitingEvent.WaitingLeft;

/** Every aggregate, as Axon loads it from its facts, has it decide, and stores what it decides. */
class AggregatesInAxon {
    private static final Sender SYSTEM = Sender.system("test");

    private final RunningCommunity community = RunningCommunity.start();

    /**
     * What one aggregate does.
     *
     * @param before its facts so far
     * @param fact what the command leads to
     * @param again why the same command is refused after that
     * @param stranger why it is refused when Cui, who has no role and no part in it, sends it
     */
    record Life<A>(
            Class<A> aggregate,
            List<DomainEvent> before,
            Command command,
            Sender sender,
            DomainEvent fact,
            Rejection again,
            Rejection stranger) {
        @Override
        public String toString() {
            return aggregate.getSimpleName();
        }
    }

    @BeforeEach
    void ana_and_cui_are_neighbours() {
        community.settle(ANA, Level.L2);
        community.settle(CUI, Level.L2);
        community.settle(BEN, Level.L2);
        community.appoint(BEN, Role.COMMITTEE_STAFF, XINGFU);
        community.appoint(BEN, Role.OPERATOR, null);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    static Stream<Life<?>> lives() {
        return Stream.of(
                member(),
                mandate(),
                organisation(),
                place(),
                listing(),
                exchange(),
                reviews(),
                item(),
                waiting(),
                relief(),
                appearance(),
                assessment());
    }

    @ParameterizedTest
    @MethodSource("lives")
    void a_command_leads_to_its_fact(Life<?> life) {
        after(life, life.before())
                .when(carried(life.command(), life.sender()))
                .expectEvents(life.fact())
                .expectResultMessagePayload(new Handled(life.before().size(), false));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void the_stored_fact_is_remembered(Life<?> life) {
        List<DomainEvent> facts =
                Stream.concat(life.before().stream(), Stream.of(life.fact())).toList();

        after(life, facts)
                .when(carried(life.command(), life.sender()))
                .expectNoEvents()
                .expectException(refusalFor(life.again()));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void what_a_rule_stands_against_leads_to_nothing(Life<?> life) {
        after(life, life.before())
                .when(carried(life.command(), Sender.of(CUI, Channel.APP)))
                .expectNoEvents()
                .expectException(refusalFor(life.stranger()));
    }

    @Test
    void rules_of_boards_are_numbered_one_after_the_other() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        BoardRules first = new BoardRules(1, day, 100, 100, 50, 50, 5, 80, 14);
        BoardRules second = new BoardRules(2, day, 100, 90, 40, 30, 4, 70, 16);

        nothing(RuleSetAggregate.class, community)
                .andGiven(List.of(stored(new RuleSetPublished(RuleSetId.BOARDS, first, BEN), SYSTEM)))
                .when(carried(new PublishRules(day, 100, 90, 40, 30, 4, 70, 16), Sender.of(BEN, Channel.APP)))
                .expectEvents(new RuleSetPublished(RuleSetId.BOARDS, second, BEN))
                .expectResultMessagePayload(new Handled(1, false));
    }

    private static Life<AppearanceAggregate> appearance() {
        AppearanceId id = AppearanceId.of(ANA);
        return new Life<>(
                AppearanceAggregate.class,
                List.of(new AppearanceChosen(id, ANA, true, "Robin")),
                new TakeAliasAway(ANA, XINGFU, "it is somebody else's name"),
                Sender.of(BEN, Channel.APP),
                new AliasTakenAway(id, ANA, BEN, "it is somebody else's name"),
                new NoAlias(),
                new Refusal.NotAllowed());
    }

    private static Life<AssessmentAggregate> assessment() {
        Board board = Board.of(BoardKind.RESIDENTS, XINGFU);
        AssessmentId id = AssessmentId.of(board);
        return new Life<>(
                AssessmentAggregate.class,
                List.of(new AssessmentOpened(id, board, new Period("2026-11"), NOW, BEN)),
                new CloseAssessment(id),
                Sender.of(BEN, Channel.APP),
                new AssessmentClosed(id, board, BEN),
                new AssessmentEnded(),
                new Refusal.NotAllowed());
    }

    private TestExecutor<?> after(Life<?> life, List<DomainEvent> facts) {
        return nothing(life.aggregate(), community)
                .andGiven(facts.stream().map(fact -> stored(fact, SYSTEM)).toList());
    }

    private static Life<MemberAggregate> member() {
        Instant until = NOW.plus(Duration.ofDays(365));
        return new Life<>(
                MemberAggregate.class,
                List.of(new MemberRegistered(BEN, "邻居", null, XINGFU)),
                new GrantRole(BEN, Role.VOLUNTEER, XINGFU, until),
                SYSTEM,
                new RoleGranted(BEN, Role.VOLUNTEER, XINGFU, NOW, until, MemberId.SYSTEM),
                new RoleAlreadyHeld(),
                new RoleNotYoursToGive());
    }

    private static Life<MandateAggregate> mandate() {
        MandateId id = MandateId.of(new byte[16]);
        return new Life<>(
                MandateAggregate.class,
                List.of(new ProxyAppointed(
                        id,
                        ANA,
                        BEN,
                        XINGFU,
                        List.of(ProxyScope.PUBLISH),
                        List.of(Channel.APP),
                        NOW.plus(Duration.ofDays(30)),
                        ANA,
                        null)),
                new RevokeProxy(id),
                Sender.of(ANA, Channel.APP),
                new ProxyRevoked(id, ANA, BEN, ANA),
                new MandateOver(),
                new Refusal.NotAllowed());
    }

    private static Life<ReliefAggregate> relief() {
        ReliefId id = ReliefId.of(new byte[16]);
        return new Life<>(
                ReliefAggregate.class,
                List.of(new ReliefFiled(id, ANA, XINGFU, ReliefKind.MEDICAL, "a need", ANA, null)),
                new WithdrawRelief(id),
                Sender.of(ANA, Channel.APP),
                new ReliefWithdrawn(id, ANA, ReliefEnd.TAKEN_BACK, ANA),
                new ReliefClosed(),
                new Refusal.NotAllowed());
    }

    private static Life<OrganisationAggregate> organisation() {
        OrganisationId id = OrganisationId.of(new byte[16]);
        LocalText name = new LocalText("幸福超市", "Xingfu store");
        return new Life<>(
                OrganisationAggregate.class,
                List.of(new OrganisationRegistered(id, OrganisationKind.MERCHANT, name, XINGFU, null, MemberId.SYSTEM)),
                new SuspendOrganisation(id, SuspensionReason.UNDER_REVIEW),
                SYSTEM,
                new OrganisationSuspended(id, SuspensionReason.UNDER_REVIEW, MemberId.SYSTEM),
                new OrganisationInactive(),
                new Refusal.NotAllowed());
    }

    private static Life<PlaceAggregate> place() {
        PlaceId garden = Neighbourhood.place("garden");
        LocalText name = new LocalText("花园社区", "Garden community");
        return new Life<>(
                PlaceAggregate.class,
                List.of(),
                new EstablishPlace(garden, PlaceKind.COMMUNITY, name, STREET),
                SYSTEM,
                new PlaceEstablished(garden, PlaceKind.COMMUNITY, name, STREET, List.of(DISTRICT, STREET, garden)),
                new Refusal.AlreadyExists(garden.value()),
                new Refusal.NotAllowed());
    }

    private static Life<ListingAggregate> listing() {
        return new Life<>(
                ListingAggregate.class,
                List.of(PUBLISHED),
                WITHDRAW,
                Sender.of(ANA, Channel.APP),
                WITHDRAWN,
                new ListingClosed(),
                new Refusal.NotAllowed());
    }

    private static Life<ExchangeAggregate> exchange() {
        ExchangeId id = ExchangeId.of(new byte[16]);
        Deal deal = new Deal(ANA, BEN, ListingInAxon.OFFER, null, XINGFU, Kind.SKILL);
        return new Life<>(
                ExchangeAggregate.class,
                List.of(
                        new MatchProposed(id, deal, BEN, null),
                        new AgreementGiven(id, deal, ANA),
                        new ExchangeAgreed(id, deal)),
                new StartHelp(id),
                Sender.of(ANA, Channel.APP),
                new ExchangeStarted(id, deal),
                new WrongStep("started"),
                new OnlyTheProvider());
    }

    private static Life<ReviewsAggregate> reviews() {
        ExchangeId id = ExchangeId.of(new byte[16]);
        Deal deal = new Deal(ANA, BEN, ListingInAxon.OFFER, null, XINGFU, Kind.SKILL);
        Counted counted = new Counted(NOW, 30, false, List.of(DISTRICT, STREET, XINGFU));
        Exchange closed = new Exchange.Confirmed(deal, counted, null, null);
        Rating rating = new Rating(5, true, 4);
        Instant until = NOW.plus(Duration.ofDays(14));
        return new Life<>(
                ReviewsAggregate.class,
                List.of(),
                new SubmitReview(id, closed, rating, "谢谢"),
                Sender.of(ANA, Channel.APP),
                new ReviewSubmitted(ReviewsId.of(id), id, deal, ANA, BEN, rating, "谢谢", until),
                new ReviewedAlready(),
                new Refusal.NotAllowed());
    }

    private static Life<ItemAggregate> item() {
        ItemId id = ItemId.of(new byte[16]);
        ItemTerms terms = new ItemTerms("电钻", "", "goods.tools", 7, 2, false, false);
        return new Life<>(
                ItemAggregate.class,
                List.of(new ItemRegistered(id, ANA, XINGFU, terms, Condition.GOOD, null)),
                new RetireItem(id),
                Sender.of(ANA, Channel.APP),
                new ItemRetired(id, ANA, List.of()),
                new ItemGone(),
                new Refusal.NotAllowed());
    }

    private static Life<WaitingAggregate> waiting() {
        return new Life<>(
                WaitingAggregate.class,
                List.of(new WaitingJoined(ListingInAxon.OFFER, XINGFU, ANA)),
                new LeaveWaiting(ListingInAxon.OFFER),
                Sender.of(ANA, Channel.APP),
                new WaitingLeft(ListingInAxon.OFFER, ANA, false),
                new NotWaiting(),
                new NotWaiting());
    }
}
