package org.linli.command.lending;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.Passage;

/** What may be wished about an item and its loans. A proxy may borrow in another's name; who lends does it themselves. */
public sealed interface ItemCommand extends Command {
    String AGGREGATE = "item";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    ItemId item();

    @Override
    default String target() {
        return item().value();
    }

    /** Lends it in a community, in the principal's name. */
    record RegisterItem(
            ItemId item,
            PlaceId community,
            ItemTerms terms,
            Condition condition,
            @Nullable String address) implements ItemCommand {
        @Override
        public PlaceId place() {
            return community;
        }
    }

    /** Lends it on other terms from now on. */
    record ReviseItem(
            ItemId item,
            ItemTerms terms,
            Condition condition,
            @Nullable String address) implements ItemCommand {}

    /** Lends it no more. */
    record RetireItem(ItemId item) implements ItemCommand {
        @Override
        public Level requires() {
            return Level.L1;
        }
    }

    /** Waits for it. */
    record JoinLine(ItemId item) implements ItemCommand {
        @Override
        public ProxyScope scope() {
            return ProxyScope.BORROW;
        }
    }

    /** Waits for it no longer, or gives the turn up. */
    record LeaveLine(ItemId item) implements ItemCommand {
        @Override
        public ProxyScope scope() {
            return ProxyScope.BORROW;
        }

        @Override
        public Level requires() {
            return Level.L1;
        }
    }

    /** The turn's time is over. */
    record LapseTurn(ItemId item) implements ItemCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** Its owner is being erased. */
    record RetireForErasure(ItemId item) implements ItemCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** Who waits for it is being erased. */
    record LeaveForErasure(ItemId item, MemberId member) implements ItemCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** What is wished about one loan. */
    sealed interface OfLoan extends ItemCommand {
        LoanId loan();

        @Override
        default ItemId item() {
            return loan().item();
        }

        @Override
        default @Nullable ProxyScope scope() {
            return ProxyScope.BORROW;
        }

        @Override
        default Level requires() {
            return Level.L1;
        }
    }

    /**
     * Reserves a time.
     *
     * @param from null: from now on
     * @param length how long it lasts
     * @param borrower the principal's diary, as its own history tells it at this time
     */
    record ReserveLoan(LoanId loan, @Nullable Instant from, Duration length, MemberDiary borrower) implements OfLoan {
        @Override
        public Level requires() {
            return Level.L2;
        }

        /** The diary may change between two tries; which time is meant may not. */
        @Override
        public String fingerprint() {
            return "ReserveLoan[%s, %s, %s]".formatted(loan, from, length);
        }
    }

    /** What one of the two sides says about a loan that is reserved. */
    sealed interface OfASide extends OfLoan {}

    /** The owner's side says yes. */
    record AcceptLoan(LoanId loan) implements OfASide {
        @Override
        public @Nullable ProxyScope scope() {
            return null;
        }
    }

    /** One side ends it before the item was handed over; from an owner who was asked it is a no. */
    record CancelLoan(LoanId loan) implements OfASide {}

    /** Keeps it so much longer. */
    record ExtendLoan(LoanId loan, Duration more) implements OfASide {}

    /**
     * Says that the borrower has the item now, and in what condition.
     *
     * @param borrower the borrower's diary, as its own history tells it at this time
     */
    record StateHandOver(
            LoanId loan, Condition condition, @Nullable String note, MemberDiary borrower) implements OfASide {
        @Override
        public String fingerprint() {
            return "StateHandOver[%s, %s, %s]".formatted(loan, condition, note);
        }
    }

    /**
     * Says that the item is back, and in what condition.
     *
     * @param damaged what the owner's side says; a borrower's word on it does not count
     */
    record StateReturn(
            LoanId loan,
            Condition condition,
            boolean damaged,
            @Nullable String note) implements OfASide {}

    /** Says that the item did not change hands as the other side reported. */
    record DenyPassage(LoanId loan, Passage passage) implements OfASide {}

    /** What only a policy or a deadline wishes about a loan; what may come twice changes nothing the second time. */
    sealed interface OfTheSystem extends OfLoan {
        @Override
        default boolean systemOnly() {
            return true;
        }
    }

    /** The borrower's diary does not enter it. */
    record WithdrawLoan(LoanId loan, LoanEnd reason) implements OfTheSystem {}

    /** Nobody came for it. */
    record LapseLoan(LoanId loan) implements OfTheSystem {}

    /** Who received the item said nothing for the whole period. */
    record AssumePassage(LoanId loan) implements OfTheSystem {}

    /** The borrower is reminded of the end, or that it has passed. */
    record RemindBorrower(LoanId loan) implements OfTheSystem {}

    /** It was due back and is not. */
    record FindOverdue(LoanId loan) implements OfTheSystem {}

    /** One side is being erased: it ends wherever the item is. */
    record EndForErasure(LoanId loan) implements OfTheSystem {}
}
