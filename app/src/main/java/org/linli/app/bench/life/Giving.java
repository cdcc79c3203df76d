package org.linli.app.bench.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.linli.app.bench.life.Town.Community;
import org.linli.kernel.giving.CampaignEvent.BeneficiaryConsented;
import org.linli.kernel.giving.CampaignEvent.CampaignLaunched;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.PayoutEvent.DisbursementApproved;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.PayoutEvent.DisbursementRequested;
import org.linli.kernel.giving.PayoutEvent.NoticePublished;
import org.linli.kernel.giving.PayoutEvent.UsageDisclosed;
import org.linli.kernel.giving.PayoutKind;
import org.linli.kernel.giving.ReliefEvent.ReliefFiled;
import org.linli.kernel.giving.ReliefEvent.ReliefGranted;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.ReliefKind;
import org.linli.kernel.giving.SourceId;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.MemberId;

/** Campaigns of up to 400 gifts, paid out and disclosed, and applications for relief. */
final class Giving {
    private static final int MOST_GIFTS = 400;
    private static final Duration MONTH = Duration.ofDays(30);

    private final Chronicle chronicle;
    private final Town town;
    private final Random random;
    private @Nullable Drive drive;

    Giving(Chronicle chronicle, Town town, Random random) {
        this.chronicle = chronicle;
        this.town = town;
        this.random = random;
    }

    private static final class Drive {
        final CampaignId id;
        final Community community;
        final int most;
        int receipts;
        long collected;

        Drive(CampaignId id, Community community, int most) {
            this.id = id;
            this.community = community;
            this.most = most;
        }

        Owner owner() {
            return Owner.of(community.organisation());
        }
    }

    /** One more gift; the campaign that had all of its own pays out before it. */
    void give() {
        if (drive == null || drive.receipts >= drive.most) {
            if (drive != null) {
                payOut(drive);
            }
            drive = begin(town.community());
        }
        Community community = drive.community;
        MemberId donor = town.member(community);
        MemberId treasurer = community.members().getFirst();
        DonationId gift = DonationId.of(town.bits());
        Fen amount = new Fen(1_000L + random.nextInt(100_000));
        int receipt = ++drive.receipts;
        drive.collected += amount.value();
        chronicle.add(
                gift.value(),
                donor,
                community.place(),
                new DonationPledged(
                        gift,
                        drive.id,
                        community.place(),
                        drive.owner(),
                        donor,
                        null,
                        amount,
                        random.nextBoolean(),
                        chronicle.in(MONTH),
                        donor,
                        null));
        chronicle.add(
                gift.value(),
                treasurer,
                community.place(),
                new DonationReceived(gift, drive.id, donor, amount, "回单 17", treasurer));
        chronicle.add(
                drive.id.value(),
                MemberId.SYSTEM,
                community.place(),
                new FundsBooked(drive.id, SourceId.of(gift), amount, receipt));
        chronicle.add(
                gift.value(),
                MemberId.SYSTEM,
                community.place(),
                new DonationBooked(gift, drive.id, donor, amount, receipt));
    }

    void relieve() {
        Community community = town.community();
        MemberId applicant = town.member(community);
        ReliefId relief = ReliefId.of(town.bits());
        chronicle.add(
                relief.value(),
                applicant,
                community.place(),
                new ReliefFiled(relief, applicant, community.place(), ReliefKind.MEDICAL, "住院三周，无力支付", applicant, null),
                new ReliefGranted(
                        relief, applicant, new Fen(200_000), community.members().getFirst()));
    }

    private Drive begin(Community community) {
        CampaignId id = CampaignId.of(town.bits());
        MemberId secretary = community.members().getFirst();
        MemberId beneficiary = town.other(community, secretary);
        CampaignTerms terms = new CampaignTerms(
                "为邻居筹医药费", "医药费", new Fen(10_000_000), SurplusPlan.CHARITY, 30, null, null, null, null);
        Drive begun = new Drive(id, community, 20 + random.nextInt(MOST_GIFTS - 20));
        chronicle.add(
                id.value(),
                secretary,
                community.place(),
                new CampaignProposed(
                        id,
                        CampaignMode.MUTUAL_AID,
                        begun.owner(),
                        community.place(),
                        beneficiary,
                        terms,
                        "脑炎后昏迷",
                        "正在住院",
                        secretary),
                new BeneficiaryConsented(id, beneficiary, "同意书 7 号", secretary),
                new CampaignVetted(id, MemberId.SYSTEM),
                new CampaignLaunched(id, secretary));
        return begun;
    }

    private void payOut(Drive done) {
        MemberId secretary = done.community.members().getFirst();
        DisbursementId payout = DisbursementId.of(town.bits());
        Fen amount = new Fen(done.collected);
        Instant due = chronicle.in(MONTH);
        chronicle.add(
                done.id.value(),
                secretary,
                done.community.place(),
                new DisbursementRequested(
                        done.id,
                        payout,
                        PayoutKind.USE,
                        amount,
                        new Payee(PayeeKind.INSTITUTION, "医院"),
                        "住院费",
                        2,
                        secretary),
                new DisbursementApproved(done.id, payout, town.other(done.community, secretary)),
                new DisbursementApproved(done.id, payout, MemberId.SYSTEM),
                new NoticePublished(done.id, payout, amount, chronicle.in(Duration.ofDays(1))),
                new DisbursementPaid(done.id, payout, PayoutKind.USE, amount, due, due, MemberId.SYSTEM, "回单 18"),
                new UsageDisclosed(done.id, payout, done.owner(), "住院费", null, secretary));
    }
}
