package org.linli.command.lending;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.lending.Booking.Report;
import org.linli.command.lending.Item.Registered;
import org.linli.command.lending.Item.Unregistered;
import org.linli.command.lending.ItemCommand.JoinLine;
import org.linli.command.lending.ItemCommand.LapseTurn;
import org.linli.command.lending.ItemCommand.LeaveForErasure;
import org.linli.command.lending.ItemCommand.LeaveLine;
import org.linli.command.lending.ItemCommand.OfLoan;
import org.linli.command.lending.ItemCommand.RegisterItem;
import org.linli.command.lending.ItemCommand.RetireForErasure;
import org.linli.command.lending.ItemCommand.RetireItem;
import org.linli.command.lending.ItemCommand.ReviseItem;
import org.linli.command.sharing.SharingRejection;
import org.linli.command.waiting.WaitingRejection;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
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
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Line;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.kernel.sharing.Taxonomy;

/** The rules of an item and of the line of those who wait for it; those of one loan stand in {@link LoanSteps}. */
public record ItemDecider() implements Decider<Item, ItemCommand, ItemEvent> {

    @Override
    public Item initial() {
        return new Unregistered();
    }

    @Override
    public Decision<ItemEvent> decide(Item state, ItemCommand command, Context context) {
        return switch (state) {
            case Unregistered _ ->
                command instanceof RegisterItem register ? register(register, context) : refuse(new Refusal.Unknown());
            case Registered item ->
                switch (command) {
                    case RegisterItem _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case ReviseItem revise -> revise(item, revise, context);
                    case RetireItem retire -> retire(item, retire, context.by());
                    case JoinLine join -> join(item, join, context);
                    case LeaveLine leave -> leave(item, leave, context);
                    case RetireForErasure _ -> retireForErasure(item, command);
                    case LeaveForErasure leave ->
                        item.line().has(leave.member()) ? left(item, leave.member(), command, context) : nothingToDo();
                    case LapseTurn lapse -> lapse(item, lapse, context);
                    case OfLoan ofLoan -> new LoanSteps(item, context).decide(ofLoan);
                };
        };
    }

    private static Decision<ItemEvent> register(RegisterItem command, Context context) {
        if (context.here().kind() != PlaceKind.COMMUNITY) {
            return refuse(new Refusal.WrongPlace());
        }
        Rejection fault = fault(command.terms(), command.address(), context);
        return fault != null
                ? refuse(fault)
                : accept(new ItemRegistered(
                        command.item(),
                        context.by().principal(),
                        command.community(),
                        command.terms(),
                        command.condition(),
                        command.address()));
    }

    private static Decision<ItemEvent> revise(Registered item, ReviseItem command, Context context) {
        if (!context.by().principal().equals(item.owner())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (item.retired()) {
            return refuse(new LendingRejection.ItemGone());
        }
        Rejection fault = fault(command.terms(), command.address(), context);
        return fault != null
                ? refuse(fault)
                : accept(new ItemRevised(
                        command.item(), item.owner(), command.terms(), command.condition(), command.address()));
    }

    /** Reservations fall with the item; what is with a borrower has to come back first. */
    private static Decision<ItemEvent> retire(Registered item, RetireItem command, Authority by) {
        if (!by.principal().equals(item.owner())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (item.retired()) {
            return refuse(new LendingRejection.ItemGone());
        }
        if (item.isOut()) {
            return refuse(new LendingRejection.ItemIsOut());
        }
        return retired(item, command, LoanEnd.ITEM_RETIRED, by.principal());
    }

    /** Nobody is left to take back what is with a borrower: that loan ends, too. */
    private static Decision<ItemEvent> retireForErasure(Registered item, ItemCommand command) {
        return item.retired() ? nothingToDo() : retired(item, command, LoanEnd.MEMBER_ERASED, MemberId.SYSTEM);
    }

    private static Decision<ItemEvent> retired(Registered item, ItemCommand command, LoanEnd reason, MemberId by) {
        List<ItemEvent> facts = new ArrayList<>();
        for (Booking booking : item.bookings()) {
            facts.add(new LoanCancelled(command.item(), item.owner(), booking.loan(), reason, by));
        }
        facts.add(new ItemRetired(
                command.item(), item.owner(), item.line().withdrawn().waiting()));
        return new Decision.Accepted<>(List.copyOf(facts));
    }

    private static Decision<ItemEvent> join(Registered item, JoinLine command, Context context) {
        if (context.by().involves(item.owner())) {
            return refuse(new WaitingRejection.OwnThing());
        }
        if (item.retired()) {
            return refuse(new LendingRejection.ItemGone());
        }
        MemberId member = context.by().principal();
        if (item.line().has(member)) {
            return nothingToDo();
        }
        if (item.isBorrowedBy(member)) {
            return refuse(new LendingRejection.BorrowsIt());
        }
        if (item.bookings().isEmpty() && item.line().turn() == null) {
            return refuse(new WaitingRejection.NothingToWaitFor());
        }
        int most = context.rules().waiting().longestLine();
        return item.line().waiting().size() >= most
                ? refuse(new WaitingRejection.LineFull(most))
                : accept(new ItemWaitingJoined(command.item(), item.owner(), member));
    }

    private static Decision<ItemEvent> leave(Registered item, LeaveLine command, Context context) {
        MemberId member = context.by().principal();
        if (!item.line().has(member)) {
            return refuse(new WaitingRejection.NotWaiting());
        }
        return left(item, member, command, context);
    }

    private static Decision<ItemEvent> left(Registered item, MemberId member, ItemCommand command, Context context) {
        boolean hadTurn = item.line().isTurnOf(member);
        ItemEvent left = new ItemWaitingLeft(command.item(), item.owner(), member, hadTurn);
        return hadTurn ? withNextTurn(item, left, context) : accept(left);
    }

    private static Decision<ItemEvent> lapse(Registered item, LapseTurn command, Context context) {
        Line.Turn turn = item.line().turn();
        if (turn == null) {
            return nothingToDo();
        }
        return turn.isOverAt(context.now())
                ? withNextTurn(item, new ItemWaitingLapsed(command.item(), item.owner(), turn.member()), context)
                : refuse(new SharingRejection.NotDueYet());
    }

    /** The fact, and that it is now the next one's turn, if anybody waits: both or neither. */
    static Decision<ItemEvent> withNextTurn(Registered item, ItemEvent fact, Context context) {
        MemberId next = item.line().first();
        if (next == null) {
            return accept(fact);
        }
        Instant until = context.now().plus(context.rules().waiting().turn());
        return new Decision.Accepted<>(List.of(fact, new ItemWaitingOffered(fact.item(), fact.owner(), next, until)));
    }

    private static @Nullable Rejection fault(ItemTerms terms, @Nullable String address, Context context) {
        LendingRules rules = context.rules().lending();
        if (!Wording.isText(terms.title(), context.rules().sharing().longestTitle())) {
            return new SharingRejection.TitleMalformed();
        }
        Rejection description =
                terms.description().isEmpty() ? null : context.rules().sharing().faultOf(terms.description());
        if (description != null) {
            return description;
        }
        Rejection where = context.rules().sharing().faultOf(address);
        if (where != null) {
            return where;
        }
        Taxonomy.Category category = Taxonomy.standard().categories().get(terms.category());
        if (category == null || category.kind() != Kind.GOODS) {
            return new LendingRejection.NotGoods();
        }
        return terms.longestDays() < 1
                        || terms.longestDays() > rules.longestLoan()
                        || terms.bufferHours() < 0
                        || terms.bufferHours() > rules.longestBuffer()
                ? new LendingRejection.LoanLengthOutOfRange(rules.longestLoan(), rules.longestBuffer())
                : null;
    }

    @Override
    public Item evolve(Item state, ItemEvent event, Instant occurred) {
        if (event instanceof ItemRegistered registered) {
            return new Registered(
                    registered.owner(), registered.community(), registered.terms(), false, List.of(), Line.EMPTY);
        }
        Registered item = (Registered) state;
        return switch (event) {
            case ItemRegistered _ -> item;
            case ItemRevised revised -> item.with(revised.terms());
            case ItemRetired _ -> item.gone();
            case LoanReserved reserved -> reserved(item, reserved);
            case LoanCancelled cancelled -> item.without(cancelled.loan().id());
            case ItemReturned returned -> item.without(returned.loan().id());
            case LoanAccepted accepted -> item.with(accepted.loan().id(), Booking::accepted);
            case PassageReported reported ->
                item.with(
                        reported.loan().id(),
                        booking -> booking.reported(new Report(reported.condition(), reported.until())));
            case PassageDenied denied -> item.with(denied.loan().id(), Booking::denied);
            case ItemHandedOver handed -> item.with(handed.loan().id(), booking -> booking.out(handed.remindAt()));
            case LoanExtended extended ->
                item.with(extended.loan().id(), booking -> booking.extended(extended.loan(), extended.remindAt()));
            case LoanReminded reminded -> item.with(reminded.loan().id(), Booking::reminded);
            case LoanOverdue overdue -> item.with(overdue.loan().id(), booking -> booking.overdue(overdue.remindAt()));
            case ItemWaitingJoined joined -> item.with(item.line().joinedBy(joined.member()));
            case ItemWaitingLeft left -> item.with(item.line().leftBy(left.member()));
            case ItemWaitingLapsed lapsed -> item.with(item.line().leftBy(lapsed.member()));
            case ItemWaitingOffered offered -> item.with(item.line().offeredTo(offered.member(), offered.until()));
        };
    }

    /** Who reserves waits no longer. */
    private static Registered reserved(Registered item, LoanReserved event) {
        Loan loan = event.loan();
        List<Booking> bookings = new ArrayList<>(item.bookings());
        bookings.add(Booking.of(loan, event.accepted()));
        return item.with(bookings).with(item.line().leftBy(loan.borrower()));
    }

    @Override
    public @Nullable PlaceId place(Item state) {
        return state instanceof Registered item ? item.community() : null;
    }
}
