package org.linli.command.timebank;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Sender;
import org.linli.command.sharing.Exchange;
import org.linli.command.sharing.ExchangeDecider;
import org.linli.command.timebank.TimeAccountCommand.SettleExchange;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
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
import org.linli.kernel.timebank.AccountId;

/**
 * Has the receiver of help pay whoever gave it, and puts right what was paid when the exchange is corrected, voided or appealed against.
 *
 * <p>It tells the receiver's account what the exchange counts now, not what the event says: handled again, late or in another order, it does the same or
 * nothing.
 */
@ProcessingGroup(WhenExchangeConfirmedThenTransferHours.NAME)
@DisallowReplay
public final class WhenExchangeConfirmedThenTransferHours {
    public static final String NAME = "exchange-hours";

    private static final ExchangeDecider EXCHANGES = new ExchangeDecider();
    private static final TimeAccountDecider ACCOUNTS = new TimeAccountDecider();

    private final Commands commands;
    private final Histories histories;

    public WhenExchangeConfirmedThenTransferHours(Commands commands, Histories histories) {
        this.commands = commands;
        this.histories = histories;
    }

    @EventHandler
    void on(ExchangeEvent event, EventMessage<?> message) {
        switch (event) {
            case ExchangeConfirmed _,
                    DisputeResolved _,
                    DisputeAppealed _,
                    ExchangeCancelled _,
                    ExchangeCorrected _,
                    ExchangeVoided _ -> settle(event, Sender.following(message));
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionProposed _ -> {}
        }
    }

    private void settle(ExchangeEvent event, Sender system) {
        Exchange exchange = histories.stateOf(event.exchange().value(), EXCHANGES);
        int minutes =
                exchange instanceof Exchange.Confirmed counts ? counts.counted().minutes() : 0;
        TimeAccount payer =
                histories.stateOf(AccountId.of(event.deal().receiver()).value(), ACCOUNTS);
        if (!payer.isSettled(event.exchange().value(), minutes)) {
            commands.send(new SettleExchange(event.exchange(), event.deal(), minutes), system);
        }
    }
}
