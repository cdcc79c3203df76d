package org.linli.query.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayoutEvent.DisbursementRequested;
import org.linli.kernel.giving.PayoutKind;

/**
 * A pay-out as everybody sees it.
 *
 * @param needed how many approve it
 * @param approvals how many have
 * @param payable when its notice ends; null before it begins
 * @param due when its use is disclosed at the latest; null before it is paid, and for what was left over
 * @param missed true when it was not disclosed by then
 * @param used how it was used; null until that is disclosed
 */
public record PayoutStory(
        DisbursementId id,
        PayoutKind kind,
        Fen amount,
        Payee payee,
        String what,
        int needed,
        int approvals,
        PayoutStage stage,
        @Nullable Instant payable,
        @Nullable Instant due,
        boolean missed,
        @Nullable String used) {

    static PayoutStory of(DisbursementRequested event) {
        return new PayoutStory(
                event.disbursement(),
                event.kind(),
                event.amount(),
                event.payee(),
                event.what(),
                event.approvals(),
                0,
                PayoutStage.REQUESTED,
                null,
                null,
                false,
                null);
    }

    PayoutStory approved() {
        return new PayoutStory(id, kind, amount, payee, what, needed, approvals + 1, stage, payable, due, missed, used);
    }

    PayoutStory with(PayoutStage other) {
        return new PayoutStory(id, kind, amount, payee, what, needed, approvals, other, payable, due, missed, used);
    }

    PayoutStory published(Instant until) {
        return new PayoutStory(
                id, kind, amount, payee, what, needed, approvals, PayoutStage.NOTICE, until, due, missed, used);
    }

    PayoutStory paid(@Nullable Instant disclosure) {
        return new PayoutStory(
                id, kind, amount, payee, what, needed, approvals, PayoutStage.PAID, payable, disclosure, missed, used);
    }

    PayoutStory found() {
        return new PayoutStory(id, kind, amount, payee, what, needed, approvals, stage, payable, due, true, used);
    }

    PayoutStory disclosed(String how) {
        return new PayoutStory(
                id, kind, amount, payee, what, needed, approvals, PayoutStage.DISCLOSED, payable, due, missed, how);
    }

    /** True while part of the balance is kept for it. */
    boolean holds() {
        return stage == PayoutStage.REQUESTED || stage == PayoutStage.NOTICE || stage == PayoutStage.OBJECTED;
    }

    /** What somebody has to do about it; null: nothing. */
    @Nullable
    Task task() {
        return switch (stage) {
            case REQUESTED -> Task.APPROVAL;
            case NOTICE -> Task.PAYMENT;
            case OBJECTED -> Task.OBJECTION;
            case PAID -> due == null ? null : missed ? Task.OVERDUE_DISCLOSURE : Task.DISCLOSURE;
            case DISCLOSED, CANCELLED -> null;
        };
    }
}
