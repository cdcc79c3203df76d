package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.IN_XINGFU;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.sharing.Exchanges.COUNTED;
import static org.linli.command.sharing.Exchanges.MINUTES;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.sharing.DisputeCommand.AcceptSettlement;
import org.linli.command.sharing.DisputeCommand.AppealDecision;
import org.linli.command.sharing.DisputeCommand.MakeStatement;
import org.linli.command.sharing.DisputeCommand.OpenMediation;
import org.linli.command.sharing.DisputeCommand.ProposeSettlement;
import org.linli.command.sharing.DisputeCommand.ResolveDispute;
import org.linli.command.sharing.SharingRejection.DecidedBefore;
import org.linli.command.sharing.SharingRejection.DecisionStands;
import org.linli.command.sharing.SharingRejection.HeldByAnother;
import org.linli.command.sharing.SharingRejection.MinutesOutOfRange;
import org.linli.command.sharing.SharingRejection.MoreThanReported;
import org.linli.command.sharing.SharingRejection.OnlyTheMediator;
import org.linli.command.sharing.SharingRejection.OwnDispute;
import org.linli.command.sharing.SharingRejection.SettlementDiffers;
import org.linli.command.sharing.SharingRejection.StatementsUsedUp;
import org.linli.command.sharing.SharingRejection.TextBlank;
import org.linli.command.sharing.SharingRejection.TextTooLong;
import org.linli.command.sharing.SharingRejection.WrongStep;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.DisputeEvent.SettlementAccepted;
import org.linli.kernel.sharing.DisputeEvent.SettlementProposed;
import org.linli.kernel.sharing.DisputeEvent.StatementMade;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.Kind;

class MediatingDisputes {
    private static final Deal DEAL = anExchange().deal();
    private static final Acting CUI_OF_THE_COMMITTEE = by(CUI).holding(COMMITTEE_STAFF);
    private static final Acting DAN_OF_THE_COMMITTEE = by(DAN).holding(COMMITTEE_STAFF);
    private static final OpenMediation MEDIATE = new OpenMediation(FIRST);
    private static final ResolveDispute UPHOLD = new ResolveDispute(FIRST, true);
    private static final MakeStatement STATEMENT = new MakeStatement(FIRST, "我到了，但没有人开门");
    private static final AcceptSettlement ACCEPT = new AcceptSettlement(FIRST, 30);
    private static final AppealDecision APPEAL = new AppealDecision(FIRST, "我到了");
    private static final Duration HELD = Duration.ofDays(14);
    private static final Duration APPEALABLE = Duration.ofDays(7);

    private static Scenario<Exchange, ExchangeCommand, ExchangeEvent> proposed() {
        return anExchange().mediated(NOW).given(new SettlementProposed(FIRST, DEAL, 30, DAN));
    }

    private static Scenario<Exchange, ExchangeCommand, ExchangeEvent> settled() {
        return proposed()
                .given(new SettlementAccepted(FIRST, DEAL, ANA))
                .given(new SettlementAccepted(FIRST, DEAL, BEN))
                .given(new DisputeResolved(FIRST, DEAL, false, 30, DAN, IN_XINGFU.within()));
    }

    private static ProposeSettlement propose(int minutes) {
        return new ProposeSettlement(FIRST, minutes);
    }

    @Test
    void committee_staff_who_is_neither_side_takes_a_dispute_on() {
        anExchange().disputed().when(MEDIATE, DAN_OF_THE_COMMITTEE).leadsTo(new MediationOpened(FIRST, DEAL, DAN));
        anExchange().disputed().when(MEDIATE, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new OwnDispute());
        anExchange()
                .disputed()
                .when(MEDIATE, DAN_OF_THE_COMMITTEE.onBehalfOf(BEN))
                .isRefusedFor(new OwnDispute());
        anExchange().disputed().when(MEDIATE, by(DAN).holding(OPERATOR)).isRefusedFor(new Refusal.NotAllowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "reserving", "agreed", "started", "done", "confirmed", "cancelled", "voided"})
    void only_a_dispute_is_mediated(String step) {
        WrongStep wrong = new WrongStep(step);

        anExchange().at(step).when(MEDIATE, DAN_OF_THE_COMMITTEE).isRefusedFor(wrong);
        anExchange().at(step).when(propose(30), DAN_OF_THE_COMMITTEE).isRefusedFor(wrong);
        anExchange().at(step).when(STATEMENT, by(ANA)).isRefusedFor(wrong);
        anExchange().at(step).when(ACCEPT, by(ANA)).isRefusedFor(wrong);
        anExchange().at(step).when(APPEAL, by(ANA)).isRefusedFor(wrong);
    }

    @Test
    void the_mediator_holds_the_case_and_alone_decides_it() {
        anExchange().mediated(NOW).when(MEDIATE, DAN_OF_THE_COMMITTEE).changesNothing();
        anExchange().mediated(NOW).when(MEDIATE, CUI_OF_THE_COMMITTEE).isRefusedFor(new HeldByAnother());
        anExchange().mediated(NOW).when(UPHOLD, CUI_OF_THE_COMMITTEE).isRefusedFor(new HeldByAnother());
        anExchange().mediated(NOW).when(UPHOLD, DAN_OF_THE_COMMITTEE).isAccepted();
    }

    @Test
    void a_case_that_was_held_for_14_days_may_be_taken_by_somebody_else() {
        Instant later = NOW.plus(HELD);

        anExchange()
                .mediated(NOW)
                .when(MEDIATE, CUI_OF_THE_COMMITTEE.at(later.minusMillis(1)))
                .isRefusedFor(new HeldByAnother());
        anExchange()
                .mediated(NOW)
                .when(MEDIATE, CUI_OF_THE_COMMITTEE.at(later))
                .leadsTo(new MediationOpened(FIRST, DEAL, CUI));
    }

    @Test
    void a_new_mediator_begins_anew_with_the_settlement() {
        proposed()
                .given(new MediationOpened(FIRST, DEAL, CUI))
                .when(ACCEPT, by(ANA))
                .isRefusedFor(new SettlementDiffers());
    }

    @Test
    void each_side_says_how_it_was_and_nobody_else() {
        anExchange().disputed().when(STATEMENT, by(ANA)).leadsTo(new StatementMade(FIRST, DEAL, ANA, "我到了，但没有人开门"));
        anExchange().mediated(NOW).when(STATEMENT, by(BEN)).isAccepted();
        anExchange().disputed().when(STATEMENT, DAN_OF_THE_COMMITTEE).isRefusedFor(new Refusal.NotAllowed());
        anExchange().disputed().when(STATEMENT, by(ANA).onBehalfOf(BEN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_statement_has_1_to_2000_characters() {
        anExchange().disputed().when(new MakeStatement(FIRST, " "), by(ANA)).isRefusedFor(new TextBlank());
        anExchange()
                .disputed()
                .when(new MakeStatement(FIRST, "x".repeat(2_001)), by(ANA))
                .isRefusedFor(new TextTooLong());
    }

    @Test
    void each_side_speaks_at_most_10_times() {
        Scenario<Exchange, ExchangeCommand, ExchangeEvent> spoken = anExchange().disputed();
        for (int i = 0; i < 9; i++) {
            spoken = spoken.given(new StatementMade(FIRST, DEAL, ANA, "我到了"));
        }
        spoken.when(STATEMENT, by(ANA)).isAccepted();
        spoken = spoken.given(new StatementMade(FIRST, DEAL, ANA, "我到了"));
        spoken.when(STATEMENT, by(ANA)).isRefusedFor(new StatementsUsedUp(10));
        spoken.when(STATEMENT, by(BEN)).isAccepted();
    }

    @Test
    void the_mediator_proposes_at_most_the_reported_minutes() {
        anExchange()
                .mediated(NOW)
                .when(propose(MINUTES), DAN_OF_THE_COMMITTEE)
                .leadsTo(new SettlementProposed(FIRST, DEAL, MINUTES, DAN));
        anExchange()
                .mediated(NOW)
                .when(propose(MINUTES + 1), DAN_OF_THE_COMMITTEE)
                .isRefusedFor(new MoreThanReported(MINUTES));
        anExchange().mediated(NOW).when(propose(0), DAN_OF_THE_COMMITTEE).isRefusedFor(new MinutesOutOfRange());
        anExchange()
                .of(Kind.GOODS)
                .mediated(NOW)
                .when(propose(0), DAN_OF_THE_COMMITTEE)
                .isAccepted();
    }

    @Test
    void only_the_mediator_proposes_a_settlement() {
        anExchange().disputed().when(propose(30), DAN_OF_THE_COMMITTEE).isRefusedFor(new OnlyTheMediator());
        anExchange().mediated(NOW).when(propose(30), CUI_OF_THE_COMMITTEE).isRefusedFor(new HeldByAnother());
        anExchange()
                .mediated(NOW)
                .when(propose(30), CUI_OF_THE_COMMITTEE.at(NOW.plus(HELD)))
                .isRefusedFor(new OnlyTheMediator());
        anExchange().mediated(NOW).when(propose(30), by(ANA)).isRefusedFor(new OwnDispute());
    }

    @Test
    void a_settlement_that_both_sides_accept_resolves_the_dispute_with_its_minutes() {
        proposed().when(ACCEPT, by(ANA)).leadsTo(new SettlementAccepted(FIRST, DEAL, ANA));
        proposed()
                .given(new SettlementAccepted(FIRST, DEAL, ANA))
                .when(ACCEPT, by(BEN))
                .leadsTo(
                        new SettlementAccepted(FIRST, DEAL, BEN),
                        new DisputeResolved(FIRST, DEAL, false, 30, DAN, IN_XINGFU.within()));
        assertThat(settled().state())
                .isInstanceOfSatisfying(
                        Exchange.Confirmed.class,
                        closed -> assertThat(closed.counted()).isEqualTo(COUNTED.with(30)));
    }

    @Test
    void one_side_alone_settles_nothing() {
        proposed()
                .given(new SettlementAccepted(FIRST, DEAL, ANA))
                .when(ACCEPT, by(ANA))
                .changesNothing();
        proposed().when(ACCEPT, DAN_OF_THE_COMMITTEE).isRefusedFor(new Refusal.NotAllowed());
        proposed().when(ACCEPT, by(ANA).onBehalfOf(BEN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void one_accepts_what_is_proposed_now() {
        anExchange().mediated(NOW).when(ACCEPT, by(ANA)).isRefusedFor(new SettlementDiffers());
        proposed().when(new AcceptSettlement(FIRST, 31), by(ANA)).isRefusedFor(new SettlementDiffers());
        proposed()
                .given(new SettlementAccepted(FIRST, DEAL, ANA))
                .given(new SettlementProposed(FIRST, DEAL, 40, DAN))
                .when(new AcceptSettlement(FIRST, 40), by(BEN))
                .leadsTo(new SettlementAccepted(FIRST, DEAL, BEN));
    }

    @Test
    void each_side_appeals_within_7_days_and_nobody_else() {
        Instant over = NOW.plus(APPEALABLE);

        anExchange()
                .resolved(true)
                .when(APPEAL, by(ANA).at(over.minusMillis(1)))
                .leadsTo(new DisputeAppealed(FIRST, DEAL, true, null, ANA, "我到了"));
        anExchange()
                .resolved(false)
                .when(APPEAL, by(BEN))
                .leadsTo(new DisputeAppealed(FIRST, DEAL, false, COUNTED, BEN, "我到了"));
        anExchange().resolved(true).when(APPEAL, by(ANA).at(over)).isRefusedFor(new DecisionStands());
        anExchange().resolved(true).when(APPEAL, DAN_OF_THE_COMMITTEE).isRefusedFor(new Refusal.NotAllowed());
        anExchange().resolved(true).when(new AppealDecision(FIRST, ""), by(ANA)).isRefusedFor(new TextBlank());
    }

    @Test
    void an_appeal_is_decided_by_somebody_else() {
        anExchange().appealed().when(UPHOLD, CUI_OF_THE_COMMITTEE).isRefusedFor(new DecidedBefore());
        anExchange().appealed().when(MEDIATE, CUI_OF_THE_COMMITTEE).isRefusedFor(new DecidedBefore());
        anExchange()
                .appealed()
                .when(UPHOLD, DAN_OF_THE_COMMITTEE)
                .leadsTo(new DisputeResolved(FIRST, DEAL, true, MINUTES, DAN, IN_XINGFU.within()));
    }

    @Test
    void one_appeals_once_and_not_against_what_both_accepted() {
        anExchange()
                .appealed()
                .given(new DisputeResolved(FIRST, DEAL, false, MINUTES, DAN, IN_XINGFU.within()))
                .when(APPEAL, by(BEN))
                .isRefusedFor(new DecisionStands());
        settled().when(APPEAL, by(BEN)).isRefusedFor(new DecisionStands());
    }
}
