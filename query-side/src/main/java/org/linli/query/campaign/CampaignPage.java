package org.linli.query.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Sensitive;

/**
 * A campaign for a reader.
 *
 * @param terms without the page of a personal appeal and the application for relief while nothing is told of the beneficiary
 * @param beneficiary whom it helps; null for everybody else while nothing is told of them
 * @param told what is told of them, once they consented
 * @param need what the vetting must know; null for everybody else
 * @param officer who rejected it; null for everybody else
 * @param reason why it was rejected; null for everybody else
 * @param sums what it collected and paid, in fen
 * @param balance what is there, in fen
 * @param free what nothing is planned for, in fen
 * @param ledgerSound true when the lines of the ledger sum up to the balance; null for the past
 */
public record CampaignPage(
        CampaignId id,
        CampaignMode mode,
        CampaignStage stage,
        Owner owner,
        PlaceId community,
        CampaignTerms terms,
        @Nullable MemberId beneficiary,
        @Personal(subject = "beneficiary") @Nullable String told,
        boolean consented,
        @Sensitive(subject = "beneficiary") @Nullable String need,
        @Nullable MemberId officer,
        @Personal(subject = "officer") @Nullable String reason,
        Sums sums,
        long balance,
        long free,
        List<PayoutStory> payouts,
        @Nullable Boolean ledgerSound) {

    /**
     * Everything for who vets or answers for it; for everybody else nothing of a person but what may be told now.
     *
     * @param tellable true while the beneficiary's consent holds
     */
    static CampaignPage of(CampaignStory story, boolean insider, boolean tellable, @Nullable Boolean sound) {
        boolean tells = insider || (story.consented() && tellable);
        return new CampaignPage(
                story.id(),
                story.mode(),
                story.stage(),
                story.owner(),
                story.community(),
                tells ? story.terms() : untold(story),
                tells ? story.beneficiary() : null,
                tells ? story.told() : null,
                story.consented(),
                insider ? story.need() : null,
                insider ? story.officer() : null,
                insider ? story.reason() : null,
                story.sums(),
                story.sums().balance(),
                story.free(),
                story.payouts(),
                sound);
    }

    /** Where somebody asks for help in their own name, or applied for it, says who they are. */
    private static CampaignTerms untold(CampaignStory story) {
        CampaignTerms terms = story.terms();
        return new CampaignTerms(
                terms.title(),
                terms.purpose(),
                terms.goal(),
                terms.surplus(),
                terms.disclosureDays(),
                terms.filing(),
                story.mode() == CampaignMode.PERSONAL_APPEAL ? null : terms.link(),
                terms.appeal(),
                null);
    }
}
