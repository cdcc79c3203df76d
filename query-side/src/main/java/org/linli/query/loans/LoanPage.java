package org.linli.query.loans;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.kernel.sharing.LoanId;

/**
 * One loan as its sides and the keeper see it.
 *
 * @param keptUntil until when it is kept for a borrower who does not come
 * @param ended why it ended before the hand-over; null if it did not
 * @param version the item's: what a command about the loan names as its If-Match
 * @param address where the item is; for the borrower alone, from the owner's yes to the return
 */
public record LoanPage(
        LoanId id,
        ItemId item,
        MemberId owner,
        MemberId borrower,
        Instant from,
        Instant to,
        Instant keptUntil,
        LoanStage stage,
        @Nullable LoanEnd ended,
        @Personal(subject = "owner") @Nullable String address,
        long version,
        List<LoanStory.Step> history) {

    static LoanPage of(LoanStory story, long version, @Nullable String address) {
        return new LoanPage(
                story.loan().id(),
                story.item(),
                story.owner(),
                story.loan().borrower(),
                story.loan().from(),
                story.loan().to(),
                story.loan().keptUntil(),
                story.stage(),
                story.ended(),
                address,
                version,
                story.history());
    }
}
