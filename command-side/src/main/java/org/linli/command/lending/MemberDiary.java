package org.linli.command.lending;

import java.util.Set;
import org.linli.kernel.sharing.LoanId;

/** What decisions need to know of what a member has at the same time. */
public sealed interface MemberDiary {
    /** Nothing was ever entered. */
    record Blank() implements MemberDiary {}

    /**
     * A diary.
     *
     * @param loans what counts now
     * @param overdue those of them that should be back
     */
    record Kept(Set<LoanId> loans, Set<LoanId> overdue, Duties duties) implements MemberDiary {
        Kept with(Duties other) {
            return new Kept(loans, overdue, other);
        }
    }

    /** The loans that count now. */
    default Set<LoanId> entered() {
        return this instanceof Kept kept ? kept.loans() : Set.of();
    }

    /** What the member has to do as a volunteer. */
    default Duties volunteers() {
        return this instanceof Kept kept ? kept.duties() : Duties.NONE;
    }

    /** True while something is overdue: no other loan begins. */
    default boolean isBlocked() {
        return this instanceof Kept kept && !kept.overdue().isEmpty();
    }
}
