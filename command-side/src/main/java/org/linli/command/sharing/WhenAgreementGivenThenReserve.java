package org.linli.command.sharing;

import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent;
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
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingId;
import org.linli.web.RejectedException;

/**
 * Keeps listings in step with exchanges: reserves a unit of each listing before an exchange is agreed, sets it free when the exchange ends without
 * help, settles it when the help was done.
 *
 * <p>The exchange decides how it ends; units follow. Every command here may be sent twice. Only a named refusal leads to a compensation; any other
 * failure makes the event be handled again.
 */
@ProcessingGroup(WhenAgreementGivenThenReserve.NAME)
@DisallowReplay
public final class WhenAgreementGivenThenReserve {
    public static final String NAME = "reservations";

    private static final ExchangeDecider EXCHANGES = new ExchangeDecider();

    private final Commands commands;
    private final Histories histories;

    public WhenAgreementGivenThenReserve(Commands commands, Histories histories) {
        this.commands = commands;
        this.histories = histories;
    }

    @EventHandler
    void on(ExchangeEvent event, EventMessage<?> message) {
        Sender system = Sender.following(message);
        switch (event) {
            case AgreementGiven given -> reserve(given, system);
            case ExchangeCancelled cancelled -> release(cancelled, system);
            case DisputeResolved resolved when resolved.upheld() -> release(resolved, system);
            case DisputeResolved resolved -> settle(resolved, system);
            case ExchangeConfirmed confirmed -> settle(confirmed, system);
            case MatchProposed _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> {}
        }
    }

    /** Handled a second time, the exchange may be past this step: then its later events settle the units. */
    private void reserve(AgreementGiven given, Sender system) {
        ExchangeId exchange = given.exchange();
        if (!(histories.stateOf(exchange.value(), EXCHANGES) instanceof Exchange.Reserving)) {
            return;
        }
        try {
            listings(given.deal())
                    .forEach(listing -> commands.send(new ListingCommand.ReserveUnit(listing, exchange), system));
        } catch (RejectedException refused) {
            commands.send(new ExchangeCommand.CallOff(exchange), system);
            return;
        }
        commands.send(new ExchangeCommand.ConcludeAgreement(exchange), system);
    }

    private void release(ExchangeEvent event, Sender system) {
        listings(event.deal())
                .forEach(listing -> commands.send(new ListingCommand.ReleaseUnit(listing, event.exchange()), system));
    }

    private void settle(ExchangeEvent event, Sender system) {
        listings(event.deal())
                .forEach(listing -> commands.send(new ListingCommand.SettleUnit(listing, event.exchange()), system));
    }

    private static Stream<ListingId> listings(Deal deal) {
        return Stream.of(deal.offer(), deal.request()).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
