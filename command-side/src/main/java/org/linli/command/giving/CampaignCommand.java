package org.linli.command.giving;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayoutKind;
import org.linli.kernel.giving.SourceId;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.places.PlaceId;

/** What may be wished about a campaign. */
public sealed interface CampaignCommand extends Command {
    String AGGREGATE = "campaign";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    CampaignId campaign();

    @Override
    default String target() {
        return campaign().value();
    }

    /**
     * What the owner's own histories tell of them now.
     *
     * @param kind of the organisation; null for a member
     * @param active false when the organisation is suspended, closed or not there
     * @param ofCommunity true when it belongs to the campaign's community, or reported in there
     * @param owesDisclosure true while an earlier campaign of theirs has not disclosed what it paid
     */
    record Backing(@Nullable OrganisationKind kind, boolean active, boolean ofCommunity, boolean owesDisclosure) {}

    /**
     * What is told and what must be known of the person who is helped.
     *
     * @param need for the vetting alone; null once it was erased
     * @param told published once they consent; null: nothing
     */
    record Story(@Nullable String need, @Nullable String told) {}

    /**
     * Whether what a campaign would stand beside is as it must be, by its own history.
     *
     * @param appeal true when no appeal is linked, or the one that is linked is a personal appeal
     * @param relief true when no application is linked, or the one that is linked was filed for the beneficiary
     */
    record Links(boolean appeal, boolean relief) {}

    /**
     * Answers for a drive.
     *
     * @param beneficiaryKnown true when the beneficiary is a member
     */
    record ProposeCampaign(
            CampaignId campaign,
            CampaignMode mode,
            Owner owner,
            Backing backing,
            PlaceId community,
            MemberId beneficiary,
            boolean beneficiaryKnown,
            CampaignTerms terms,
            Links links,
            Story story)
            implements CampaignCommand {
        @Override
        public PlaceId place() {
            return community;
        }

        @Override
        public Set<MemberId> names() {
            return Set.of(beneficiary);
        }

        /** What others' histories tell may change between two tries. */
        @Override
        public String fingerprint() {
            return "ProposeCampaign[%s, %s, %s, %s, %s, %s]"
                    .formatted(mode, owner, community, beneficiary, terms, story);
        }
    }

    /** Changes what it promises or tells; the mode is repeated, for it never changes. */
    record ReviseCampaign(CampaignId campaign, CampaignMode mode, CampaignTerms terms, Links links, Story story)
            implements CampaignCommand {
        @Override
        public String fingerprint() {
            return "ReviseCampaign[%s, %s, %s]".formatted(mode, terms, story);
        }
    }

    record VetCampaign(CampaignId campaign) implements CampaignCommand {}

    record RejectCampaign(CampaignId campaign, String reason) implements CampaignCommand {}

    /** Publishes it. */
    record LaunchCampaign(CampaignId campaign, Backing backing) implements CampaignCommand {
        @Override
        public String fingerprint() {
            return "LaunchCampaign[]";
        }
    }

    record CloseCampaign(CampaignId campaign) implements CampaignCommand {}

    /**
     * Records that the beneficiary lets the community read what is told of them.
     *
     * @param reference where staff keeps the consent; null when the beneficiary says so here
     */
    record RecordConsent(CampaignId campaign, @Nullable String reference) implements CampaignCommand {}

    record WithdrawConsent(CampaignId campaign) implements CampaignCommand {}

    /** Money of this source counts for the campaign; sent twice, it counts once. */
    record BookFunds(CampaignId campaign, SourceId source, Fen amount) implements CampaignCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** The money of this source goes back; sent twice, it goes back once. */
    record ReturnFunds(CampaignId campaign, SourceId source) implements CampaignCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** What became of the things of one gift; sent twice, it counts once. */
    sealed interface OfGoods extends CampaignCommand {
        GoodsId goods();

        @Override
        default boolean systemOnly() {
            return true;
        }
    }

    /** They are the campaign's to hand over. */
    record TakeGoodsIn(CampaignId campaign, GoodsId goods, Things things) implements OfGoods {}

    /** Who gave them has them again. */
    record ReleaseGoods(CampaignId campaign, GoodsId goods) implements OfGoods {}

    /** Who was to get them has them. */
    record PassGoodsOn(CampaignId campaign, GoodsId goods) implements OfGoods {}

    /** The member, who answers for it or is helped by it, is being erased; changes nothing the second time. */
    record EndForErasure(CampaignId campaign, MemberId member) implements CampaignCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** What concerns one pay-out. */
    sealed interface OfPayout extends CampaignCommand {
        DisbursementId disbursement();
    }

    /** Holds so much of the balance for a pay-out. */
    record RequestDisbursement(
            CampaignId campaign, DisbursementId disbursement, PayoutKind kind, Fen amount, Payee payee, String what)
            implements OfPayout {}

    record ApproveDisbursement(CampaignId campaign, DisbursementId disbursement) implements OfPayout {}

    record ObjectToDisbursement(CampaignId campaign, DisbursementId disbursement, String reason) implements OfPayout {}

    record DecideObjection(CampaignId campaign, DisbursementId disbursement, boolean upheld, String reason)
            implements OfPayout {}

    /**
     * Records that it was paid.
     *
     * @param proof where the proof of payment is kept
     */
    record RecordPayment(CampaignId campaign, DisbursementId disbursement, String proof) implements OfPayout {}

    record CancelDisbursement(CampaignId campaign, DisbursementId disbursement) implements OfPayout {}

    record DiscloseUsage(CampaignId campaign, DisbursementId disbursement, String used) implements OfPayout {}

    /** What was to be disclosed by now is found missing; sent twice, each is found once. */
    record FindDisclosuresMissed(CampaignId campaign) implements CampaignCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}
