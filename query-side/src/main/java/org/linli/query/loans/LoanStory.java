package org.linli.query.loans;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventNames;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemReturned;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.PassageReported;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanEnd;

/**
 * One loan and what became of it.
 *
 * @param ended why it ended before the hand-over; null if it did not
 * @param history oldest first
 */
public record LoanStory(
        ItemId item,
        MemberId owner,
        Loan loan,
        LoanStage stage,
        @Nullable LoanEnd ended,
        List<Step> history) {

    /**
     * Something that happened to it.
     *
     * @param event stored name
     * @param condition what somebody said of the item; null where nobody did
     * @param damaged true when the owner's side says that it suffered
     * @param author who said it; null where nobody did
     * @param note for the two sides and the keeper
     */
    @Schema(name = "LoanStep")
    public record Step(
            Instant at,
            String event,
            By by,
            @Nullable Condition condition,
            boolean damaged,
            @Nullable MemberId author,
            @Personal(subject = "author") @Nullable String note) {}

    /** Whose act it was. */
    public enum By {
        BORROWER,
        OWNER,
        /** The keeper of the house that the item is kept in. */
        KEEPER,
        SYSTEM;

        static By of(MemberId principal, MemberId owner, MemberId borrower) {
            if (principal.equals(borrower)) {
                return BORROWER;
            }
            return principal.equals(owner) ? OWNER : principal.equals(MemberId.SYSTEM) ? SYSTEM : KEEPER;
        }
    }

    static LoanStory after(@Nullable LoanStory before, ItemEvent event, Loan loan, Recorded<?> recorded) {
        List<Step> steps = new ArrayList<>(before == null ? List.of() : before.history());
        steps.add(step(event, loan, recorded));
        return new LoanStory(
                event.item(),
                event.owner(),
                loan,
                LoanStage.after(before == null ? LoanStage.RESERVED : before.stage(), event),
                event instanceof LoanCancelled cancelled ? cancelled.reason() : before == null ? null : before.ended(),
                List.copyOf(steps));
    }

    private static Step step(ItemEvent event, Loan loan, Recorded<?> recorded) {
        Instant at = recorded.meta().occurred();
        String name = EventNames.nameOf(event.getClass()).value();
        By by = By.of(recorded.meta().principal(), event.owner(), loan.borrower());
        if (event instanceof PassageReported reported) {
            return new Step(at, name, by, reported.condition(), false, reported.by(), reported.note());
        }
        if (event instanceof ItemHandedOver handed) {
            return new Step(at, name, by, handed.condition(), false, handed.by(), handed.note());
        }
        return event instanceof ItemReturned returned
                ? new Step(at, name, by, returned.condition(), returned.damaged(), returned.by(), returned.note())
                : new Step(at, name, by, null, false, null, null);
    }
}
