package org.linli.command.membership;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.membership.ErasureCommand.BeginErasure;
import org.linli.command.membership.ErasureCommand.FinishErasure;
import org.linli.command.membership.ErasureCommand.ForceErasure;
import org.linli.command.membership.ErasureCommand.RecordErased;
import org.linli.command.membership.ErasureCommand.RequestErasure;
import org.linli.command.membership.ErasureCommand.WithdrawErasure;
import org.linli.command.membership.Member.Leaving;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.Obligations.Kind;
import org.linli.command.membership.Obligations.Obligation;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureEvent;
import org.linli.kernel.membership.ErasureEvent.ErasureBegun;
import org.linli.kernel.membership.ErasureEvent.ErasureFinished;
import org.linli.kernel.membership.ErasureEvent.ErasurePostponed;
import org.linli.kernel.membership.ErasureEvent.ErasureRequested;
import org.linli.kernel.membership.ErasureEvent.ErasureWithdrawn;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;

/** The rules of a member's erasure. */
final class ErasureSteps {
    private ErasureSteps() {}

    /** Before it has begun. */
    static Decision<MemberEvent> decide(Registered member, ErasureCommand command, Context context) {
        return switch (command) {
            case RequestErasure request -> request(member, request, context);
            case WithdrawErasure _ -> withdraw(member, context);
            case ForceErasure force -> force(member, force, context);
            case BeginErasure begin -> begin(member, begin, context);
            case RecordErased _, FinishErasure _ -> refuse(new MembershipRejection.ErasureNotBegun());
        };
    }

    /** Once it has begun: nothing takes it back, and everything else about the member is over. */
    static Decision<MemberEvent> decide(Leaving member, MemberCommand command) {
        return switch (command) {
            case BeginErasure _ -> nothingToDo();
            case RecordErased _ ->
                member.erased() ? nothingToDo() : accept(new MemberErased(member.id(), member.basis()));
            case FinishErasure finish -> finish(member, finish);
            default -> refuse(new Refusal.MemberGone());
        };
    }

    private static Decision<MemberEvent> request(Registered member, RequestErasure command, Context context) {
        if (!context.by().principal().equals(member.id())) {
            return refuse(new Refusal.NotAllowed());
        }
        Erasure asked = member.erasure();
        if (asked != null) {
            return refuse(new MembershipRejection.ErasureAlreadyRequested(asked.due()));
        }
        List<String> open = ids(command.open());
        if (open.isEmpty()) {
            return accept(new ErasureRequested(
                    member.id(),
                    context.now().plus(context.rules().membership().erasureCooling()),
                    context.by().actor()));
        }
        boolean onlyHouses = command.open().stream().allMatch(one -> one.kind() == Kind.HOUSE);
        return refuse(
                onlyHouses ? new MembershipRejection.KeepsHouse(open) : new MembershipRejection.ThingsToSettle(open));
    }

    private static Decision<MemberEvent> withdraw(Registered member, Context context) {
        if (!context.by().principal().equals(member.id())) {
            return refuse(new Refusal.NotAllowed());
        }
        return member.erasure() == null
                ? refuse(new MembershipRejection.NoErasureRequested())
                : accept(new ErasureWithdrawn(member.id(), context.by().actor()));
    }

    private static Decision<MemberEvent> force(Registered member, ForceErasure command, Context context) {
        if (context.by().involves(member.id())) {
            return refuse(new MembershipRejection.OwnErasure());
        }
        if (!context.by().holds(Role.OPERATOR)) {
            return refuse(new Refusal.NotAllowed());
        }
        return Wording.isText(command.order(), context.rules().membership().longestReference())
                ? accept(begun(
                        member,
                        ErasureBasis.OPERATOR_ORDER,
                        command.order(),
                        context.by().principal()))
                : refuse(new MembershipRejection.OrderMissing());
    }

    private static Decision<MemberEvent> begin(Registered member, BeginErasure command, Context context) {
        Erasure asked = member.erasure();
        if (asked == null) {
            return nothingToDo();
        }
        if (context.now().isBefore(asked.due())) {
            return refuse(new MembershipRejection.ErasureNotDue());
        }
        return command.open().isEmpty()
                ? accept(begun(member, ErasureBasis.OWN_REQUEST, null, asked.by()))
                : accept(new ErasurePostponed(
                        member.id(),
                        ids(command.open()),
                        context.now().plus(context.rules().membership().erasureCooling())));
    }

    private static Decision<MemberEvent> finish(Leaving member, FinishErasure command) {
        if (!member.erased()) {
            return refuse(new MembershipRejection.ErasureNotBegun());
        }
        Set<?> still = member.notReached();
        boolean more = still == null || command.notReached().size() < still.size();
        return more
                ? accept(new ErasureFinished(
                        member.id(),
                        command.reached(),
                        command.notReached(),
                        command.receipt(),
                        command.keyId(),
                        command.signature()))
                : nothingToDo();
    }

    private static ErasureEvent begun(Registered member, ErasureBasis basis, @Nullable String order, MemberId by) {
        return new ErasureBegun(member.id(), basis, order, by);
    }

    private static List<String> ids(List<Obligation> open) {
        return open.stream().map(Obligation::id).sorted().toList();
    }

    /** The member after this; before it has begun. */
    static Member after(Registered member, ErasureEvent event) {
        return switch (event) {
            case ErasureRequested fact -> member.with(Erasure.of(fact));
            case ErasureWithdrawn _ -> member.with((Erasure) null);
            case ErasurePostponed fact ->
                member.erasure() == null ? member : member.with(member.erasure().putOffTo(fact.due()));
            case ErasureBegun fact -> Leaving.of(member, fact.basis());
            case MemberErased fact -> Leaving.of(member, fact.basis()).gone();
            case ErasureFinished _ -> member;
        };
    }

    /** The member after this, once it has begun. */
    static Leaving after(Leaving member, MemberEvent event) {
        return switch (event) {
            case MemberErased _ -> member.gone();
            case ErasureFinished fact -> member.with(fact.notReached());
            default -> member;
        };
    }
}
