package org.linli.query.mypage;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ItemEvent.ItemReturned;
import org.linli.kernel.sharing.ItemEvent.ItemRevised;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingJoined;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLapsed;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLeft;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingOffered;
import org.linli.kernel.sharing.ItemEvent.LoanAccepted;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.LoanExtended;
import org.linli.kernel.sharing.ItemEvent.LoanOverdue;
import org.linli.kernel.sharing.ItemEvent.LoanReminded;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemEvent.PassageDenied;
import org.linli.kernel.sharing.ItemEvent.PassageReported;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.Passage;
import org.linli.kernel.sharing.Reminder;
import org.linli.query.mypage.OpenMatter.Waiting;

/** What waits because of loans: for the owner and the borrower one matter per loan, for who stands in line one per item. */
final class LoanMatters {
    private LoanMatters() {}

    static Set<String> keys(ItemEvent event) {
        Set<String> keys = new HashSet<>();
        Loan loan = event.loan();
        if (loan != null) {
            keys.add(OpenMatter.id(event.owner(), loan.id().value()));
            keys.add(OpenMatter.id(loan.borrower(), loan.id().value()));
        }
        inLine(event)
                .forEach(member -> keys.add(OpenMatter.id(member, event.item().value())));
        return keys;
    }

    /** Whose place in the line the event may change. */
    private static List<MemberId> inLine(ItemEvent event) {
        return switch (event) {
            case ItemWaitingJoined joined -> List.of(joined.member());
            case ItemWaitingLeft left -> List.of(left.member());
            case ItemWaitingOffered offered -> List.of(offered.member());
            case ItemWaitingLapsed lapsed -> List.of(lapsed.member());
            case LoanReserved reserved -> List.of(reserved.loan().borrower());
            case ItemRetired retired -> retired.waiting();
            case ItemRegistered _,
                    ItemRevised _,
                    LoanAccepted _,
                    LoanCancelled _,
                    PassageReported _,
                    PassageDenied _,
                    ItemHandedOver _,
                    LoanExtended _,
                    LoanReminded _,
                    LoanOverdue _,
                    ItemReturned _ -> List.of();
        };
    }

    static @Nullable OpenMatter fold(String id, @Nullable OpenMatter matter, ItemEvent event, Recorded<?> recorded) {
        Loan loan = event.loan();
        if (loan != null) {
            if (id.equals(OpenMatter.id(event.owner(), loan.id().value()))) {
                return matter(event.owner(), loan, ownersTask(event), until(event, loan), recorded);
            }
            if (id.equals(OpenMatter.id(loan.borrower(), loan.id().value()))) {
                return matter(loan.borrower(), loan, borrowersTask(event), until(event, loan), recorded);
            }
        }
        return switch (event) {
            case ItemWaitingJoined joined ->
                WaitingMatters.waits(joined.member(), event.item().value(), recorded);
            case ItemWaitingOffered offered ->
                WaitingMatters.hasTurn(offered.member(), event.item().value(), offered.until(), recorded);
            case ItemWaitingLeft _, ItemWaitingLapsed _, LoanReserved _, ItemRetired _ -> null;
            case ItemRegistered _,
                    ItemRevised _,
                    LoanAccepted _,
                    LoanCancelled _,
                    PassageReported _,
                    PassageDenied _,
                    ItemHandedOver _,
                    LoanExtended _,
                    LoanReminded _,
                    LoanOverdue _,
                    ItemReturned _ -> matter;
        };
    }

    private static @Nullable OpenMatter matter(
            MemberId side, Loan loan, @Nullable Waiting task, Instant until, Recorded<?> recorded) {
        return task == null
                ? null
                : new OpenMatter(
                        side,
                        loan.id().value(),
                        task,
                        recorded.meta().occurred(),
                        recorded.position(),
                        until,
                        recorded.event() instanceof LoanReminded
                                ? recorded.meta().occurred()
                                : null,
                        null,
                        null);
    }

    private static @Nullable Waiting ownersTask(ItemEvent event) {
        return switch (event) {
            case LoanReserved reserved ->
                reserved.accepted() ? Waiting.FOR_YOU_TO_HAND_OVER : Waiting.FOR_YOU_TO_ACCEPT_THE_LOAN;
            case LoanAccepted _ -> Waiting.FOR_YOU_TO_HAND_OVER;
            case PassageReported reported ->
                reported.passage() == Passage.HAND_OVER
                        ? Waiting.FOR_THE_BORROWER_TO_CONFIRM
                        : Waiting.FOR_YOU_TO_CONFIRM_THE_RETURN;
            case PassageDenied denied ->
                denied.passage() == Passage.HAND_OVER
                        ? Waiting.FOR_YOU_TO_HAND_OVER
                        : Waiting.FOR_THE_BORROWER_TO_RETURN;
            case ItemHandedOver _, LoanExtended _ -> Waiting.FOR_THE_BORROWER_TO_RETURN;
            case LoanReminded reminded ->
                reminded.reminder() == Reminder.BEFORE_DUE
                        ? Waiting.FOR_THE_BORROWER_TO_RETURN
                        : Waiting.FOR_THE_BORROWER_TO_RETURN_OVERDUE;
            case LoanOverdue _ -> Waiting.FOR_THE_BORROWER_TO_RETURN_OVERDUE;
            case LoanCancelled _,
                    ItemReturned _,
                    ItemRegistered _,
                    ItemRevised _,
                    ItemRetired _,
                    ItemWaitingJoined _,
                    ItemWaitingLeft _,
                    ItemWaitingOffered _,
                    ItemWaitingLapsed _ -> null;
        };
    }

    private static @Nullable Waiting borrowersTask(ItemEvent event) {
        Waiting owners = ownersTask(event);
        return owners == null
                ? null
                : switch (owners) {
                    case FOR_YOU_TO_ACCEPT_THE_LOAN -> Waiting.FOR_THE_OWNER_TO_ACCEPT_THE_LOAN;
                    case FOR_YOU_TO_HAND_OVER -> Waiting.FOR_YOU_TO_COLLECT;
                    case FOR_THE_BORROWER_TO_CONFIRM -> Waiting.FOR_YOU_TO_CONFIRM_THE_HAND_OVER;
                    case FOR_YOU_TO_CONFIRM_THE_RETURN -> Waiting.FOR_THE_OWNER_TO_CONFIRM;
                    case FOR_THE_BORROWER_TO_RETURN -> Waiting.FOR_YOU_TO_RETURN;
                    case FOR_THE_BORROWER_TO_RETURN_OVERDUE -> Waiting.FOR_YOU_TO_RETURN_OVERDUE;
                    default -> throw new IllegalStateException("no task of an owner: " + owners);
                };
    }

    /** What the task has time for. */
    private static Instant until(ItemEvent event, Loan loan) {
        return switch (event) {
            case PassageReported reported -> reported.until();
            case LoanReserved _, LoanAccepted _ -> loan.keptUntil();
            case PassageDenied denied -> denied.passage() == Passage.HAND_OVER ? loan.keptUntil() : loan.to();
            case ItemHandedOver _,
                    LoanExtended _,
                    LoanReminded _,
                    LoanOverdue _,
                    LoanCancelled _,
                    ItemReturned _,
                    ItemRegistered _,
                    ItemRevised _,
                    ItemRetired _,
                    ItemWaitingJoined _,
                    ItemWaitingLeft _,
                    ItemWaitingOffered _,
                    ItemWaitingLapsed _ -> loan.to();
        };
    }
}
