package org.linli.query.items;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanId;
import org.linli.query.waiting.InLine;

/**
 * One item as this reader may see it.
 *
 * @param mine true when the reader is its owner
 * @param busy the times that are taken, soonest first; the buffer of the terms lies between two
 * @param waiting the reader's own place in the line; null for who does not wait
 * @param history what state it was in when somebody looked, oldest first
 */
public record ItemPage(
        ItemId id,
        boolean mine,
        PlaceId community,
        ItemTerms terms,
        Availability availability,
        List<Busy> busy,
        @Nullable InLine waiting,
        long version,
        List<ItemStory.Seen> history) {

    /**
     * A time that is taken.
     *
     * @param loan for its two sides and the keeper; null for everybody else
     * @param borrower as the loan
     */
    @Schema(name = "BusyTime")
    public record Busy(
            Instant from,
            Instant to,
            @Nullable LoanId loan,
            @Nullable MemberId borrower) {}

    /** All loans by name for who lends; of others each only their own. */
    static ItemPage of(ItemStory story, MemberId reader, boolean lends) {
        return new ItemPage(
                story.id(),
                story.owner().equals(reader),
                story.community(),
                story.terms(),
                story.availability(),
                story.loans().stream()
                        .map(ItemStory.Use::loan)
                        .sorted(Comparator.comparing(Loan::from))
                        .map(loan -> lends || loan.borrower().equals(reader)
                                ? new Busy(loan.from(), loan.to(), loan.id(), loan.borrower())
                                : new Busy(loan.from(), loan.to(), null, null))
                        .toList(),
                InLine.of(reader, story.line()),
                story.version(),
                story.conditions());
    }
}
