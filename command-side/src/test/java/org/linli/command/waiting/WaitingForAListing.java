package org.linli.command.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.Neighbourhood.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.sharing.Listing.Published;
import org.linli.command.sharing.SharingRejection.ListingClosed;
import org.linli.command.sharing.SharingRejection.NotDueYet;
import org.linli.command.waiting.WaitingCommand.CloseWaiting;
import org.linli.command.waiting.WaitingCommand.JoinWaiting;
import org.linli.command.waiting.WaitingCommand.LapseTurn;
import org.linli.command.waiting.WaitingCommand.LeaveForErasure;
import org.linli.command.waiting.WaitingCommand.LeaveWaiting;
import org.linli.command.waiting.WaitingCommand.OfferTurn;
import org.linli.command.waiting.WaitingCommand.TakeTurn;
import org.linli.command.waiting.WaitingCommand.WithdrawTurn;
import org.linli.command.waiting.WaitingRejection.LineFull;
import org.linli.command.waiting.WaitingRejection.NotWaiting;
import org.linli.command.waiting.WaitingRejection.NothingToWaitFor;
import org.linli.command.waiting.WaitingRejection.OwnThing;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.WaitingEvent;
import org.linli.kernel.sharing.WaitingEvent.TurnLapsed;
import org.linli.kernel.sharing.WaitingEvent.TurnOffered;
import org.linli.kernel.sharing.WaitingEvent.TurnTaken;
import org.linli.kernel.sharing.WaitingEvent.TurnWithdrawn;
import org.linli.kernel.sharing.WaitingEvent.WaitingClosed;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.kernel.sharing.WaitingEvent.WaitingLeft;

class WaitingForAListing {
    private static final ListingId OFFER = ListingId.of(Side.OFFER, new byte[16]);
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(1));
    private static final Instant EXPIRES = NOW.plus(Duration.ofDays(30));

    /** Ana's offer of one unit, kept for so many exchanges. */
    private static JoinWaiting join(int reserved, boolean closed) {
        Set<ExchangeId> kept = reserved == 0 ? Set.of() : Set.of(ExchangeId.of(new byte[16]));
        return new JoinWaiting(OFFER, new Published(ANA, XINGFU, Kind.SKILL, 1, EXPIRES, closed, kept, 0));
    }

    private static WaitingJoined joined(MemberId member) {
        return new WaitingJoined(OFFER, XINGFU, member);
    }

    private static Scenario<WaitingList, WaitingCommand, WaitingEvent> unasked() {
        return Scenario.of(new WaitingDecider());
    }

    private static Scenario<WaitingList, WaitingCommand, WaitingEvent> twoWait() {
        return unasked().given(joined(BEN)).given(joined(CUI));
    }

    private static Scenario<WaitingList, WaitingCommand, WaitingEvent> bensTurn() {
        return twoWait().given(new TurnOffered(OFFER, BEN, UNTIL));
    }

    @Test
    void a_neighbour_waits_where_all_units_are_kept() {
        unasked().when(join(1, false), by(BEN)).leadsTo(joined(BEN));
        unasked().when(join(0, false), by(BEN)).isRefusedFor(new NothingToWaitFor());
        twoWait().when(join(0, false), by(DAN)).leadsTo(joined(DAN));
    }

    @Test
    void nobody_waits_for_their_own_or_for_what_is_closed() {
        unasked().when(join(1, false), by(ANA)).isRefusedFor(new OwnThing());
        unasked().when(join(1, false), by(ANA).onBehalfOf(BEN)).isRefusedFor(new OwnThing());
        unasked().when(join(1, true), by(BEN)).isRefusedFor(new ListingClosed());
        unasked().when(join(1, false), by(BEN).at(EXPIRES)).isRefusedFor(new ListingClosed());
    }

    @Test
    void a_neighbour_waits_once_and_a_hundred_may() {
        twoWait().when(join(1, false), by(CUI)).changesNothing();
        bensTurn().when(join(1, false), by(BEN)).changesNothing();
        var line = unasked();
        for (int i = 1; i < 100; i++) {
            line = line.given(joined(member("neighbour " + i)));
        }
        line.when(join(1, false), by(BEN)).isAccepted();
        line.given(joined(CUI)).when(join(1, false), by(BEN)).isRefusedFor(new LineFull(100));
    }

    @Test
    void who_waits_or_has_the_turn_may_leave() {
        twoWait().when(new LeaveWaiting(OFFER), by(CUI)).leadsTo(new WaitingLeft(OFFER, CUI, false));
        bensTurn().when(new LeaveWaiting(OFFER), by(BEN)).leadsTo(new WaitingLeft(OFFER, BEN, true));
        unasked().when(new LeaveWaiting(OFFER), by(BEN)).isRefusedFor(new NotWaiting());
        twoWait().when(new LeaveWaiting(OFFER), by(DAN)).isRefusedFor(new NotWaiting());
    }

    @Test
    void the_first_in_line_has_the_turn_for_a_day_and_never_two() {
        twoWait().when(new OfferTurn(OFFER), bySystem()).leadsTo(new TurnOffered(OFFER, BEN, UNTIL));
        bensTurn().when(new OfferTurn(OFFER), bySystem()).changesNothing();
        unasked()
                .given(joined(BEN))
                .given(new WaitingLeft(OFFER, BEN, false))
                .when(new OfferTurn(OFFER), bySystem())
                .changesNothing();
    }

    @Test
    void a_turn_is_taken_by_whose_it_is_once() {
        var taken = bensTurn().given(new TurnTaken(OFFER, BEN));

        bensTurn().when(new TakeTurn(OFFER, BEN), bySystem()).leadsTo(new TurnTaken(OFFER, BEN));
        bensTurn().when(new TakeTurn(OFFER, CUI), bySystem()).changesNothing();
        taken.when(new TakeTurn(OFFER, BEN), bySystem()).changesNothing();
        taken.when(new OfferTurn(OFFER), bySystem()).leadsTo(new TurnOffered(OFFER, CUI, UNTIL));
    }

    @Test
    void an_unused_turn_lapses_at_its_time_once() {
        bensTurn()
                .when(new LapseTurn(OFFER), bySystem().at(UNTIL.minusMillis(1)))
                .isRefusedFor(new NotDueYet());
        bensTurn().when(new LapseTurn(OFFER), bySystem().at(UNTIL)).leadsTo(new TurnLapsed(OFFER, BEN));
        bensTurn()
                .given(new TurnLapsed(OFFER, BEN))
                .when(new LapseTurn(OFFER), bySystem().at(UNTIL))
                .changesNothing();
    }

    @Test
    void who_loses_the_turn_to_an_earlier_proposal_is_the_first_again() {
        bensTurn().when(new WithdrawTurn(OFFER), bySystem()).leadsTo(new TurnWithdrawn(OFFER, BEN));
        var again = bensTurn().given(new TurnWithdrawn(OFFER, BEN));

        again.when(new WithdrawTurn(OFFER), bySystem()).changesNothing();
        again.when(new OfferTurn(OFFER), bySystem()).leadsTo(new TurnOffered(OFFER, BEN, UNTIL));
    }

    @Test
    void nobody_waits_for_what_has_closed() {
        bensTurn().when(new CloseWaiting(OFFER), bySystem()).leadsTo(new WaitingClosed(OFFER, List.of(BEN, CUI)));
        twoWait()
                .given(new WaitingClosed(OFFER, List.of(BEN, CUI)))
                .when(new CloseWaiting(OFFER), bySystem())
                .changesNothing();
    }

    @Test
    void only_the_system_passes_turns_on() {
        assertThat(List.<WaitingCommand>of(
                        new OfferTurn(OFFER),
                        new TakeTurn(OFFER, BEN),
                        new LapseTurn(OFFER),
                        new WithdrawTurn(OFFER),
                        new CloseWaiting(OFFER)))
                .allMatch(WaitingCommand::systemOnly)
                .allSatisfy(command -> unasked().when(command, bySystem()).isRefusedFor(new Refusal.Unknown()));
    }

    @Test
    void a_list_lies_where_its_listing_does() {
        assertThat(new WaitingDecider().place(twoWait().state())).isEqualTo(XINGFU);
        assertThat(new WaitingDecider().place(unasked().state())).isNull();
    }

    @Test
    void who_is_erased_waits_no_longer() {
        twoWait().when(new LeaveForErasure(OFFER, CUI), bySystem()).leadsTo(new WaitingLeft(OFFER, CUI, false));
        bensTurn().when(new LeaveForErasure(OFFER, BEN), bySystem()).leadsTo(new WaitingLeft(OFFER, BEN, true));
        twoWait().when(new LeaveForErasure(OFFER, DAN), bySystem()).changesNothing();
        unasked().when(new LeaveForErasure(OFFER, DAN), bySystem()).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void who_waits_names_the_owner() {
        assertThat(join(1, false).names()).isEqualTo(Set.of(ANA));
    }
}
