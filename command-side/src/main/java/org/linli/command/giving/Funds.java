package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import org.jspecify.annotations.Nullable;
import org.linli.command.Decision;
import org.linli.command.giving.Campaign.Opened;
import org.linli.command.giving.Campaign.Status;
import org.linli.command.giving.CampaignCommand.BookFunds;
import org.linli.command.giving.CampaignCommand.ReturnFunds;
import org.linli.command.giving.Till.Booked;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.FundsEvent.FundsReturned;

/** The rules of what a campaign collects: each source once, receipts without gaps, nothing back once a pay-out was requested. */
final class Funds {
    private Funds() {}

    static Decision<CampaignEvent> book(Opened campaign, BookFunds command) {
        Booked before = campaign.till().sources().get(command.source());
        if (before != null) {
            return before.amount().equals(command.amount())
                    ? nothingToDo()
                    : refuse(new CampaignRejection.SourceDiffers());
        }
        Rejection bar = bar(campaign.mode(), campaign.status());
        return bar == null
                ? accept(new FundsBooked(
                        campaign.id(),
                        command.source(),
                        command.amount(),
                        campaign.till().receipts() + 1))
                : refuse(bar);
    }

    /** Why a campaign takes nothing in; null: it does. */
    static @Nullable Rejection bar(CampaignMode mode, Status status) {
        if (mode == CampaignMode.PERSONAL_APPEAL) {
            return new CampaignRejection.CollectsNothing();
        }
        return switch (status) {
            case LAUNCHED -> null;
            case CLOSED -> new CampaignRejection.CampaignOver();
            case PROPOSED, REJECTED, VETTED -> new CampaignRejection.NotLaunched();
        };
    }

    static Decision<CampaignEvent> giveBack(Opened campaign, ReturnFunds command) {
        Booked booked = campaign.till().sources().get(command.source());
        if (booked == null) {
            return refuse(new CampaignRejection.SourceNotBooked());
        }
        if (booked.returned()) {
            return nothingToDo();
        }
        Rejection bar = backBar(campaign.status(), campaign.till().paysOut());
        return bar == null ? accept(new FundsReturned(campaign.id(), command.source(), booked.amount())) : refuse(bar);
    }

    /** Why a campaign gives nothing back; null: it does. */
    static @Nullable Rejection backBar(Status status, boolean paysOut) {
        if (status == Status.CLOSED) {
            return new CampaignRejection.CampaignOver();
        }
        return paysOut ? new CampaignRejection.DisbursementBegun() : null;
    }
}
