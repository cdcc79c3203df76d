package org.linli.command.timebank;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.timebank.Pool.Clearing;
import org.linli.command.timebank.PoolCommand.AgreeToClearing;
import org.linli.command.timebank.PoolCommand.AskClearing;
import org.linli.command.timebank.PoolCommand.DeclineClearing;
import org.linli.command.timebank.PoolCommand.ExpireClearing;
import org.linli.command.timebank.PoolCommand.GrantHours;
import org.linli.command.timebank.PoolCommand.TakeInToPool;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.PoolEvent;
import org.linli.kernel.timebank.PoolEvent.ClearingAgreed;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import org.linli.kernel.timebank.PoolEvent.ClearingDeclined;
import org.linli.kernel.timebank.PoolEvent.ClearingExpired;
import org.linli.kernel.timebank.PoolEvent.HoursGranted;
import org.linli.kernel.timebank.PoolEvent.PoolHoursTransferred;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.TransferReason;

/** The rules of a community's pool: its committee grants and clears no more than it holds, to others, with somebody else. */
public record PoolDecider() implements Decider<Pool, PoolCommand, PoolEvent> {

    @Override
    public Pool initial() {
        return Pool.EMPTY;
    }

    @Override
    public Decision<PoolEvent> decide(Pool state, PoolCommand command, Context context) {
        return switch (command) {
            case TakeInToPool in -> takeIn(state, in);
            case GrantHours grant -> grant(state, grant, context);
            case AskClearing ask -> ask(ask, context);
            case AgreeToClearing agree -> agree(state, agree, context);
            case DeclineClearing decline -> decline(state, decline, context);
            case ExpireClearing expire -> expire(state, expire, context);
        };
    }

    private static Decision<PoolEvent> takeIn(Pool state, TakeInToPool command) {
        return state.takenIn().contains(command.transfer().toString())
                ? nothingToDo()
                : accept(new PoolTookIn(
                        PoolId.of(command.community()),
                        command.community(),
                        command.transfer(),
                        command.minutes(),
                        command.source()));
    }

    private static Decision<PoolEvent> grant(Pool state, GrantHours command, Context context) {
        TimeBankRules rules = context.rules().timeBank();
        if (context.by().involves(command.to().member())) {
            return refuse(new TimeBankRejection.OwnGrant());
        }
        Rejection fault = faultOfStaff(context);
        if (fault != null) {
            return refuse(fault);
        }
        if (!command.community().equals(command.to().community())) {
            return refuse(new TimeBankRejection.GrantElsewhere());
        }
        if (!Wording.isText(command.reason(), rules.longestReason())) {
            return refuse(new TimeBankRejection.GrantReasonMissing(rules.longestReason()));
        }
        if (!isFrom1To(rules.mostGranted(), command.minutes())) {
            return refuse(new TimeBankRejection.HoursOutOfRange(rules.mostGranted()));
        }
        if (command.minutes() > state.balance()) {
            return refuse(notEnough(state));
        }
        if (command.to().held() + command.minutes() > rules.mostHeld()) {
            return refuse(new TimeBankRejection.AccountFull(rules.mostHeld()));
        }
        return accept(
                new HoursGranted(
                        PoolId.of(command.community()),
                        command.community(),
                        command.grant(),
                        command.to().member(),
                        command.minutes(),
                        command.reason(),
                        context.by().principal()),
                transfer(
                        state,
                        command,
                        new Holder(command.to().member(), command.community()),
                        command.minutes(),
                        TransferReason.GRANT,
                        command.grant().value()));
    }

    private static Decision<PoolEvent> ask(AskClearing command, Context context) {
        Rejection fault = faultOfStaff(context);
        if (fault != null) {
            return refuse(fault);
        }
        if (command.community().equals(command.payee())) {
            return refuse(new TimeBankRejection.ClearingWithin());
        }
        int most = context.rules().timeBank().mostCleared();
        if (!isFrom1To(most, command.minutes())) {
            return refuse(new TimeBankRejection.HoursOutOfRange(most));
        }
        return accept(new ClearingAsked(
                PoolId.of(command.community()),
                command.community(),
                command.clearing(),
                command.payee(),
                command.minutes(),
                command.side(),
                context.by().principal(),
                context.now().plus(context.rules().timeBank().clearing())));
    }

    private static Decision<PoolEvent> agree(Pool state, AgreeToClearing command, Context context) {
        Clearing clearing = state.clearings().get(command.clearing().value());
        if (clearing == null) {
            return refuse(new Refusal.Unknown());
        }
        Rejection fault = faultOfSide(clearing, command.community(), command.place(), context);
        if (fault != null) {
            return refuse(fault);
        }
        boolean sameSide = command.place().equals(clearing.community(clearing.side(), command.community()));
        if (sameSide || context.by().involves(clearing.by())) {
            return refuse(new TimeBankRejection.AskedForIt());
        }
        if (clearing.minutes() > state.balance()) {
            return refuse(notEnough(state));
        }
        return accept(
                new ClearingAgreed(
                        PoolId.of(command.community()),
                        command.community(),
                        command.clearing(),
                        context.by().principal()),
                transfer(
                        state,
                        command,
                        Holder.pool(clearing.payee()),
                        clearing.minutes(),
                        TransferReason.CLEARING,
                        command.clearing().value()));
    }

    private static Decision<PoolEvent> decline(Pool state, DeclineClearing command, Context context) {
        ClearingId id = command.clearing();
        Clearing clearing = state.clearings().get(id.value());
        if (clearing == null) {
            return refuse(new Refusal.Unknown());
        }
        Rejection fault = faultOfSide(clearing, command.community(), command.place(), context);
        return fault != null
                ? refuse(fault)
                : accept(new ClearingDeclined(
                        PoolId.of(command.community()),
                        command.community(),
                        id,
                        command.place().equals(command.community()) ? ClearingSide.PAYER : ClearingSide.PAYEE,
                        context.by().principal()));
    }

    private static Decision<PoolEvent> expire(Pool state, ExpireClearing command, Context context) {
        Clearing clearing = state.clearings().get(command.clearing().value());
        return clearing == null || !clearing.open() || !clearing.isLate(context.now())
                ? nothingToDo()
                : accept(new ClearingExpired(PoolId.of(command.community()), command.community(), command.clearing()));
    }

    private static PoolEvent transfer(
            Pool state, PoolCommand command, Holder to, int minutes, TransferReason reason, String source) {
        return new PoolHoursTransferred(
                PoolId.of(command.community()),
                command.community(),
                state.transfers() + 1,
                Holder.pool(command.community()),
                to,
                minutes,
                reason,
                source);
    }

    /** Why somebody may not act for the committee of this community; null: they may. */
    private static @Nullable Rejection faultOfStaff(Context context) {
        Authority by = context.by();
        if (context.here().kind() != PlaceKind.COMMUNITY) {
            return new Refusal.WrongPlace();
        }
        return by.holds(Role.COMMITTEE_STAFF) ? null : new Refusal.NotAllowed();
    }

    /** Why somebody may not speak for this side of the clearing; null: they may. */
    private static @Nullable Rejection faultOfSide(Clearing clearing, PlaceId payer, PlaceId place, Context context) {
        Rejection fault = faultOfStaff(context);
        if (fault != null) {
            return fault;
        }
        if (!place.equals(payer) && !place.equals(clearing.payee())) {
            return new Refusal.NotAllowed();
        }
        return clearing.waits(context.now()) ? null : new TimeBankRejection.ClearingOver();
    }

    private static boolean isFrom1To(int most, int minutes) {
        return minutes >= 1 && minutes <= most;
    }

    private static TimeBankRejection notEnough(Pool state) {
        return new TimeBankRejection.NotEnoughHours(Math.max(0, state.balance()));
    }

    @Override
    public Pool evolve(Pool state, PoolEvent event, Instant occurred) {
        return switch (event) {
            case PoolTookIn in ->
                state.moved(in.minutes()).takingIn(in.transfer().toString());
            case PoolHoursTransferred moved ->
                state.counting(moved.number()).moved(moved.effectOn(moved.pool().value()));
            case HoursGranted _ -> state;
            case ClearingAsked asked -> state.with(asked.clearing().value(), Clearing.of(asked));
            case ClearingAgreed agreed -> over(state, agreed.clearing());
            case ClearingDeclined declined -> over(state, declined.clearing());
            case ClearingExpired expired -> over(state, expired.clearing());
        };
    }

    private static Pool over(Pool state, ClearingId id) {
        Clearing clearing = state.clearings().get(id.value());
        return clearing == null ? state : state.with(id.value(), clearing.over());
    }

    @Override
    public @Nullable PlaceId place(Pool state) {
        return null;
    }
}
