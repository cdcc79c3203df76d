package org.linli.query;

import java.time.Instant;
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
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.FundsEvent.FundsReturned;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.PayoutEnd;
import org.linli.kernel.giving.PayoutEvent.DisbursementApproved;
import org.linli.kernel.giving.PayoutEvent.DisbursementCancelled;
import org.linli.kernel.giving.PayoutEvent.DisbursementObjected;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.PayoutEvent.DisbursementRequested;
import org.linli.kernel.giving.PayoutEvent.DisclosureMissed;
import org.linli.kernel.giving.PayoutEvent.NoticePublished;
import org.linli.kernel.giving.PayoutEvent.ObjectionDecided;
import org.linli.kernel.giving.PayoutEvent.SurplusCarriedOut;
import org.linli.kernel.giving.PayoutEvent.UsageDisclosed;
import org.linli.kernel.giving.PayoutKind;
import org.linli.kernel.giving.SourceId;
import org.linli.kernel.giving.StewardEvent.DisclosureMadeUp;
import org.linli.kernel.giving.StewardEvent.DisclosureOwed;
import org.linli.kernel.giving.StewardId;
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
    private int payouts;

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
        payOut(id, owner, by, officer);
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

    /** Pay-outs that came some way; none is more than what was collected. */
    private void payOut(CampaignId id, Owner owner, MemberId by, MemberId other) {
        for (int several = random.nextInt(3); several > 0; several--) {
            DisbursementId payout = DisbursementId.of(Neighbours.bits(++payouts));
            Fen amount = new Fen(random.nextLong(1, 1_000));
            Instant until = history.last().plusSeconds(86_400);
            SourceId source = SourceId.of(DonationId.of(Neighbours.bits(++gifts)));
            PayoutKind kind = random.nextBoolean() ? PayoutKind.USE : PayoutKind.SURPLUS;
            Payee payee = random.nextBoolean()
                    ? new Payee(PayeeKind.INSTITUTION, "Hospital")
                    : new Payee(PayeeKind.BENEFICIARY, null);
            history.then(
                    new FundsBooked(id, source, amount, 100 + payouts),
                    new DisbursementRequested(id, payout, kind, amount, payee, "costs", 1, by),
                    new DisbursementApproved(id, payout, other),
                    new NoticePublished(id, payout, amount, until));
            if (random.nextInt(3) == 0) {
                boolean upheld = random.nextBoolean();
                history.then(
                        new DisbursementObjected(id, payout, other, "not so"),
                        new ObjectionDecided(id, payout, upheld, MemberId.SYSTEM, null));
                if (upheld) {
                    history.then(
                            new DisbursementCancelled(id, payout, amount, PayoutEnd.OBJECTION_UPHELD, MemberId.SYSTEM));
                    continue;
                }
            }
            boolean use = kind == PayoutKind.USE;
            history.then(new DisbursementPaid(
                    id, payout, kind, amount, use ? until : null, use ? until : null, other, "a receipt"));
            if (!use) {
                history.then(new SurplusCarriedOut(id, payout, amount, SurplusPlan.CHARITY));
            } else if (random.nextBoolean()) {
                late(id, owner, payout, until);
            }
            if (use && random.nextInt(4) > 0) {
                history.then(new UsageDisclosed(id, payout, owner, "as promised", null, by));
            }
        }
    }

    private void late(CampaignId id, Owner owner, DisbursementId payout, Instant due) {
        StewardId steward = StewardId.of(owner);
        history.then(
                new DisclosureMissed(id, payout, owner, due, null), new DisclosureOwed(steward, owner, id, payout));
        if (random.nextBoolean()) {
            history.then(new DisclosureMadeUp(steward, owner, id, payout));
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
