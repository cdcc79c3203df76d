package org.linli.command.giving;

import org.jspecify.annotations.Nullable;
import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.giving.CampaignCommand.Backing;
import org.linli.command.giving.DonationCommand.PledgeDonation;
import org.linli.command.giving.DonationCommand.RequestRefund;
import org.linli.command.giving.GoodsCommand.HandOverGoods;
import org.linli.command.giving.GoodsCommand.PledgeGoods;
import org.linli.command.giving.SaleCommand.OfferTakings;
import org.linli.command.giving.SaleCommand.PassTakingsOn;
import org.linli.command.membership.Directory;
import org.linli.command.membership.Organisation;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.SaleId;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.web.RejectedException;

/** Looks up what gifts and sales must know of their campaign and of who gives, each from its own history. */
public final class Gifts {
    private static final DonationDecider DONATIONS = new DonationDecider();
    private static final SaleDecider SALES = new SaleDecider();
    private static final GoodsDecider GOODS = new GoodsDecider();
    private static final CampaignDecider CAMPAIGNS = new CampaignDecider();

    private final Histories histories;
    private final Campaigns campaigns;

    public Gifts(Histories histories, Campaigns campaigns) {
        this.histories = histories;
        this.campaigns = campaigns;
    }

    /** Throws {@link RejectedException} if there is no such campaign. */
    Drive of(CampaignId id) {
        return Drive.of(opened(id));
    }

    private Campaign.Opened opened(CampaignId id) {
        if (histories.stateOf(id.value(), CAMPAIGNS) instanceof Campaign.Opened campaign) {
            return campaign;
        }
        throw new RejectedException(new Refusal.Unknown());
    }

    PledgeGoods pledge(
            GoodsId goods,
            CampaignId campaign,
            MemberId donor,
            @Nullable OrganisationId organisation,
            Things things,
            boolean anonymous,
            @Nullable String consent) {
        Drive drive = of(campaign);
        return new PledgeGoods(
                goods,
                campaign,
                drive,
                donor,
                organisation,
                fits(donor, organisation, drive),
                things,
                anonymous,
                consent);
    }

    /** Throws {@link RejectedException} if there is no such sale. */
    OfferTakings offer(SaleId sale) {
        return new OfferTakings(sale, Drive.of(campaignOf(sale)));
    }

    /** Throws {@link RejectedException} if there is no such sale. */
    PassTakingsOn passOn(SaleId sale, String proof) {
        Campaign.Opened campaign = campaignOf(sale);
        return new PassTakingsOn(sale, campaign.status(), campaign.vetted(), proof);
    }

    private Campaign.Opened campaignOf(SaleId id) {
        if (histories.stateOf(id.value(), SALES) instanceof Sale.Declared sale) {
            return opened(sale.campaign());
        }
        throw new RejectedException(new Refusal.Unknown());
    }

    /**
     * An organisation that takes part here is published under the name that it is registered with, whatever else was said.
     * Throws {@link RejectedException} if there is no such gift or organisation.
     */
    HandOverGoods handOver(GoodsId goods, Payee to, @Nullable OrganisationId recipient) {
        if (!(histories.stateOf(goods.value(), GOODS) instanceof Goods.Given given)) {
            throw new RejectedException(new Refusal.Unknown());
        }
        Drive drive = of(given.campaign());
        if (recipient == null) {
            return new HandOverGoods(goods, drive, to, null, true);
        }
        Organisation.Registered registered = Directory.organisation(histories, recipient);
        Payee named = to.kind() == PayeeKind.INSTITUTION
                ? new Payee(to.kind(), registered.name().zh())
                : to;
        return new HandOverGoods(goods, drive, named, recipient, registered.isActive());
    }

    /** Throws {@link RejectedException} if there is no such donation. */
    RequestRefund requestRefund(DonationId donation) {
        if (histories.stateOf(donation.value(), DONATIONS) instanceof Donation.Pledged pledged) {
            return new RequestRefund(donation, of(pledged.campaign()));
        }
        throw new RejectedException(new Refusal.Unknown());
    }

    PledgeDonation pledge(
            DonationId donation,
            CampaignId campaign,
            MemberId donor,
            @Nullable OrganisationId organisation,
            Fen amount,
            boolean anonymous,
            @Nullable String consent) {
        Drive drive = of(campaign);
        return new PledgeDonation(
                donation,
                campaign,
                drive,
                donor,
                organisation,
                fits(donor, organisation, drive),
                amount,
                anonymous,
                consent);
    }

    /** Mutual aid is among the members and organisations of one community; to the others whoever takes part may give. */
    private boolean fits(MemberId donor, @Nullable OrganisationId organisation, Drive drive) {
        Owner giver = organisation == null ? Owner.of(donor) : Owner.of(organisation);
        Backing backing = campaigns.backing(giver, drive.community());
        return backing.active() && (backing.ofCommunity() || drive.mode() != CampaignMode.MUTUAL_AID);
    }
}
