package org.linli.command.lending;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.ProxyRefusal;
import org.linli.command.Refusal;
import org.linli.command.lending.Booking.Stage;
import org.linli.command.lending.Item.Registered;
import org.linli.command.lending.ItemCommand.AcceptLoan;
import org.linli.command.lending.ItemCommand.AssumePassage;
import org.linli.command.lending.ItemCommand.CancelLoan;
import org.linli.command.lending.ItemCommand.DenyPassage;
import org.linli.command.lending.ItemCommand.EndForErasure;
import org.linli.command.lending.ItemCommand.ExtendLoan;
import org.linli.command.lending.ItemCommand.FindOverdue;
import org.linli.command.lending.ItemCommand.LapseLoan;
import org.linli.command.lending.ItemCommand.OfASide;
import org.linli.command.lending.ItemCommand.OfLoan;
import org.linli.command.lending.ItemCommand.OfTheSystem;
import org.linli.command.lending.ItemCommand.RemindBorrower;
import org.linli.command.lending.ItemCommand.ReserveLoan;
import org.linli.command.lending.ItemCommand.StateHandOver;
import org.linli.command.lending.ItemCommand.StateReturn;
import org.linli.command.lending.ItemCommand.WithdrawLoan;
import org.linli.command.sharing.SharingRejection;
import org.linli.command.waiting.WaitingRejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemReturned;
import org.linli.kernel.sharing.ItemEvent.LoanAccepted;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.LoanExtended;
import org.linli.kernel.sharing.ItemEvent.LoanOverdue;
import org.linli.kernel.sharing.ItemEvent.LoanReminded;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemEvent.PassageDenied;
import org.linli.kernel.sharing.ItemEvent.PassageReported;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.kernel.sharing.Passage;
import org.linli.kernel.sharing.Reminder;

/**
 * The rules of one loan, for {@link ItemDecider}.
 *
 * <p>Who gives the item reports it; who receives it has the word that counts, may say so without a report, and may deny one. Silence counts as a yes
 * after a while.
 */
record LoanSteps(Registered item, Context context) {

    Decision<ItemEvent> decide(OfLoan command) {
        Booking booking = item.booking(command.loan());
        return switch (command) {
            case ReserveLoan reserve -> reserve(reserve);
            case OfTheSystem system -> booking == null ? nothingToDo() : happen(booking, system);
            case OfASide side -> booking == null ? refuse(new Refusal.Unknown()) : say(booking, side);
        };
    }

    private Decision<ItemEvent> say(Booking booking, OfASide command) {
        if (by().isForAnother() && by().principal().equals(item.owner())) {
            return refuse(new ProxyRefusal.NeverByProxy());
        }
        if (isProxyWhoHandsOut()) {
            return refuse(new SharingRejection.ProxyIsOtherSide());
        }
        return switch (command) {
            case AcceptLoan _ -> acceptLoan(booking);
            case CancelLoan _ -> cancel(booking);
            case ExtendLoan extend -> extend(booking, extend.more());
            case StateHandOver handOver -> handOver(booking, handOver);
            case StateReturn back -> giveBack(booking, back);
            case DenyPassage deny -> deny(booking, deny.passage());
        };
    }

    private Decision<ItemEvent> reserve(ReserveLoan command) {
        if (item.retired()) {
            return refuse(new LendingRejection.ItemGone());
        }
        if (by().involves(item.owner())) {
            return refuse(new LendingRejection.OwnItem());
        }
        if (isProxyWhoHandsOut()) {
            return refuse(new SharingRejection.ProxyIsOtherSide());
        }
        if (item.booking(command.loan()) != null) {
            return refuse(new Refusal.AlreadyExists(command.loan().value()));
        }
        Instant from = command.from() == null ? now() : command.from();
        if (from.isBefore(now()) || from.isAfter(now().plus(rules().advance())) || isOutOfRange(command.length())) {
            return refuse(new LendingRejection.LoanTimeOutOfRange(item.terms().longestDays()));
        }
        LendingRejection against = MemberDiaryDecider.against(command.borrower(), rules());
        if (against != null) {
            return refuse(against);
        }
        MemberId borrower = by().principal();
        if (!item.line().empty() && !item.line().isTurnOf(borrower)) {
            return refuse(new WaitingRejection.NotYourTurn());
        }
        Instant to = from.plus(command.length());
        Loan loan = new Loan(command.loan(), borrower, from, to, keptUntil(from, to));
        return isTaken(loan, from)
                ? refuse(new LendingRejection.TimeTaken())
                : accept(new LoanReserved(
                        loan.id().item(), item.owner(), loan, !item.terms().asks()));
    }

    /** True when another loan has some of this time, or the buffer around it does. */
    private boolean isTaken(Loan loan, Instant from) {
        return item.bookings().stream()
                .filter(other -> !other.loan().id().equals(loan.id()))
                .anyMatch(other -> other.standsAgainst(from, loan.to(), buffer(), now()));
    }

    private Decision<ItemEvent> acceptLoan(Booking booking) {
        if (!isLender(booking)) {
            return refuse(new LendingRejection.OnlyTheLender());
        }
        return booking.stage() == Stage.ASKED
                ? accept(new LoanAccepted(id(booking), item.owner(), booking.loan(), by().principal()))
                : refuse(wrongStep(booking));
    }

    private Decision<ItemEvent> cancel(Booking booking) {
        boolean lender = isLender(booking);
        if (!lender && !isBorrower(booking)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (booking.mayBeOut()) {
            return refuse(wrongStep(booking));
        }
        boolean declined = lender && booking.stage() == Stage.ASKED;
        return cancelled(booking, declined ? LoanEnd.DECLINED : LoanEnd.CALLED_OFF, by().principal());
    }

    /** The time is free: if somebody waits, it is their turn. */
    private Decision<ItemEvent> cancelled(Booking booking, LoanEnd reason, MemberId who) {
        return freed(new LoanCancelled(id(booking), item.owner(), booking.loan(), reason, who));
    }

    private Decision<ItemEvent> freed(ItemEvent fact) {
        return item.line().turn() == null ? ItemDecider.withNextTurn(item, fact, context) : accept(fact);
    }

    private Decision<ItemEvent> extend(Booking booking, Duration more) {
        if (!isLender(booking) && (item.terms().asks() || !isBorrower(booking))) {
            return refuse(isBorrower(booking) ? new LendingRejection.OnlyTheLender() : new Refusal.NotAllowed());
        }
        if (!booking.isOutUnreported()) {
            return refuse(wrongStep(booking));
        }
        if (booking.overdue() || !now().isBefore(booking.loan().to())) {
            return refuse(new LendingRejection.BorrowerOverdue());
        }
        if (booking.renewals() >= rules().mostRenewals()) {
            return refuse(new LendingRejection.RenewedOften(rules().mostRenewals()));
        }
        if (isOutOfRange(more)) {
            return refuse(new LendingRejection.LoanTimeOutOfRange(item.terms().longestDays()));
        }
        Instant before = booking.loan().to();
        Instant to = before.plus(more);
        Loan longer = booking.loan().until(to);
        if (!item.line().empty() || isTaken(longer, before)) {
            return refuse(new LendingRejection.ReservedByOthers());
        }
        return accept(new LoanExtended(id(booking), item.owner(), longer, reminderFor(to), by().principal()));
    }

    private Decision<ItemEvent> handOver(Booking booking, StateHandOver command) {
        boolean borrower = isBorrower(booking);
        if (!borrower && !isLender(booking)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (booking.stage() != Stage.RESERVED || (!borrower && booking.report() != null)) {
            return refuse(wrongStep(booking));
        }
        SharingRejection fault = context.rules().sharing().faultOf(command.note());
        if (fault != null) {
            return refuse(fault);
        }
        if (item.isOutFor(command.loan())) {
            return refuse(new LendingRejection.ItemIsOut());
        }
        if (now().isBefore(booking.loan().from().minus(rules().early()))
                || !now().isBefore(booking.loan().to())) {
            return refuse(new LendingRejection.NotTheTime());
        }
        if (!command.borrower().entered().contains(booking.loan().id())) {
            return refuse(new LendingRejection.NotEnteredYet());
        }
        if (command.borrower().isBlocked()) {
            return refuse(new LendingRejection.BorrowerOverdue());
        }
        return borrower
                ? accept(new ItemHandedOver(
                        id(booking),
                        item.owner(),
                        booking.loan(),
                        command.condition(),
                        false,
                        reminderFor(booking.loan().to()),
                        by().principal(),
                        command.note()))
                : accept(new PassageReported(
                        id(booking),
                        item.owner(),
                        booking.loan(),
                        Passage.HAND_OVER,
                        command.condition(),
                        earlier(now().plus(rules().silence()), booking.loan().to()),
                        by().principal(),
                        command.note()));
    }

    private Decision<ItemEvent> giveBack(Booking booking, StateReturn command) {
        boolean lender = isLender(booking);
        if (!lender && !isBorrower(booking)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!booking.isOut() || (!lender && booking.report() != null)) {
            return refuse(wrongStep(booking));
        }
        SharingRejection fault = context.rules().sharing().faultOf(command.note());
        if (fault != null) {
            return refuse(fault);
        }
        return lender
                ? freed(new ItemReturned(
                        id(booking),
                        item.owner(),
                        booking.loan(),
                        command.condition(),
                        command.damaged(),
                        false,
                        by().principal(),
                        command.note()))
                : accept(new PassageReported(
                        id(booking),
                        item.owner(),
                        booking.loan(),
                        Passage.RETURN,
                        command.condition(),
                        now().plus(rules().silence()),
                        by().principal(),
                        command.note()));
    }

    /** A hand-over is the borrower's to deny, a return the lender's. */
    private Decision<ItemEvent> deny(Booking booking, Passage passage) {
        boolean receives = passage == Passage.HAND_OVER ? isBorrower(booking) : isLender(booking);
        if (!receives) {
            return refuse(
                    passage == Passage.HAND_OVER
                            ? new LendingRejection.OnlyTheBorrower()
                            : new LendingRejection.OnlyTheLender());
        }
        return booking.report() == null || booking.isOut() != (passage == Passage.RETURN)
                ? refuse(wrongStep(booking))
                : accept(new PassageDenied(id(booking), item.owner(), booking.loan(), passage, by().principal()));
    }

    private Decision<ItemEvent> happen(Booking booking, OfTheSystem command) {
        return switch (command) {
            case WithdrawLoan withdraw ->
                booking.isOut() ? nothingToDo() : cancelled(booking, withdraw.reason(), MemberId.SYSTEM);
            case EndForErasure _ -> cancelled(booking, LoanEnd.MEMBER_ERASED, MemberId.SYSTEM);
            case LapseLoan _ ->
                booking.mayBeOut()
                        ? nothingToDo()
                        : onceDue(
                                booking.loan().keptUntil(), cancelled(booking, LoanEnd.NOT_COLLECTED, MemberId.SYSTEM));
            case AssumePassage _ -> assume(booking);
            case RemindBorrower _ -> remind(booking);
            case FindOverdue _ ->
                !booking.isOutUnreported() || booking.overdue()
                        ? nothingToDo()
                        : onceDue(
                                booking.loan().to(),
                                accept(new LoanOverdue(
                                        id(booking), item.owner(), booking.loan(), now().plus(rules().remindAfter()))));
        };
    }

    /** A loan is kept for who does not come until its end, at most for the time of grace. */
    private Instant keptUntil(Instant from, Instant to) {
        return earlier(from.plus(rules().collection()), to);
    }

    /** When to remind of this end; null when it is too near for that. */
    private @Nullable Instant reminderFor(Instant end) {
        Instant reminder = end.minus(rules().remindBefore());
        return reminder.isAfter(now()) ? reminder : null;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Decision<ItemEvent> assume(Booking booking) {
        Booking.Report report = booking.report();
        if (report == null) {
            return nothingToDo();
        }
        Loan loan = booking.loan();
        ItemEvent fact = booking.isOut()
                ? new ItemReturned(
                        id(booking), item.owner(), loan, report.condition(), false, true, MemberId.SYSTEM, null)
                : new ItemHandedOver(
                        id(booking),
                        item.owner(),
                        loan,
                        report.condition(),
                        true,
                        reminderFor(loan.to()),
                        MemberId.SYSTEM,
                        null);
        return onceDue(report.until(), booking.isOut() ? freed(fact) : accept(fact));
    }

    private Decision<ItemEvent> remind(Booking booking) {
        Reminder reminder = booking.overdue() ? Reminder.OVERDUE : Reminder.BEFORE_DUE;
        return booking.remindAt() == null
                ? nothingToDo()
                : onceDue(
                        booking.remindAt(),
                        accept(new LoanReminded(id(booking), item.owner(), booking.loan(), reminder)));
    }

    private Decision<ItemEvent> onceDue(Instant due, Decision<ItemEvent> then) {
        return now().isBefore(due) ? refuse(new SharingRejection.NotDueYet()) : then;
    }

    /** The owner, and the keeper of the sharing house that the item is kept in; nobody acts on both sides of a loan. */
    private boolean isLender(Booking booking) {
        boolean owner = by().principal().equals(item.owner());
        boolean keeper = item.terms().atHouse() && by().holds(Role.HOUSE_KEEPER);
        return (owner || keeper) && !by().involves(booking.loan().borrower());
    }

    /** The keeper of the house it is kept in is the lender's side: in the borrower's name they would be both. */
    private boolean isProxyWhoHandsOut() {
        return item.terms().atHouse() && by().isProxyWho(Role.HOUSE_KEEPER);
    }

    private boolean isBorrower(Booking booking) {
        return by().principal().equals(booking.loan().borrower()) && !by().involves(item.owner());
    }

    private static ItemId id(Booking booking) {
        return booking.loan().id().item();
    }

    private static LendingRejection wrongStep(Booking booking) {
        String step = booking.stage().name().toLowerCase(Locale.ROOT);
        return new LendingRejection.WrongLoanStep(booking.report() == null ? step : step + "-reported");
    }

    /** True unless it is some time, and at most what the owner allows for one loan. */
    private boolean isOutOfRange(Duration length) {
        return !length.isPositive()
                || length.compareTo(Duration.ofDays(item.terms().longestDays())) > 0;
    }

    private Duration buffer() {
        return Duration.ofHours(item.terms().bufferHours());
    }

    private Authority by() {
        return context.by();
    }

    private Instant now() {
        return context.now();
    }

    private LendingRules rules() {
        return context.rules().lending();
    }
}
