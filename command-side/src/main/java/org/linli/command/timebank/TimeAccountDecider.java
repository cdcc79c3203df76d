package org.linli.command.timebank;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.timebank.TimeAccount.Settled;
import org.linli.command.timebank.TimeAccountCommand.CloseAccount;
import org.linli.command.timebank.TimeAccountCommand.GiveHours;
import org.linli.command.timebank.TimeAccountCommand.SettleAction;
import org.linli.command.timebank.TimeAccountCommand.SettleExchange;
import org.linli.command.timebank.TimeAccountCommand.TakeIn;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.TimeAccountEvent;
import org.linli.kernel.timebank.TimeAccountEvent.AccountClosed;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TimeAccountEvent.TransferTakenIn;
import org.linli.kernel.timebank.TransferReason;

/** The rules of a member's account: who pays goes no further down than the floor, nothing stays above the ceiling, and nothing is booked twice. */
public record TimeAccountDecider() implements Decider<TimeAccount, TimeAccountCommand, TimeAccountEvent> {

    @Override
    public TimeAccount initial() {
        return TimeAccount.EMPTY;
    }

    @Override
    public Decision<TimeAccountEvent> decide(TimeAccount state, TimeAccountCommand command, Context context) {
        Entry entry = new Entry(state, command.member(), context.rules().timeBank());
        return switch (command) {
            case SettleExchange settle -> settle(entry, settle);
            case TakeIn in -> takeIn(entry, in);
            case SettleAction settle -> settle(entry, settle);
            case GiveHours give -> give(entry, give, context);
            case CloseAccount _ -> close(entry);
        };
    }

    /** Moves the difference between what the exchange counts and what it has moved. */
    private static Decision<TimeAccountEvent> settle(Entry entry, SettleExchange command) {
        String source = command.exchange().value();
        PlaceId community = command.place();
        Holder provider = new Holder(command.deal().provider(), community);
        Settled before = entry.account().settled(source);
        int more = command.minutes() - before.minutes();
        if (more > 0) {
            int own = (int) Math.min(more, entry.mayPay());
            entry.transfer(entry.own(community), provider, own, TransferReason.EXCHANGE, source);
            entry.transfer(Holder.pool(community), provider, more - own, TransferReason.COVER, source);
        } else if (more < 0) {
            int cover = Math.min(before.covered(), -more);
            entry.transfer(provider, Holder.pool(community), cover, TransferReason.REVERSAL, source);
            entry.transfer(provider, entry.own(community), -more - cover, TransferReason.REVERSAL, source);
            entry.passOn(community, -more - cover, source);
        }
        return decisionOf(entry);
    }

    /** The pool pays the difference, or takes it back. */
    private static Decision<TimeAccountEvent> settle(Entry entry, SettleAction command) {
        String source = command.action();
        PlaceId community = command.place();
        int more = command.minutes() - entry.account().settled(source).minutes();
        if (more > 0) {
            entry.transfer(Holder.pool(community), entry.own(community), more, TransferReason.ACTION, source);
            entry.passOn(community, more, source);
        } else if (more < 0) {
            entry.transfer(entry.own(community), Holder.pool(community), -more, TransferReason.REVERSAL, source);
            entry.bringBack(community, -more, source);
        }
        return decisionOf(entry);
    }

    /** Only what the account holds can be given: nobody gives what they owe. */
    private static Decision<TimeAccountEvent> give(Entry entry, GiveHours command, Context context) {
        if (!context.by().principal().equals(command.member())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (context.here().kind() != PlaceKind.COMMUNITY) {
            return refuse(new Refusal.WrongPlace());
        }
        int most = context.rules().timeBank().mostHeld();
        if (command.minutes() < 1 || command.minutes() > most) {
            return refuse(new TimeBankRejection.HoursOutOfRange(most));
        }
        long held = Math.max(0, entry.account().balance());
        if (command.minutes() > held) {
            return refuse(new TimeBankRejection.NotEnoughHours(held));
        }
        PlaceId community = command.place();
        entry.transfer(
                entry.own(community),
                Holder.pool(community),
                command.minutes(),
                TransferReason.GIFT,
                command.gift().value());
        return decisionOf(entry);
    }

    /** The pool takes what the account holds, and bears what it owes. */
    private static Decision<TimeAccountEvent> close(Entry entry) {
        TimeAccount account = entry.account();
        PlaceId community = account.community();
        if (account.closed() || community == null) {
            return nothingToDo();
        }
        Holder own = entry.own(community);
        Holder pool = Holder.pool(community);
        int left = Math.toIntExact(account.balance());
        entry.transfer(own, pool, left, TransferReason.CLOSING, own.account());
        entry.transfer(pool, own, -left, TransferReason.CLOSING, own.account());
        entry.add(new AccountClosed(entry.id(), own));
        return decisionOf(entry);
    }

    private static Decision<TimeAccountEvent> decisionOf(Entry entry) {
        return entry.isBlank() ? nothingToDo() : accept(entry.facts());
    }

    private static Decision<TimeAccountEvent> takeIn(Entry entry, TakeIn command) {
        if (entry.account().takenIn().contains(command.transfer().toString())) {
            return nothingToDo();
        }
        entry.add(new TransferTakenIn(
                entry.id(), entry.own(command.place()), command.transfer(), command.minutes(), command.source()));
        if (command.minutes() > 0) {
            entry.passOn(command.place(), command.minutes(), command.source());
        } else {
            entry.bringBack(command.place(), -command.minutes(), command.source());
        }
        return accept(entry.facts());
    }

    @Override
    public TimeAccount evolve(TimeAccount state, TimeAccountEvent event, Instant occurred) {
        return after(state, event);
    }

    static TimeAccount after(TimeAccount state, TimeAccountEvent event) {
        return switch (event) {
            case HoursTransferred moved -> after(state, moved);
            case TransferTakenIn in ->
                state.moved(in.minutes())
                        .takingIn(in.transfer().toString())
                        .at(in.holder().community());
            case AccountClosed _ -> state.over();
        };
    }

    private static TimeAccount after(TimeAccount state, HoursTransferred event) {
        TimeAccount moved = state.counting(event.number())
                .moved(event.effectOn(event.account().value()))
                .at(communityOf(event, state.community()));
        String source = event.source();
        Settled before = state.settled(source);
        return switch (event.reason()) {
            case EXCHANGE, ACTION ->
                moved.settling(source, new Settled(before.paid() + event.minutes(), before.covered()));
            case COVER -> moved.settling(source, new Settled(before.paid(), before.covered() + event.minutes()));
            case REVERSAL -> moved.settling(source, before.less(event.minutes()));
            case GIFT, GRANT, CLEARING, CLOSING -> moved;
            case SURPLUS -> moved.passingOn(source, event.minutes());
            case SURPLUS_REVERSAL -> moved.passingOn(source, -event.minutes());
        };
    }

    /** Where it moved hours of the account's own; what it knew before when its pool stood in for it. */
    private static @Nullable PlaceId communityOf(HoursTransferred event, @Nullable PlaceId before) {
        return event.sides()
                .filter(side -> side.account().equals(event.account().value()))
                .map(Holder::community)
                .findFirst()
                .orElse(before);
    }

    @Override
    public @Nullable PlaceId place(TimeAccount state) {
        return null;
    }
}
