package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.giving.Campaign.Opened;
import org.linli.command.giving.Campaign.Status;
import org.linli.command.giving.Campaign.Telling;
import org.linli.command.giving.Campaign.Unproposed;
import org.linli.command.giving.CampaignCommand.Backing;
import org.linli.command.giving.CampaignCommand.BookFunds;
import org.linli.command.giving.CampaignCommand.CloseCampaign;
import org.linli.command.giving.CampaignCommand.EndForErasure;
import org.linli.command.giving.CampaignCommand.FindDisclosuresMissed;
import org.linli.command.giving.CampaignCommand.LaunchCampaign;
import org.linli.command.giving.CampaignCommand.OfGoods;
import org.linli.command.giving.CampaignCommand.OfPayout;
import org.linli.command.giving.CampaignCommand.ProposeCampaign;
import org.linli.command.giving.CampaignCommand.RecordConsent;
import org.linli.command.giving.CampaignCommand.RejectCampaign;
import org.linli.command.giving.CampaignCommand.ReturnFunds;
import org.linli.command.giving.CampaignCommand.ReviseCampaign;
import org.linli.command.giving.CampaignCommand.VetCampaign;
import org.linli.command.giving.CampaignCommand.WithdrawConsent;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.CampaignEnd;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignEvent.BeneficiaryConsented;
import org.linli.kernel.giving.CampaignEvent.CampaignClosed;
import org.linli.kernel.giving.CampaignEvent.CampaignLaunched;
import org.linli.kernel.giving.CampaignEvent.CampaignOwnerLost;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.giving.CampaignEvent.CampaignRejected;
import org.linli.kernel.giving.CampaignEvent.CampaignRevised;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.giving.CampaignEvent.ConsentWithdrawn;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.FundsEvent;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.PayoutEvent;
import org.linli.kernel.giving.StockEvent;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/** The rules of campaigns; those of {@link Vetting}, {@link Consent}, {@link Funds} and {@link Payouts} stand there. */
public record CampaignDecider() implements Decider<Campaign, CampaignCommand, CampaignEvent> {

    @Override
    public Campaign initial() {
        return new Unproposed();
    }

    @Override
    public Decision<CampaignEvent> decide(Campaign state, CampaignCommand command, Context context) {
        return switch (state) {
            case Unproposed _ ->
                command instanceof ProposeCampaign propose ? propose(propose, context) : refuse(new Refusal.Unknown());
            case Opened campaign ->
                switch (command) {
                    case ProposeCampaign _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case ReviseCampaign revise -> revise(campaign, revise, context);
                    case VetCampaign _ -> Vetting.vet(campaign, context.by());
                    case RejectCampaign reject -> Vetting.reject(campaign, reject, context);
                    case LaunchCampaign launch -> launch(campaign, launch, context.by());
                    case CloseCampaign _ -> close(campaign, context.by());
                    case RecordConsent record -> Consent.record(campaign, record, context);
                    case WithdrawConsent _ -> Consent.withdraw(campaign, context.by());
                    case EndForErasure end -> endForErasure(campaign, end);
                    case BookFunds book -> Funds.book(campaign, book);
                    case ReturnFunds back -> Funds.giveBack(campaign, back);
                    case OfGoods ofGoods -> Stock.decide(campaign, ofGoods);
                    case OfPayout ofPayout -> Payouts.decide(campaign, ofPayout, context);
                    case FindDisclosuresMissed _ -> Payments.findMissed(campaign, context.now());
                };
        };
    }

    private static Decision<CampaignEvent> propose(ProposeCampaign command, Context context) {
        Authority by = context.by();
        Owner owner = command.owner();
        boolean owns = owner.organisation() != null
                ? by.represents().contains(owner.organisation())
                : by.principal().equals(owner.member());
        if (!owns) {
            return refuse(new Refusal.NotAllowed());
        }
        if (command.mode() == CampaignMode.MUTUAL_AID
                ? context.here().kind() != PlaceKind.COMMUNITY
                : context.here().kind() == null) {
            return refuse(new Refusal.WrongPlace());
        }
        Rejection fault = fault(command, context);
        return fault == null
                ? accept(new CampaignProposed(
                        command.campaign(),
                        command.mode(),
                        owner,
                        command.community(),
                        command.beneficiary(),
                        command.terms(),
                        command.story().need(),
                        command.story().told(),
                        by.principal()))
                : refuse(fault);
    }

    private static @Nullable Rejection fault(ProposeCampaign command, Context context) {
        Rejection ofOwner = faultOf(command.mode(), command.owner(), command.backing());
        if (ofOwner != null) {
            return ofOwner;
        }
        if (!command.beneficiaryKnown()) {
            return new CampaignRejection.BeneficiaryUnknown();
        }
        if (command.beneficiary().equals(command.owner().member())) {
            return new CampaignRejection.OwnerIsBeneficiary();
        }
        return Promises.fault(
                command.mode(),
                command.terms(),
                command.links(),
                command.story(),
                context.rules().giving());
    }

    private static @Nullable Rejection faultOf(CampaignMode mode, Owner owner, Backing backing) {
        boolean fit = switch (mode) {
            case MUTUAL_AID -> backing.ofCommunity();
            case PUBLIC_FUNDRAISING -> backing.kind() == OrganisationKind.CHARITY;
            case PERSONAL_APPEAL -> owner.organisation() != null;
        };
        if (!fit || !backing.active()) {
            return new CampaignRejection.OwnerUnfit();
        }
        return backing.owesDisclosure() ? new CampaignRejection.OwnerOwesDisclosure() : null;
    }

    private static Decision<CampaignEvent> revise(Opened campaign, ReviseCampaign command, Context context) {
        if (!campaign.isOwnedBy(context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (command.mode() != campaign.mode()) {
            return refuse(new CampaignRejection.ModeFixed());
        }
        if (campaign.status() == Status.CLOSED) {
            return refuse(new CampaignRejection.CampaignOver());
        }
        Rejection fault = Promises.fault(
                campaign.mode(),
                command.terms(),
                command.links(),
                command.story(),
                context.rules().giving());
        if (fault != null) {
            return refuse(fault);
        }
        boolean sameStory = campaign.telling().is(command.story());
        if (command.terms().equals(campaign.terms()) && sameStory) {
            return nothingToDo();
        }
        return accept(new CampaignRevised(
                campaign.id(),
                campaign.beneficiary(),
                command.terms(),
                !sameStory || Promises.isMaterial(campaign.terms(), command.terms()),
                !campaign.telling().tells(command.story().told()),
                command.story().need(),
                command.story().told(),
                context.by().principal()));
    }

    private static Decision<CampaignEvent> launch(Opened campaign, LaunchCampaign command, Authority by) {
        if (!campaign.isOwnedBy(by)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (campaign.status() == Status.LAUNCHED) {
            return nothingToDo();
        }
        if (campaign.status() != Status.VETTED) {
            return refuse(new CampaignRejection.WrongCampaignStatus(campaign.status()));
        }
        Rejection fault = faultOf(campaign.mode(), campaign.owner(), command.backing());
        return fault == null ? accept(new CampaignLaunched(campaign.id(), by.principal())) : refuse(fault);
    }

    private static Decision<CampaignEvent> close(Opened campaign, Authority by) {
        if (!campaign.isOwnedBy(by)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (campaign.status() == Status.CLOSED) {
            return nothingToDo();
        }
        if (campaign.till().owesDisclosure()) {
            return refuse(new CampaignRejection.UsageUndisclosed());
        }
        if (campaign.till().gifts() > 0) {
            return refuse(new CampaignRejection.GoodsRemain(campaign.till().gifts()));
        }
        long left = campaign.till().balance();
        return left == 0
                ? accept(new CampaignClosed(campaign.id(), CampaignEnd.DONE, by.principal()))
                : refuse(new CampaignRejection.FundsRemain(left));
    }

    private static Decision<CampaignEvent> endForErasure(Opened campaign, EndForErasure command) {
        MemberId member = command.member();
        if (member.equals(campaign.beneficiary())) {
            return campaign.telling().consented()
                    ? accept(new ConsentWithdrawn(campaign.id(), member, MemberId.SYSTEM))
                    : nothingToDo();
        }
        if (!member.equals(campaign.owner().member()) || campaign.orphaned() || campaign.status() == Status.CLOSED) {
            return nothingToDo();
        }
        Till till = campaign.till();
        return till.balance() == 0 && till.gifts() == 0 && !till.owesDisclosure()
                ? accept(new CampaignClosed(campaign.id(), CampaignEnd.MEMBER_ERASED, MemberId.SYSTEM))
                : accept(new CampaignOwnerLost(campaign.id(), member));
    }

    @Override
    public Campaign evolve(Campaign state, CampaignEvent event, Instant occurred) {
        return switch (event) {
            case CampaignProposed fact ->
                new Opened(
                        fact.campaign(),
                        fact.mode(),
                        fact.owner(),
                        fact.community(),
                        fact.beneficiary(),
                        Set.of(fact.by()),
                        fact.terms(),
                        fact.terms().surplus(),
                        Telling.of(fact.need(), fact.told(), false),
                        Status.PROPOSED,
                        Till.EMPTY,
                        false);
            case CampaignRevised fact -> revised((Opened) state, fact);
            case CampaignVetted _ -> ((Opened) state).afterVetting();
            case CampaignRejected _ -> ((Opened) state).with(Status.REJECTED);
            case CampaignLaunched _ -> ((Opened) state).with(Status.LAUNCHED);
            case CampaignClosed _ -> ((Opened) state).with(Status.CLOSED);
            case CampaignOwnerLost _ -> ((Opened) state).withoutOwner();
            case BeneficiaryConsented _ -> consenting((Opened) state, true);
            case ConsentWithdrawn _ -> consenting((Opened) state, false);
            case FundsEvent fact ->
                ((Opened) state).with(((Opened) state).till().after(fact));
            case StockEvent fact ->
                ((Opened) state).with(((Opened) state).till().after(fact));
            case PayoutEvent fact ->
                ((Opened) state).with(((Opened) state).till().after(fact));
        };
    }

    /** What was rejected is vetted anew whatever was changed. */
    private static Opened revised(Opened campaign, CampaignRevised fact) {
        boolean again = fact.material() || campaign.status() == Status.REJECTED;
        boolean consented = campaign.telling().consented() && !fact.toldAnew();
        return campaign.revised(fact.terms(), fact.by())
                .with(Telling.of(fact.need(), fact.told(), consented))
                .with(again ? Status.PROPOSED : campaign.status());
    }

    private static Opened consenting(Opened campaign, boolean consented) {
        return campaign.with(campaign.telling().consented(consented));
    }

    @Override
    public @Nullable PlaceId place(Campaign state) {
        return state instanceof Opened campaign ? campaign.community() : null;
    }
}
