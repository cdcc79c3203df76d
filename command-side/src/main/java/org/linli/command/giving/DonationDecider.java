package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.giving.Donation.Pledged;
import org.linli.command.giving.Donation.Step;
import org.linli.command.giving.Donation.Unpledged;
import org.linli.command.giving.DonationCommand.ConfirmBooking;
import org.linli.command.giving.DonationCommand.ConfirmRefund;
import org.linli.command.giving.DonationCommand.DeclineDonation;
import org.linli.command.giving.DonationCommand.EndForErasure;
import org.linli.command.giving.DonationCommand.GiveBack;
import org.linli.command.giving.DonationCommand.LapsePledge;
import org.linli.command.giving.DonationCommand.OfTheSystem;
import org.linli.command.giving.DonationCommand.PledgeDonation;
import org.linli.command.giving.DonationCommand.ReceiveDonation;
import org.linli.command.giving.DonationCommand.RefuseRefund;
import org.linli.command.giving.DonationCommand.RequestRefund;
import org.linli.command.giving.DonationCommand.WithdrawPledge;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationEvent.DonationDeclined;
import org.linli.kernel.giving.DonationEvent.DonationGivenBack;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationEvent.DonationRefunded;
import org.linli.kernel.giving.DonationEvent.PledgeEnded;
import org.linli.kernel.giving.DonationEvent.RefundRefused;
import org.linli.kernel.giving.DonationEvent.RefundRequested;
import org.linli.kernel.giving.PledgeEnd;
import org.linli.kernel.places.PlaceId;

/** The rules of donations: who gives, who records what came, and what goes back. */
public record DonationDecider() implements Decider<Donation, DonationCommand, DonationEvent> {

    @Override
    public Donation initial() {
        return new Unpledged();
    }

    @Override
    public Decision<DonationEvent> decide(Donation state, DonationCommand command, Context context) {
        return switch (state) {
            case Unpledged _ ->
                command instanceof PledgeDonation pledge ? pledge(pledge, context) : refuse(new Refusal.Unknown());
            case Pledged donation ->
                switch (command) {
                    case PledgeDonation _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case WithdrawPledge _ -> withdraw(donation, context.by());
                    case ReceiveDonation receive -> receive(donation, receive, context);
                    case RequestRefund refund -> requestRefund(donation, refund, context.by());
                    case GiveBack back -> giveBack(donation, back, context);
                    case OfTheSystem system -> follow(donation, system, context.now());
                };
        };
    }

    private static Decision<DonationEvent> pledge(PledgeDonation command, Context context) {
        Rejection fault = command.fault(context);
        return fault == null
                ? accept(new DonationPledged(
                        command.donation(),
                        command.campaign(),
                        command.drive().community(),
                        command.drive().owner(),
                        command.donor(),
                        command.organisation(),
                        command.amount(),
                        command.anonymous(),
                        context.now().plus(context.rules().donations().pledge()),
                        context.by().actor(),
                        command.consent()))
                : refuse(fault);
    }

    private static Decision<DonationEvent> withdraw(Pledged donation, Authority by) {
        if (!by.principal().equals(donation.donor())) {
            return refuse(new DonationRejection.OnlyTheDonor());
        }
        return donation.step() == Step.PLEDGED
                ? ended(donation, PledgeEnd.TAKEN_BACK)
                : refuse(new DonationRejection.WrongDonationStep(donation.step()));
    }

    private static Decision<DonationEvent> ended(Pledged donation, PledgeEnd reason) {
        return accept(new PledgeEnded(donation.id(), donation.campaign(), donation.donor(), reason));
    }

    private static Decision<DonationEvent> receive(Pledged donation, ReceiveDonation command, Context context) {
        Rejection fault = recorderFault(donation, command.reference(), context);
        if (fault != null) {
            return refuse(fault);
        }
        if (donation.step() != Step.PLEDGED) {
            return refuse(new DonationRejection.WrongDonationStep(donation.step()));
        }
        return context.now().isBefore(donation.until())
                ? accept(new DonationReceived(
                        donation.id(),
                        donation.campaign(),
                        donation.donor(),
                        command.amount(),
                        command.reference(),
                        context.by().actor()))
                : refuse(new DonationRejection.PledgeOver());
    }

    private static @Nullable Rejection recorderFault(Pledged donation, String reference, Context context) {
        Rejection fault = donation.recorderFault(context.by());
        if (fault != null) {
            return fault;
        }
        int most = context.rules().donations().longestReference();
        return Wording.isText(reference, most) ? null : new DonationRejection.ReferenceMalformed(most);
    }

    private static Decision<DonationEvent> requestRefund(Pledged donation, RequestRefund command, Authority by) {
        if (!by.principal().equals(donation.donor())) {
            return refuse(new DonationRejection.OnlyTheDonor());
        }
        if (donation.step() != Step.BOOKED) {
            return refuse(new DonationRejection.WrongDonationStep(donation.step()));
        }
        Rejection bar = command.drive().backBar();
        return bar == null
                ? accept(new RefundRequested(donation.id(), donation.campaign(), donation.donor()))
                : refuse(bar);
    }

    private static Decision<DonationEvent> giveBack(Pledged donation, GiveBack command, Context context) {
        Rejection fault = recorderFault(donation, command.reference(), context);
        if (fault != null) {
            return refuse(fault);
        }
        return donation.step() == Step.DECLINED || donation.step() == Step.REFUNDED
                ? accept(new DonationGivenBack(
                        donation.id(),
                        donation.campaign(),
                        donation.donor(),
                        donation.amount(),
                        command.reference(),
                        context.by().actor()))
                : refuse(new DonationRejection.WrongDonationStep(donation.step()));
    }

    /** What may come twice changes nothing the second time. */
    private static Decision<DonationEvent> follow(Pledged donation, OfTheSystem command, Instant now) {
        return switch (command) {
            case ConfirmBooking booking
            when donation.step() == Step.RECEIVED ->
                accept(new DonationBooked(
                        donation.id(), donation.campaign(), donation.donor(), donation.amount(), booking.receipt()));
            case DeclineDonation decline
            when donation.step() == Step.RECEIVED ->
                accept(new DonationDeclined(
                        donation.id(), donation.campaign(), donation.donor(), donation.amount(), decline.reason()));
            case ConfirmRefund _
            when donation.step() == Step.REFUNDING ->
                accept(new DonationRefunded(donation.id(), donation.campaign(), donation.donor(), donation.amount()));
            case RefuseRefund _
            when donation.step() == Step.REFUNDING ->
                accept(new RefundRefused(donation.id(), donation.campaign(), donation.donor()));
            case LapsePledge _
            when donation.step() == Step.PLEDGED ->
                now.isBefore(donation.until())
                        ? refuse(new DonationRejection.PledgeStands())
                        : ended(donation, PledgeEnd.LAPSED);
            case EndForErasure _ when donation.step() == Step.PLEDGED -> ended(donation, PledgeEnd.MEMBER_ERASED);
            case ConfirmBooking _, DeclineDonation _, ConfirmRefund _, RefuseRefund _, LapsePledge _, EndForErasure _ ->
                nothingToDo();
        };
    }

    @Override
    public Donation evolve(Donation state, DonationEvent event, Instant occurred) {
        if (event instanceof DonationPledged fact) {
            return new Pledged(
                    fact.donation(),
                    fact.campaign(),
                    fact.community(),
                    fact.owner(),
                    fact.donor(),
                    fact.organisation(),
                    fact.by(),
                    fact.amount(),
                    fact.until(),
                    Step.PLEDGED);
        }
        Pledged donation = (Pledged) state;
        return switch (event) {
            case DonationPledged _ -> donation;
            case PledgeEnded _ -> donation.at(Step.ENDED);
            case DonationReceived fact -> donation.received(fact.amount());
            case DonationBooked _, RefundRefused _ -> donation.at(Step.BOOKED);
            case DonationDeclined _ -> donation.at(Step.DECLINED);
            case RefundRequested _ -> donation.at(Step.REFUNDING);
            case DonationRefunded _ -> donation.at(Step.REFUNDED);
            case DonationGivenBack _ -> donation.at(Step.GIVEN_BACK);
        };
    }

    @Override
    public @Nullable PlaceId place(Donation state) {
        return state instanceof Pledged donation ? donation.community() : null;
    }
}
