package org.linli.query;

import java.util.List;
import java.util.Random;
import org.linli.kernel.giving.CampaignEnd;
import org.linli.kernel.giving.CampaignEvent.BeneficiaryConsented;
import org.linli.kernel.giving.CampaignEvent.CampaignClosed;
import org.linli.kernel.giving.CampaignEvent.CampaignLaunched;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.giving.CampaignEvent.CampaignRejected;
import org.linli.kernel.giving.CampaignEvent.CampaignRevised;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.giving.CampaignEvent.ConsentWithdrawn;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.FundsEvent.FundsReturned;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.SourceId;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;

/** Campaigns that came some way. */
final class RandomGiving {
    private final Random random;
    private final History history;
    private int campaigns;
    private int gifts;

    RandomGiving(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void happen(MemberId by, MemberId beneficiary, MemberId officer, PlaceId community) {
        CampaignId id = CampaignId.of(Neighbours.bits(++campaigns));
        Owner owner = random.nextBoolean()
                ? Owner.of(by)
                : Owner.of(OrganisationId.of(Neighbours.bits(random.nextInt(1, 13))));
        CampaignTerms terms = terms();
        history.by(by)
                .then(new CampaignProposed(
                        id,
                        CampaignMode.MUTUAL_AID,
                        owner,
                        community,
                        beneficiary,
                        terms,
                        "an illness",
                        random.nextBoolean() ? null : "in hospital",
                        by));
        if (random.nextInt(3) == 0) {
            history.then(
                    new CampaignRejected(id, officer, "a list is missing"),
                    new CampaignRevised(id, beneficiary, terms(), true, true, "an illness", "still there", by));
        }
        history.then(new CampaignVetted(id, officer), new BeneficiaryConsented(id, beneficiary, "file 7", officer));
        if (random.nextInt(4) == 0) {
            history.then(new ConsentWithdrawn(id, beneficiary, beneficiary));
        }
        if (random.nextInt(5) == 0) {
            return;
        }
        history.then(new CampaignLaunched(id, by));
        collect(id);
        if (random.nextInt(4) == 0) {
            history.then(
                    new CampaignClosed(id, random.nextBoolean() ? CampaignEnd.DONE : CampaignEnd.MEMBER_ERASED, by));
        }
    }

    private void collect(CampaignId id) {
        int several = random.nextInt(4);
        for (int receipt = 1; receipt <= several; receipt++) {
            SourceId source = SourceId.of(DonationId.of(Neighbours.bits(++gifts)));
            Fen amount = new Fen(random.nextLong(1, 1_000_000));
            history.then(new FundsBooked(id, source, amount, receipt));
            if (random.nextInt(4) == 0) {
                history.then(new FundsReturned(id, source, amount));
            }
        }
    }

    private CampaignTerms terms() {
        List<SurplusPlan> plans = List.of(SurplusPlan.values());
        return new CampaignTerms(
                "Title " + random.nextInt(100),
                "Costs",
                new Fen(random.nextLong(1, 10_000_000)),
                plans.get(random.nextInt(plans.size())),
                random.nextInt(1, 91),
                null,
                null,
                null,
                null);
    }
}
