package org.linli.command.giving;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of a gift of things. */
public sealed interface Goods {

    record Unpledged() implements Goods {}

    /** How far it has come. */
    enum Step {
        PLEDGED,
        /** Nothing came of the promise. */
        ENDED,
        /** The things came, and the campaign has not taken them in yet. */
        RECEIVED,
        /** They are the campaign's to hand over. */
        BOOKED,
        /** The campaign did not take them in: they are to be given back. */
        DECLINED,
        /** The donor wants them back: they are to be given back. */
        WITHDRAWN,
        GIVEN_BACK,
        /** One side says that they were handed over. */
        HANDED_OVER,
        /** Both sides say so. */
        CONFIRMED
    }

    /**
     * That they were handed over.
     *
     * @param beneficiary who got them; null when an institution did
     * @param recipient the institution, when it takes part here
     * @param by who says so
     */
    record Passage(@Nullable MemberId beneficiary, @Nullable OrganisationId recipient, MemberId by) {}

    /**
     * A gift of things.
     *
     * @param community of the campaign
     * @param owner who answers for the campaign
     * @param organisation that gives; null when the donor does
     * @param by who recorded the promise
     * @param things what came; what was promised until then
     * @param passage null until they were handed over
     */
    record Given(
            GoodsId id,
            CampaignId campaign,
            PlaceId community,
            Owner owner,
            MemberId donor,
            @Nullable OrganisationId organisation,
            MemberId by,
            Things things,
            Instant until,
            Step step,
            @Nullable Passage passage)
            implements Goods, Contribution {

        Given at(Step next) {
            return new Given(id, campaign, community, owner, donor, organisation, by, things, until, next, passage);
        }

        Given received(Things came) {
            return new Given(
                    id, campaign, community, owner, donor, organisation, by, came, until, Step.RECEIVED, passage);
        }

        Given handedOver(Passage to) {
            return new Given(
                    id, campaign, community, owner, donor, organisation, by, things, until, Step.HANDED_OVER, to);
        }
    }
}
