package org.linli.query.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.VoidReason;
import org.linli.query.reviews.ReviewsPage;

/**
 * One exchange as one reader may see it.
 *
 * @param you how the reader stands to it
 * @param provides the organisation that provides; null when the provider does themselves
 * @param receives the organisation that receives; null when the receiver does themselves
 * @param minutes as last reported, confirmed or decided; null before
 * @param proposer the side that proposed it
 * @param note what the proposer wrote; for staff only once it was disputed
 * @param host whose address is given; null without one
 * @param address where the other side's listing is, from the agreement to the close; null for staff
 * @param dispute why the receiver disputes it
 * @param cancelled why it was called off
 * @param mediation since a dispute, with what both sides said; null before
 * @param correction the last one after the close; null: none
 * @param voided why it counts as if it had never been
 * @param reviews what the reader may see of the two sides' reviews; null: nothing. They have no part in the version
 */
public record ExchangePage(
        ExchangeId id,
        Party you,
        Deal deal,
        @Nullable OrganisationId provides,
        @Nullable OrganisationId receives,
        Stage stage,
        @Nullable Integer minutes,
        MemberId proposer,
        @Personal(subject = "proposer") @Nullable String note,
        @Nullable MemberId host,
        @Personal(subject = "host") @Nullable String address,
        @Personal(subject = "deal.receiver") @Nullable String dispute,
        @Nullable CancellationReason cancelled,
        @Nullable MediationStory mediation,
        @Nullable CorrectionStory correction,
        @Nullable VoidReason voided,
        @Nullable ReviewsPage reviews,
        long version,
        List<ExchangeStory.Step> history) {

    static ExchangePage of(
            ExchangeStory story,
            Party reader,
            @Nullable OrganisationId provides,
            @Nullable OrganisationId receives,
            @Nullable String address,
            @Nullable ReviewsPage reviews) {
        return new ExchangePage(
                story.id(),
                reader,
                story.deal(),
                provides,
                receives,
                story.stage(),
                story.minutes(),
                story.proposer(),
                reader != Party.STAFF || story.disputed() ? story.note() : null,
                address == null ? null : host(story.deal(), reader),
                address,
                story.dispute(),
                story.cancelled(),
                story.mediation(),
                story.correction(),
                story.voided(),
                reviews,
                story.version(),
                story.history());
    }

    private static @Nullable MemberId host(Deal deal, Party reader) {
        return switch (reader) {
            case PROVIDER -> deal.receiver();
            case RECEIVER -> deal.provider();
            case STAFF, SYSTEM -> null;
        };
    }
}
