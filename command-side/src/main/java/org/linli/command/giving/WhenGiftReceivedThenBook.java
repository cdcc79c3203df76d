package org.linli.command.giving;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.linli.command.Command;
import org.linli.command.Commands;
import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.Sender;
import org.linli.command.giving.CampaignCommand.BookFunds;
import org.linli.command.giving.CampaignCommand.ReturnFunds;
import org.linli.command.giving.Donation.Step;
import org.linli.command.giving.DonationCommand.ConfirmBooking;
import org.linli.command.giving.DonationCommand.ConfirmRefund;
import org.linli.command.giving.DonationCommand.DeclineDonation;
import org.linli.command.giving.DonationCommand.RefuseRefund;
import org.linli.command.giving.SaleCommand.DeclineSale;
import org.linli.command.giving.SaleCommand.SettleSale;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationEvent.RefundRequested;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.FundsEvent.FundsReturned;
import org.linli.kernel.giving.SaleEvent;
import org.linli.kernel.giving.SaleEvent.TakingsAgreed;
import org.linli.kernel.giving.SaleEvent.TakingsOfferedAnew;
import org.linli.kernel.giving.SaleId;
import org.linli.kernel.giving.SourceId;
import org.linli.web.RejectedException;

/**
 * Books into the campaign what came in for it, and takes out what its donor wants back; a gift or sale learns from the campaign's own event that it
 * did.
 *
 * <p>A source is booked once whatever is sent twice: the campaign remembers its sources. Only a named refusal leads to a compensation; any other
 * failure makes the event be handled again.
 */
@ProcessingGroup(WhenGiftReceivedThenBook.NAME)
@DisallowReplay
public final class WhenGiftReceivedThenBook {
    public static final String NAME = "gifts";

    private static final String SALE = "sale-";
    private static final DonationDecider DONATIONS = new DonationDecider();
    private static final SaleDecider SALES = new SaleDecider();

    private final Commands commands;
    private final Histories histories;

    public WhenGiftReceivedThenBook(Commands commands, Histories histories) {
        this.commands = commands;
        this.histories = histories;
    }

    /** Handled a second time, the donation may be past this step. */
    @EventHandler
    void on(DonationReceived event, EventMessage<?> message) {
        if (!isAt(event.donation(), Step.RECEIVED)) {
            return;
        }
        Sender system = Sender.following(message);
        try {
            commands.send(new BookFunds(event.campaign(), SourceId.of(event.donation()), event.amount()), system);
        } catch (RejectedException refused) {
            commands.send(new DeclineDonation(event.donation(), reason(refused.rejection())), system);
        }
    }

    @EventHandler
    void on(RefundRequested event, EventMessage<?> message) {
        if (!isAt(event.donation(), Step.REFUNDING)) {
            return;
        }
        Sender system = Sender.following(message);
        try {
            commands.send(new ReturnFunds(event.campaign(), SourceId.of(event.donation())), system);
        } catch (RejectedException refused) {
            commands.send(new RefuseRefund(event.donation()), system);
        }
    }

    @EventHandler
    void on(TakingsAgreed event, EventMessage<?> message) {
        book(event, event.amount(), message);
    }

    @EventHandler
    void on(TakingsOfferedAnew event, EventMessage<?> message) {
        book(event, event.amount(), message);
    }

    private void book(SaleEvent event, Fen amount, EventMessage<?> message) {
        if (!(histories.stateOf(event.sale().value(), SALES) instanceof Sale.Declared sale)
                || sale.step() != Sale.Step.AGREED) {
            return;
        }
        Sender system = Sender.following(message);
        try {
            commands.send(new BookFunds(event.campaign(), SourceId.of(event.sale()), amount), system);
        } catch (RejectedException refused) {
            commands.send(new DeclineSale(event.sale(), reason(refused.rejection())), system);
        }
    }

    @EventHandler
    void on(FundsBooked event, EventMessage<?> message) {
        String source = event.source().value();
        tell(
                source.startsWith(SALE)
                        ? new SettleSale(new SaleId(source), event.receipt())
                        : new ConfirmBooking(new DonationId(source), event.receipt()),
                message);
    }

    @EventHandler
    void on(FundsReturned event, EventMessage<?> message) {
        String source = event.source().value();
        if (!source.startsWith(SALE)) {
            tell(new ConfirmRefund(new DonationId(source)), message);
        }
    }

    /** A source that has no history of its own, as one that another service booked, is told nothing. */
    private void tell(Command command, EventMessage<?> message) {
        try {
            commands.send(command, Sender.following(message));
        } catch (RejectedException refused) {
            if (!(refused.rejection() instanceof Refusal.Unknown)) {
                throw refused;
            }
        }
    }

    private boolean isAt(DonationId donation, Step step) {
        return histories.stateOf(donation.value(), DONATIONS) instanceof Donation.Pledged pledged
                && pledged.step() == step;
    }

    static DeclineReason reason(Rejection rejection) {
        return switch (rejection) {
            case CampaignRejection.NotLaunched _ -> DeclineReason.NOT_LAUNCHED;
            case CampaignRejection.CampaignOver _ -> DeclineReason.CLOSED;
            case CampaignRejection.CollectsNothing _ -> DeclineReason.COLLECTS_NOTHING;
            default -> DeclineReason.OTHER;
        };
    }
}
