package org.linli.command.sharing;

import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.IN_XINGFU;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.REQUEST;

import java.time.Instant;
import org.linli.command.Scenario;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ReminderKind;
import org.linli.kernel.sharing.VoidReason;

/** An exchange that answers Ben's request for a skill; Ana, the provider, proposed it: {@code anExchange().agreed()}. */
record Exchanges(Deal deal) {
    static final int MINUTES = 60;
    static final Counted COUNTED = new Counted(NOW, MINUTES, false, IN_XINGFU.within());

    static Exchanges anExchange() {
        return new Exchanges(new Deal(ANA, BEN, null, REQUEST, XINGFU, Kind.SKILL));
    }

    Exchanges between(MemberId provider, MemberId receiver) {
        return new Exchanges(new Deal(provider, receiver, null, REQUEST, XINGFU, deal.kind()));
    }

    Exchanges of(Kind kind) {
        return new Exchanges(new Deal(deal.provider(), deal.receiver(), null, REQUEST, XINGFU, kind));
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> unproposed() {
        return Scenario.of(new ExchangeDecider());
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> proposed() {
        return unproposed().given(new MatchProposed(FIRST, deal, deal.provider(), null));
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> reserving() {
        return proposed().given(new AgreementGiven(FIRST, deal, deal.receiver()));
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> agreed() {
        return reserving().given(new ExchangeAgreed(FIRST, deal));
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> started() {
        return agreed().given(new ExchangeStarted(FIRST, deal));
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> done() {
        return done(NOW);
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> done(Instant at) {
        return started().given(new ExchangeMarkedDone(FIRST, deal, MINUTES), at);
    }

    /** Done, and the receiver was reminded: silence confirms then. */
    Scenario<Exchange, ExchangeCommand, ExchangeEvent> reminded(Instant done, Instant reminded, Instant until) {
        return done(done)
                .given(
                        new ReminderSent(FIRST, deal, ReminderKind.RECEIVER_TO_CONFIRM, deal.receiver(), until),
                        reminded);
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> disputed() {
        return done().given(new ExchangeDisputed(FIRST, deal, "没有来"));
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> confirmed() {
        return done().given(new ExchangeConfirmed(FIRST, deal, MINUTES, false, IN_XINGFU.within()));
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> cancelled() {
        return proposed().given(new ExchangeCancelled(FIRST, deal, CancellationReason.DECLINED, deal.receiver()));
    }

    /** A dispute that Cui decided: upheld, the receiver was right. */
    Scenario<Exchange, ExchangeCommand, ExchangeEvent> resolved(boolean upheld) {
        return disputed().given(new DisputeResolved(FIRST, deal, upheld, MINUTES, CUI, IN_XINGFU.within()));
    }

    /** A dispute that Dan mediates since then. */
    Scenario<Exchange, ExchangeCommand, ExchangeEvent> mediated(Instant since) {
        return disputed().given(new MediationOpened(FIRST, deal, DAN), since);
    }

    /** A decision of Cui's that one side appealed against. */
    Scenario<Exchange, ExchangeCommand, ExchangeEvent> appealed() {
        return resolved(true).given(new DisputeAppealed(FIRST, deal, true, null, deal.provider(), "我到了"));
    }

    Scenario<Exchange, ExchangeCommand, ExchangeEvent> voided() {
        return confirmed().given(new ExchangeVoided(FIRST, deal, COUNTED, VoidReason.FRAUD, CUI));
    }

    /** The exchange at the step of this name. */
    Scenario<Exchange, ExchangeCommand, ExchangeEvent> at(String step) {
        return switch (step) {
            case "proposed" -> proposed();
            case "reserving" -> reserving();
            case "agreed" -> agreed();
            case "started" -> started();
            case "done" -> done();
            case "disputed" -> disputed();
            case "confirmed" -> confirmed();
            case "cancelled" -> cancelled();
            case "voided" -> voided();
            default -> throw new IllegalArgumentException(step);
        };
    }
}
