package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.aRequest;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.RunningCommunity;
import org.linli.command.Sender;
import org.linli.command.sharing.CorrectionCommand.VoidExchange;
import org.linli.command.sharing.DisputeCommand.AppealDecision;
import org.linli.command.sharing.DisputeCommand.ResolveDispute;
import org.linli.command.sharing.ExchangeCommand.ConcludeAgreement;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.ExchangeCommand.DisputeHelp;
import org.linli.command.sharing.ExchangeCommand.EndForErasure;
import org.linli.command.sharing.ExchangeCommand.MarkDone;
import org.linli.command.sharing.ReviewCommand.SubmitReview;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.VoidReason;
import org.linli.web.RejectedException;

/** Ana has helped Ben; reviews follow what becomes of the exchange. */
class SettingReviewsAside {
    private static final Rating GOOD = new Rating(5, true, 4);
    private static final String REVIEWS = ReviewsId.of(FIRST).value();

    private final RunningCommunity community = RunningCommunity.start();
    private final SharedLife life = new SharedLife(community);
    private final WhenExchangeCountsNoMoreThenSetReviewsAside policy =
            new WhenExchangeCountsNoMoreThenSetReviewsAside(community.commands(), community.histories());

    @BeforeEach
    void ana_has_helped_ben() {
        List.of(ANA, BEN, CUI, DAN).forEach(neighbour -> community.settle(neighbour, Level.L2));
        List.of(CUI, DAN).forEach(staff -> community.appoint(staff, Role.COMMITTEE_STAFF, XINGFU));
        life.publish(aRequest().by(BEN));
        life.propose(FIRST, null, REQUEST, ANA);
        life.agree(FIRST, BEN);
        community.sendAsSystem(new ConcludeAgreement(FIRST));
        community.send(new MarkDone(FIRST, 60), ANA);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    @Test
    void the_reviews_of_a_voided_exchange_are_set_aside_and_none_is_added() {
        community.send(new ConfirmHelp(FIRST, 60), BEN);
        review();
        SubmitReview late = new SubmitReview(FIRST, life.exchange(FIRST), GOOD, null);
        community.send(new VoidExchange(FIRST, VoidReason.FRAUD), CUI);
        EventMessage<?> voided = life.factOf(FIRST.value(), ExchangeVoided.class);

        policy.on((ExchangeVoided) voided.getPayload(), voided);
        policy.on((ExchangeVoided) voided.getPayload(), voided);

        assertThat(reviews()).isInstanceOf(Reviews.SetAside.class);
        assertThat(community.store().readEvents(REVIEWS).asStream()).hasSize(2);
        assertThatThrownBy(() -> community.send(late, ANA)).isInstanceOf(RejectedException.class);
    }

    @Test
    void those_of_a_dispute_that_was_upheld_on_appeal_are_too() {
        community.send(new DisputeHelp(FIRST, "没有来"), BEN);
        community.send(new ResolveDispute(FIRST, false), CUI);
        tellOfTheLastDecision();
        review();
        community.send(new AppealDecision(FIRST, "没有来"), BEN);
        community.send(new ResolveDispute(FIRST, true), DAN);
        assertThat(reviews()).isInstanceOf(Reviews.Hidden.class);

        tellOfTheLastDecision();

        assertThat(reviews()).isInstanceOf(Reviews.SetAside.class);
    }

    @Test
    void where_nothing_was_reviewed_an_upheld_dispute_leaves_no_trace() {
        community.send(new DisputeHelp(FIRST, "没有来"), BEN);
        community.send(new ResolveDispute(FIRST, true), CUI);

        tellOfTheLastDecision();

        assertThat(reviews()).isEqualTo(new Reviews.None());
    }

    @Test
    void who_has_not_reviewed_learns_nothing_from_the_version() {
        community.send(new ConfirmHelp(FIRST, 60), BEN);
        review();
        SubmitReview anas = new SubmitReview(FIRST, life.exchange(FIRST), GOOD, null);

        for (String named : List.of("0", "1", "999")) {
            assertThatThrownBy(() -> community
                            .commands()
                            .send(anas, Sender.of(ANA, Channel.APP).expecting(named)))
                    .isInstanceOfSatisfying(
                            RejectedException.class,
                            refused -> assertThat(refused.rejection()).isEqualTo(new Refusal.NothingToMatch()));
        }
    }

    private void review() {
        community.send(new SubmitReview(FIRST, life.exchange(FIRST), GOOD, "谢谢"), BEN);
    }

    private void tellOfTheLastDecision() {
        EventMessage<?> decision = community
                .store()
                .readEvents(FIRST.value())
                .asStream()
                .filter(fact -> fact.getPayload() instanceof DisputeResolved)
                .reduce((_, later) -> later)
                .orElseThrow();
        policy.on((DisputeResolved) decision.getPayload(), decision);
    }

    private Reviews reviews() {
        return community.histories().stateOf(REVIEWS, new ReviewDecider());
    }

    @Test
    void those_of_a_decision_under_appeal_are_when_a_side_is_erased() {
        community.send(new DisputeHelp(FIRST, "没有来"), BEN);
        community.send(new ResolveDispute(FIRST, false), CUI);
        review();
        community.send(new AppealDecision(FIRST, "没有来"), BEN);
        community.sendAsSystem(new EndForErasure(FIRST));
        EventMessage<?> ended = life.factOf(FIRST.value(), ExchangeCancelled.class);

        policy.on((ExchangeCancelled) ended.getPayload(), ended);

        assertThat(reviews()).isInstanceOf(Reviews.SetAside.class);
    }

    @Test
    void an_exchange_that_is_called_off_leaves_no_trace_in_reviews() {
        community.sendAsSystem(new EndForErasure(FIRST));
        EventMessage<?> ended = life.factOf(FIRST.value(), ExchangeCancelled.class);

        policy.on((ExchangeCancelled) ended.getPayload(), ended);

        assertThat(reviews()).isEqualTo(new Reviews.None());
    }
}
