package org.linli.command.giving;

import org.jspecify.annotations.Nullable;
import org.linli.command.Authorities;
import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.giving.CampaignCommand.Backing;
import org.linli.command.giving.CampaignCommand.LaunchCampaign;
import org.linli.command.giving.CampaignCommand.Links;
import org.linli.command.giving.CampaignCommand.ProposeCampaign;
import org.linli.command.giving.CampaignCommand.ReviseCampaign;
import org.linli.command.giving.CampaignCommand.Story;
import org.linli.command.membership.Organisation;
import org.linli.command.membership.OrganisationDecider;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.StewardId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.web.RejectedException;

/** Looks up, from the histories of others, what the decider of a campaign must know: the owner's standing, the beneficiary, a linked appeal. */
public final class Campaigns {
    private static final CampaignDecider CAMPAIGNS = new CampaignDecider();
    private static final ReliefDecider RELIEFS = new ReliefDecider();
    private static final StewardDecider STEWARDS = new StewardDecider();
    private static final OrganisationDecider ORGANISATIONS = new OrganisationDecider();

    private final Histories histories;
    private final Authorities authorities;

    public Campaigns(Histories histories, Authorities authorities) {
        this.histories = histories;
        this.authorities = authorities;
    }

    ProposeCampaign propose(
            CampaignId id,
            CampaignMode mode,
            Owner owner,
            PlaceId community,
            MemberId beneficiary,
            CampaignTerms terms,
            Story story) {
        boolean known = authorities.rolesOf(beneficiary) != null;
        return new ProposeCampaign(
                id,
                mode,
                owner,
                backing(owner, community),
                community,
                beneficiary,
                known,
                terms,
                links(terms, beneficiary),
                story);
    }

    ReviseCampaign revise(CampaignId id, CampaignMode mode, CampaignTerms terms, Story story) {
        MemberId beneficiary = histories.stateOf(id.value(), CAMPAIGNS) instanceof Campaign.Opened campaign
                ? campaign.beneficiary()
                : null;
        return new ReviseCampaign(id, mode, terms, links(terms, beneficiary), story);
    }

    /** Throws {@link RejectedException} if there is no such campaign. */
    LaunchCampaign launch(CampaignId id) {
        if (histories.stateOf(id.value(), CAMPAIGNS) instanceof Campaign.Opened campaign) {
            return new LaunchCampaign(id, backing(campaign.owner(), campaign.community()));
        }
        throw new RejectedException(new Refusal.Unknown());
    }

    /** An application of somebody else, or one that nobody filed, fits as little as an appeal that is none. */
    private Links links(CampaignTerms terms, @Nullable MemberId beneficiary) {
        ReliefId relief = terms.relief();
        boolean theirs = relief == null
                || (histories.stateOf(relief.value(), RELIEFS) instanceof Relief.Filed filed
                        && filed.applicant().equals(beneficiary));
        return new Links(appealFits(terms.appeal()), theirs);
    }

    private boolean appealFits(@Nullable CampaignId appeal) {
        return appeal == null
                || (histories.stateOf(appeal.value(), CAMPAIGNS) instanceof Campaign.Opened campaign
                        && campaign.mode() == CampaignMode.PERSONAL_APPEAL);
    }

    Backing backing(Owner owner, PlaceId community) {
        OrganisationId organisation = owner.organisation();
        return organisation == null ? backing(owner.member(), community) : backing(organisation, community);
    }

    private Backing backing(@Nullable MemberId member, PlaceId community) {
        boolean resident = member != null && authorities.holdsIn(member, Role.RESIDENT, community);
        return new Backing(null, true, resident, member != null && owes(Owner.of(member)));
    }

    private Backing backing(OrganisationId id, PlaceId community) {
        if (histories.stateOf(id.value(), ORGANISATIONS) instanceof Organisation.Registered organisation) {
            Organisation.Report report = organisation.reports().get(community);
            boolean here = organisation.place().equals(community) || (report != null && report.confirmed());
            return new Backing(
                    organisation.kind(), organisation.state() == Organisation.State.ACTIVE, here, owes(Owner.of(id)));
        }
        return new Backing(null, false, false, false);
    }

    private boolean owes(Owner owner) {
        return !histories.stateOf(StewardId.of(owner).value(), STEWARDS).owed().isEmpty();
    }
}
