package org.linli.command.waiting;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.sharing.SharingRejection;
import org.linli.command.waiting.WaitingCommand.CloseWaiting;
import org.linli.command.waiting.WaitingCommand.JoinWaiting;
import org.linli.command.waiting.WaitingCommand.LapseTurn;
import org.linli.command.waiting.WaitingCommand.LeaveForErasure;
import org.linli.command.waiting.WaitingCommand.LeaveWaiting;
import org.linli.command.waiting.WaitingCommand.OfTheSystem;
import org.linli.command.waiting.WaitingCommand.OfferTurn;
import org.linli.command.waiting.WaitingCommand.TakeTurn;
import org.linli.command.waiting.WaitingCommand.WithdrawTurn;
import org.linli.command.waiting.WaitingList.Asked;
import org.linli.command.waiting.WaitingList.Unasked;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Line;
import org.linli.kernel.sharing.WaitingEvent;
import org.linli.kernel.sharing.WaitingEvent.TurnLapsed;
import org.linli.kernel.sharing.WaitingEvent.TurnOffered;
import org.linli.kernel.sharing.WaitingEvent.TurnTaken;
import org.linli.kernel.sharing.WaitingEvent.TurnWithdrawn;
import org.linli.kernel.sharing.WaitingEvent.WaitingClosed;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.kernel.sharing.WaitingEvent.WaitingLeft;

/** The rules of waiting for a listing. */
public record WaitingDecider() implements Decider<WaitingList, WaitingCommand, WaitingEvent> {

    @Override
    public WaitingList initial() {
        return new Unasked();
    }

    @Override
    public Decision<WaitingEvent> decide(WaitingList state, WaitingCommand command, Context context) {
        return switch (command) {
            case JoinWaiting join -> join(state.now(), join, context);
            case LeaveWaiting leave -> leave(state.now(), leave, context.by().principal());
            case OfTheSystem system ->
                state instanceof Asked asked ? pass(asked.line(), system, context) : refuse(new Refusal.Unknown());
        };
    }

    private static Decision<WaitingEvent> join(Line line, JoinWaiting command, Context context) {
        if (context.by().involves(command.now().owner())) {
            return refuse(new WaitingRejection.OwnThing());
        }
        if (!command.now().isOpenAt(context.now())) {
            return refuse(new SharingRejection.ListingClosed());
        }
        MemberId member = context.by().principal();
        if (line.has(member)) {
            return nothingToDo();
        }
        if (line.empty() && command.now().hasUnit()) {
            return refuse(new WaitingRejection.NothingToWaitFor());
        }
        int most = context.rules().waiting().longestLine();
        return line.waiting().size() >= most
                ? refuse(new WaitingRejection.LineFull(most))
                : accept(new WaitingJoined(command.listing(), command.now().community(), member));
    }

    private static Decision<WaitingEvent> leave(Line line, LeaveWaiting command, MemberId member) {
        return line.has(member) ? left(line, command, member) : refuse(new WaitingRejection.NotWaiting());
    }

    private static Decision<WaitingEvent> left(Line line, WaitingCommand command, MemberId member) {
        return accept(new WaitingLeft(command.listing(), member, line.isTurnOf(member)));
    }

    /** What may come twice changes nothing the second time. */
    private static Decision<WaitingEvent> pass(Line line, OfTheSystem command, Context context) {
        Line.Turn turn = line.turn();
        return switch (command) {
            case OfferTurn offer -> offer(line, offer, context);
            case TakeTurn take ->
                line.isTurnOf(take.member()) ? accept(new TurnTaken(take.listing(), take.member())) : nothingToDo();
            case LapseTurn lapse -> turn == null ? nothingToDo() : lapse(turn, lapse, context);
            case WithdrawTurn withdraw ->
                turn == null ? nothingToDo() : accept(new TurnWithdrawn(withdraw.listing(), turn.member()));
            case LeaveForErasure leave -> line.has(leave.member()) ? left(line, leave, leave.member()) : nothingToDo();
            case CloseWaiting close ->
                line.empty()
                        ? nothingToDo()
                        : accept(new WaitingClosed(
                                close.listing(), line.withdrawn().waiting()));
        };
    }

    private static Decision<WaitingEvent> offer(Line line, OfferTurn command, Context context) {
        MemberId first = line.first();
        return first == null || line.turn() != null
                ? nothingToDo()
                : accept(new TurnOffered(
                        command.listing(),
                        first,
                        context.now().plus(context.rules().waiting().turn())));
    }

    private static Decision<WaitingEvent> lapse(Line.Turn turn, LapseTurn command, Context context) {
        return turn.isOverAt(context.now())
                ? accept(new TurnLapsed(command.listing(), turn.member()))
                : refuse(new SharingRejection.NotDueYet());
    }

    @Override
    public WaitingList evolve(WaitingList state, WaitingEvent event, Instant occurred) {
        if (event instanceof WaitingJoined joined) {
            return new Asked(joined.community(), state.now().joinedBy(joined.member()));
        }
        Asked asked = (Asked) state;
        Line line = asked.line();
        return new Asked(
                asked.community(),
                switch (event) {
                    case WaitingJoined _ -> line;
                    case WaitingLeft left -> line.leftBy(left.member());
                    case TurnOffered offered -> line.offeredTo(offered.member(), offered.until());
                    case TurnTaken taken -> line.leftBy(taken.member());
                    case TurnLapsed lapsed -> line.leftBy(lapsed.member());
                    case TurnWithdrawn _ -> line.withdrawn();
                    case WaitingClosed _ -> Line.EMPTY;
                });
    }

    @Override
    public @Nullable PlaceId place(WaitingList state) {
        return state instanceof Asked asked ? asked.community() : null;
    }
}
