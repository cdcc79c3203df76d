package org.linli.command.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.Neighbourhood.member;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.RunningCommunity;
import org.linli.command.sharing.ExchangeCommand.GiveAgreement;
import org.linli.command.sharing.ListingCommand.CloseForErasure;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.ListingCommand.ReleaseUnit;
import org.linli.command.sharing.ListingCommand.ReserveUnit;
import org.linli.command.sharing.ListingCommand.WithdrawListing;
import org.linli.command.sharing.Proposals;
import org.linli.command.sharing.SharingRejection.SomebodyElsesTurn;
import org.linli.command.waiting.WaitingCommand.LapseTurn;
import org.linli.command.waiting.WaitingCommand.LeaveForErasure;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Line;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.WaitingEvent;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.web.RejectedException;

/** Ana offers one unit, which is kept for an exchange; Ben and Cui wait. The policy is told of each fact in turn, by hand. */
class TakingTurns {
    private static final ListingId OFFER = ListingId.of(Side.OFFER, new byte[16]);
    private static final ExchangeId KEPT = exchange(1);

    private final List<RunningCommunity> communities = new ArrayList<>();

    private static ExchangeId exchange(int number) {
        return ExchangeId.of(new byte[] {(byte) number});
    }

    /** A community with a policy that is told of everything again from the start once it was told of so many. */
    private final class Told {
        private final RunningCommunity community = RunningCommunity.start();
        private final WaitingLists lists = new WaitingLists(community.histories());
        private final WhenUnitFreedThenOfferTurn policy =
                new WhenUnitFreedThenOfferTurn(community.commands(), community.histories());
        private final int restartAfter;
        private int next;
        private int told;

        Told(int restartAfter) {
            this.restartAfter = restartAfter;
            communities.add(community);
            List.of(ANA, BEN, CUI, DAN).forEach(member -> community.settle(member, Level.L2));
            Terms terms =
                    new Terms(Kind.SKILL, "修水电", "", List.of("home.plumbing"), 1, null, NOW.plus(Duration.ofDays(30)));
            community.send(new PublishListing(OFFER, XINGFU, terms, null), ANA);
            community.sendAsSystem(new ReserveUnit(OFFER, KEPT));
            wait(BEN);
            wait(CUI);
            catchUp();
        }

        void wait(MemberId member) {
            community.send(lists.join(Side.OFFER, OFFER), member);
        }

        void propose(ExchangeId exchange, MemberId by) {
            community.send(new Proposals(community.histories(), lists).propose(exchange, OFFER, null, null), by);
        }

        void release() {
            community.sendAsSystem(new ReleaseUnit(OFFER, KEPT));
            catchUp();
        }

        Line line() {
            return lists.lineOf(OFFER);
        }

        void catchUp() {
            for (List<EventMessage<?>> facts = facts(); next < facts.size(); facts = facts()) {
                EventMessage<?> fact = facts.get(next);
                switch (fact.getPayload()) {
                    case ListingEvent event -> policy.on(event, fact);
                    case WaitingEvent event -> policy.on(event, fact);
                    case MatchProposed event -> policy.on(event, fact);
                    default -> {}
                }
                next++;
                told++;
                if (told == restartAfter) {
                    next = 0;
                }
            }
        }

        private List<EventMessage<?>> facts() {
            List<EventMessage<?>> facts = new ArrayList<>();
            try (BlockingStream<TrackedEventMessage<?>> stream =
                    community.store().openStream(null)) {
                while (stream.hasNextAvailable()) {
                    EventMessage<?> fact = stream.nextAvailable();
                    if (fact.getPayload() instanceof ListingEvent
                            || fact.getPayload() instanceof WaitingEvent
                            || fact.getPayload() instanceof ExchangeEvent) {
                        facts.add(fact);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return facts;
        }
    }

    @AfterEach
    void stop() {
        communities.forEach(RunningCommunity::close);
    }

    private static void refused(Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new SomebodyElsesTurn()));
    }

    @Test
    void nobody_has_the_turn_while_all_units_are_kept() {
        assertThat(new Told(-1).line()).isEqualTo(new Line(List.of(BEN, CUI), null));
    }

    @Test
    void a_released_unit_gives_the_first_in_line_the_turn_to_propose_before_all_others() {
        Told told = new Told(-1);
        told.release();

        assertThat(told.line().isTurnOf(BEN)).isTrue();
        refused(() -> told.propose(exchange(2), CUI));
        refused(() -> told.propose(exchange(2), DAN));
        told.propose(exchange(2), BEN);
        told.catchUp();
        assertThat(told.line().isTurnOf(CUI)).isTrue();
        assertThat(told.line().waiting()).isEmpty();
    }

    @Test
    void an_unused_turn_passes_to_the_next_and_then_to_everybody() {
        Told told = new Told(-1);
        told.release();
        told.community.clock().advance(Duration.ofDays(1));
        told.community.sendAsSystem(new LapseTurn(OFFER));
        told.catchUp();
        assertThat(told.line().isTurnOf(CUI)).isTrue();

        told.community.clock().advance(Duration.ofDays(1));
        told.community.sendAsSystem(new LapseTurn(OFFER));
        told.catchUp();
        assertThat(told.line().empty()).isTrue();
        told.propose(exchange(2), DAN);
    }

    @Test
    void a_unit_that_is_kept_for_an_earlier_proposal_takes_the_turn_back() {
        Told told = new Told(-1);
        told.release();
        told.community.sendAsSystem(new ReserveUnit(OFFER, exchange(3)));
        told.catchUp();

        assertThat(told.line()).isEqualTo(new Line(List.of(BEN, CUI), null));
    }

    @Test
    void who_comes_when_the_unit_has_just_become_free_is_told_so() {
        Told told = new Told(-1);
        var late = told.lists.join(Side.OFFER, OFFER);
        told.community.send(new WaitingCommand.LeaveWaiting(OFFER), BEN);
        told.community.send(new WaitingCommand.LeaveWaiting(OFFER), CUI);
        told.community.sendAsSystem(new ReleaseUnit(OFFER, KEPT));
        told.catchUp();
        told.community.send(late, DAN);
        told.catchUp();

        assertThat(told.line().isTurnOf(DAN)).isTrue();
    }

    @Test
    void a_listing_that_closes_closes_its_line() {
        Told told = new Told(-1);
        told.community.send(new WithdrawListing(OFFER, WithdrawalReason.MISTAKE), ANA);
        told.catchUp();

        assertThat(told.line()).isEqualTo(Line.EMPTY);
    }

    @Test
    void telling_the_policy_again_of_any_prefix_of_the_facts_leads_to_the_same_end() {
        Told once = new Told(-1);
        live(once);

        for (int prefix = 1; prefix <= once.told; prefix++) {
            Told twice = new Told(prefix);
            live(twice);
            assertThat(twice.line()).as("told again after %s facts", prefix).isEqualTo(once.line());
            assertThat(twice.told).isEqualTo(once.told + prefix);
        }
    }

    private static void live(Told told) {
        told.release();
        told.propose(exchange(2), BEN);
        told.catchUp();
        told.community.send(new GiveAgreement(exchange(2)), ANA);
        told.community.sendAsSystem(new ReserveUnit(OFFER, exchange(2)));
        told.wait(member("dan"));
        told.catchUp();
    }

    @Test
    void the_turn_of_who_is_erased_passes_on_and_an_owners_erasure_sends_everybody_away() {
        Told told = new Told(-1);
        told.release();
        told.community.sendAsSystem(new LeaveForErasure(OFFER, BEN));
        told.catchUp();
        assertThat(told.line().isTurnOf(CUI)).isTrue();

        told.community.sendAsSystem(new CloseForErasure(OFFER));
        told.catchUp();
        assertThat(told.line().empty()).isTrue();
    }
}
