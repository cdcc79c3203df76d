package org.linli.command.giving;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of a donation of money. */
public sealed interface Donation {

    record Unpledged() implements Donation {}

    /** How far it has come. */
    enum Step {
        PLEDGED,
        /** Nothing came of the pledge. */
        ENDED,
        /** The money came, and the campaign has not taken it in yet. */
        RECEIVED,
        BOOKED,
        /** The campaign did not take it in: it is to be given back. */
        DECLINED,
        /** The donor wants it back. */
        REFUNDING,
        /** It counts for the campaign no more: it is to be given back. */
        REFUNDED,
        GIVEN_BACK
    }

    /**
     * A donation.
     *
     * @param community of the campaign
     * @param owner who answers for the campaign
     * @param organisation that gives; null when the donor does
     * @param by who recorded the pledge
     * @param amount what came; what was pledged until then
     */
    record Pledged(
            DonationId id,
            CampaignId campaign,
            PlaceId community,
            Owner owner,
            MemberId donor,
            @Nullable OrganisationId organisation,
            MemberId by,
            Fen amount,
            Instant until,
            Step step)
            implements Donation, Contribution {

        Pledged at(Step next) {
            return new Pledged(id, campaign, community, owner, donor, organisation, by, amount, until, next);
        }

        Pledged received(Fen came) {
            return new Pledged(id, campaign, community, owner, donor, organisation, by, came, until, Step.RECEIVED);
        }
    }
}
