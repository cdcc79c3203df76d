package org.linli.kernel.sharing;

import java.time.Instant;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/**
 * Who has an item for what time. Every event of a loan repeats it as it stands after the event, so that no reader has to look anything up.
 *
 * @param from when it begins
 * @param to when the item is due back
 * @param keptUntil until when it is kept for a borrower who does not come
 */
public record Loan(
        @Public LoanId id,
        @SubjectRef MemberId borrower,
        @Public Instant from,
        @Public Instant to,
        @Public Instant keptUntil) {

    /** The same loan until another time. */
    public Loan until(Instant other) {
        return new Loan(id, borrower, from, other, keptUntil);
    }
}
