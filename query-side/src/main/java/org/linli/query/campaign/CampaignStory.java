package org.linli.query.campaign;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
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
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.FundsEvent;
import org.linli.kernel.giving.Owner;
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
import org.linli.kernel.giving.StockEvent;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Sensitive;

/**
 * A campaign with everything that is known of it; its ledger stands in {@link LedgerProjection}.
 *
 * @param authors who proposed or revised it
 * @param told published only while {@code consented}
 * @param launched true once everybody could read it
 * @param orphaned true when the member who answered for it is one no more
 * @param officer who rejected it last; null for nobody
 * @param reason why; null unless it is rejected
 * @param version the sequence number of its last event
 */
public record CampaignStory(
        CampaignId id,
        CampaignMode mode,
        Owner owner,
        PlaceId community,
        MemberId beneficiary,
        SortedSet<String> authors,
        CampaignTerms terms,
        @Sensitive(subject = "beneficiary") @Nullable String need,
        @Personal(subject = "beneficiary") @Nullable String told,
        boolean consented,
        CampaignStage stage,
        boolean launched,
        boolean orphaned,
        @Nullable MemberId officer,
        @Personal(subject = "officer") @Nullable String reason,
        Sums sums,
        List<PayoutStory> payouts,
        long position,
        long version) {

    static CampaignStory of(CampaignProposed event, Recorded<?> recorded) {
        return new CampaignStory(
                event.campaign(),
                event.mode(),
                event.owner(),
                event.community(),
                event.beneficiary(),
                new TreeSet<>(Set.of(event.by().value())),
                event.terms(),
                event.need(),
                event.told(),
                false,
                CampaignStage.PROPOSED,
                false,
                false,
                null,
                null,
                Sums.NONE,
                List.of(),
                recorded.position(),
                recorded.sequence());
    }

    CampaignStory after(CampaignEvent event, Recorded<?> recorded) {
        return changed(event).atVersion(recorded.sequence());
    }

    private CampaignStory changed(CampaignEvent event) {
        return switch (event) {
            case CampaignProposed _ -> this;
            case CampaignRevised fact -> revised(fact);
            case CampaignVetted _ -> with(CampaignStage.VETTED);
            case CampaignRejected fact -> with(CampaignStage.REJECTED).rejected(fact.by(), fact.reason());
            case CampaignLaunched _ -> with(CampaignStage.LAUNCHED);
            case CampaignClosed _ -> with(CampaignStage.CLOSED);
            case CampaignOwnerLost _ -> of(consented, stage, launched, true, officer, reason, sums, payouts, version);
            case BeneficiaryConsented _ -> consented(true);
            case ConsentWithdrawn _ -> consented(false);
            case FundsEvent _, StockEvent _ -> with(sums.after(event));
            case DisbursementRequested fact -> with(fact);
            case DisbursementApproved fact -> with(fact.disbursement(), PayoutStory::approved);
            case NoticePublished fact -> with(fact.disbursement(), payout -> payout.published(fact.until()));
            case DisbursementObjected fact -> with(fact.disbursement(), payout -> payout.with(PayoutStage.OBJECTED));
            case ObjectionDecided fact -> with(fact.disbursement(), payout -> payout.with(PayoutStage.NOTICE));
            case DisbursementCancelled fact -> with(fact.disbursement(), payout -> payout.with(PayoutStage.CANCELLED));
            case DisbursementPaid fact ->
                with(sums.after(fact)).with(fact.disbursement(), payout -> payout.paid(fact.due()));
            case UsageDisclosed fact -> with(fact.disbursement(), payout -> payout.disclosed(fact.used()));
            case DisclosureMissed fact -> with(fact.disbursement(), PayoutStory::found);
            case SurplusCarriedOut _ -> this;
        };
    }

    /** True while the member answers for it themselves and it is not over. */
    public boolean isKeptBy(MemberId member) {
        return member.equals(owner.member()) && !orphaned && stage != CampaignStage.CLOSED;
    }

    /** What nothing is planned for, in fen. */
    long free() {
        return sums.balance()
                - payouts.stream()
                        .filter(PayoutStory::holds)
                        .mapToLong(payout -> payout.amount().value())
                        .sum();
    }

    /** What somebody has to do about it. */
    Set<Task> tasks() {
        Set<Task> tasks = EnumSet.noneOf(Task.class);
        if (stage == CampaignStage.PROPOSED) {
            tasks.add(Task.VETTING);
        }
        for (PayoutStory payout : payouts) {
            Task task = payout.task();
            if (task != null) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    private CampaignStory revised(CampaignRevised fact) {
        SortedSet<String> more = new TreeSet<>(authors);
        more.add(fact.by().value());
        boolean again = fact.material() || stage == CampaignStage.REJECTED;
        return new CampaignStory(
                id,
                mode,
                owner,
                community,
                beneficiary,
                more,
                fact.terms(),
                fact.need(),
                fact.told(),
                consented && !fact.toldAnew(),
                again ? CampaignStage.PROPOSED : stage,
                launched,
                orphaned,
                null,
                null,
                sums,
                payouts,
                position,
                version);
    }

    private CampaignStory rejected(MemberId by, @Nullable String why) {
        return of(consented, stage, launched, orphaned, by, why, sums, payouts, version);
    }

    private CampaignStory with(CampaignStage other) {
        boolean open = launched || other == CampaignStage.LAUNCHED;
        return of(consented, other, open, orphaned, officer, reason, sums, payouts, version);
    }

    private CampaignStory consented(boolean now) {
        return of(now, stage, launched, orphaned, officer, reason, sums, payouts, version);
    }

    private CampaignStory with(Sums other) {
        return of(consented, stage, launched, orphaned, officer, reason, other, payouts, version);
    }

    private CampaignStory with(DisbursementRequested fact) {
        List<PayoutStory> more = new ArrayList<>(payouts);
        more.add(PayoutStory.of(fact));
        return of(consented, stage, launched, orphaned, officer, reason, sums, List.copyOf(more), version);
    }

    private CampaignStory with(DisbursementId payout, UnaryOperator<PayoutStory> change) {
        List<PayoutStory> others = payouts.stream()
                .map(each -> each.id().equals(payout) ? change.apply(each) : each)
                .toList();
        return of(consented, stage, launched, orphaned, officer, reason, sums, others, version);
    }

    private CampaignStory atVersion(long sequence) {
        return of(consented, stage, launched, orphaned, officer, reason, sums, payouts, sequence);
    }

    private CampaignStory of(
            boolean newConsented,
            CampaignStage newStage,
            boolean newLaunched,
            boolean newOrphaned,
            @Nullable MemberId newOfficer,
            @Nullable String newReason,
            Sums newSums,
            List<PayoutStory> newPayouts,
            long newVersion) {
        return new CampaignStory(
                id,
                mode,
                owner,
                community,
                beneficiary,
                authors,
                terms,
                need,
                told,
                newConsented,
                newStage,
                newLaunched,
                newOrphaned,
                newOfficer,
                newReason,
                newSums,
                newPayouts,
                position,
                newVersion);
    }
}
