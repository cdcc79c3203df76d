package org.linli.command.giving;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.kernel.giving.PayoutEvent.DisbursementRequested;
import org.linli.kernel.giving.PayoutKind;
import org.linli.kernel.membership.MemberId;

/**
 * What decisions need to know of a pay-out.
 *
 * @param amount in fen
 * @param needed how many approve it
 * @param payable when the notice ends; null before it begins
 * @param objectors who objected, the last one perhaps not decided yet
 * @param due when the use must be disclosed; null when it need not, yet or any more
 */
record Payout(
        PayoutKind kind,
        long amount,
        MemberId requester,
        int needed,
        Set<MemberId> approvers,
        @Nullable Instant payable,
        Set<MemberId> objectors,
        Stage stage,
        @Nullable Instant due,
        boolean missed) {

    /** How far it is. */
    enum Stage {
        REQUESTED,
        NOTICE,
        OBJECTED,
        PAID,
        DISCLOSED,
        CANCELLED
    }

    Payout {
        approvers = Set.copyOf(approvers);
        objectors = Set.copyOf(objectors);
    }

    static Payout of(DisbursementRequested event) {
        return new Payout(
                event.kind(),
                event.amount().value(),
                event.by(),
                event.approvals(),
                Set.of(),
                null,
                Set.of(),
                Stage.REQUESTED,
                null,
                false);
    }

    /** True while part of the balance is kept for it. */
    boolean holds() {
        return stage == Stage.REQUESTED || stage == Stage.NOTICE || stage == Stage.OBJECTED;
    }

    /** True while it was paid and nobody said how it was used. */
    boolean owesDisclosure() {
        return stage == Stage.PAID && kind == PayoutKind.USE;
    }

    /** True when the actor requested or approved it. */
    boolean hasAHand(Authority by) {
        return by.involves(requester) || approvers.stream().anyMatch(by::involves);
    }

    Payout approvedBy(MemberId member) {
        Set<MemberId> more = new HashSet<>(approvers);
        more.add(member);
        return new Payout(kind, amount, requester, needed, more, payable, objectors, stage, due, missed);
    }

    Payout publishedUntil(Instant until) {
        return new Payout(kind, amount, requester, needed, approvers, until, objectors, Stage.NOTICE, due, missed);
    }

    Payout objectedBy(MemberId member) {
        Set<MemberId> more = new HashSet<>(objectors);
        more.add(member);
        return new Payout(kind, amount, requester, needed, approvers, payable, more, Stage.OBJECTED, due, missed);
    }

    Payout with(Stage other) {
        return new Payout(kind, amount, requester, needed, approvers, payable, objectors, other, due, missed);
    }

    Payout paid(@Nullable Instant disclosure) {
        return new Payout(
                kind, amount, requester, needed, approvers, payable, objectors, Stage.PAID, disclosure, missed);
    }

    Payout found() {
        return new Payout(kind, amount, requester, needed, approvers, payable, objectors, stage, due, true);
    }
}
