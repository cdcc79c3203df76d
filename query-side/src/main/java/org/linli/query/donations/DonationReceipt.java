package org.linli.query.donations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.PledgeEnd;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;

/**
 * A donation of money, for its donor and who keeps the campaign's books.
 *
 * @param community of the campaign
 * @param owner who answers for the campaign
 * @param donor who gives, or acts for the organisation that gives
 * @param organisation that gives; null when the donor does
 * @param amount what came, in fen; what was pledged until then
 * @param anonymous true when the public is not told who gives
 * @param receipt its number in the campaign; null while the campaign has not taken it in
 * @param reference of the bank or platform under which it came, or went back; null while it did not
 * @param ended why nothing came of the pledge; null unless nothing did
 * @param declined why the campaign did not take it in; null unless it did not
 * @param refundRefused true when the donor wanted it back and the campaign did not give it
 * @param until when the pledge lapses
 * @param changed when the last of this happened
 * @param position where it was pledged
 */
public record DonationReceipt(
        DonationId id,
        CampaignId campaign,
        PlaceId community,
        Owner owner,
        MemberId donor,
        @Nullable OrganisationId organisation,
        Fen amount,
        boolean anonymous,
        DonationStatus status,
        @Nullable Integer receipt,
        @Personal(subject = "donor") @Nullable String reference,
        @Nullable PledgeEnd ended,
        @Nullable DeclineReason declined,
        boolean refundRefused,
        Instant pledged,
        Instant until,
        @Nullable Instant received,
        Instant changed,
        long position) {

    static DonationReceipt of(DonationPledged event, Recorded<?> recorded) {
        Instant now = recorded.meta().occurred();
        return new DonationReceipt(
                event.donation(),
                event.campaign(),
                event.community(),
                event.owner(),
                event.donor(),
                event.organisation(),
                event.amount(),
                event.anonymous(),
                DonationStatus.PLEDGED,
                null,
                null,
                null,
                null,
                false,
                now,
                event.until(),
                null,
                now,
                recorded.position());
    }

    DonationReceipt ended(PledgeEnd reason, Instant now) {
        return with(DonationStatus.ENDED, amount, receipt, reference, reason, declined, refundRefused, received, now);
    }

    DonationReceipt received(Fen came, @Nullable String under, Instant now) {
        return with(DonationStatus.RECEIVED, came, receipt, under, ended, declined, refundRefused, now, now);
    }

    DonationReceipt booked(int number, Instant now) {
        return with(DonationStatus.BOOKED, amount, number, reference, ended, declined, refundRefused, received, now);
    }

    DonationReceipt declined(DeclineReason reason, Instant now) {
        return with(DonationStatus.DECLINED, amount, receipt, reference, ended, reason, refundRefused, received, now);
    }

    DonationReceipt at(DonationStatus next, Instant now) {
        return with(next, amount, receipt, reference, ended, declined, refundRefused, received, now);
    }

    DonationReceipt refundRefused(Instant now) {
        return with(DonationStatus.BOOKED, amount, receipt, reference, ended, declined, true, received, now);
    }

    DonationReceipt givenBack(@Nullable String under, Instant now) {
        return with(DonationStatus.GIVEN_BACK, amount, receipt, under, ended, declined, refundRefused, received, now);
    }

    /** True while somebody has to record that it came, or to give it back. */
    boolean waits() {
        return switch (status) {
            case PLEDGED, RECEIVED, DECLINED, REFUNDING, REFUNDED -> true;
            case ENDED, BOOKED, GIVEN_BACK -> false;
        };
    }

    private DonationReceipt with(
            DonationStatus next,
            Fen sum,
            @Nullable Integer number,
            @Nullable String under,
            @Nullable PledgeEnd end,
            @Nullable DeclineReason why,
            boolean refused,
            @Nullable Instant came,
            Instant now) {
        return new DonationReceipt(
                id,
                campaign,
                community,
                owner,
                donor,
                organisation,
                sum,
                anonymous,
                next,
                number,
                under,
                end,
                why,
                refused,
                pledged,
                until,
                came,
                now,
                position);
    }
}
