package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.RecordedConsent;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.giving.Relief.Filed;
import org.linli.command.giving.Relief.Step;
import org.linli.command.giving.Relief.Unfiled;
import org.linli.command.giving.ReliefCommand.EndForErasure;
import org.linli.command.giving.ReliefCommand.FileRelief;
import org.linli.command.giving.ReliefCommand.GrantRelief;
import org.linli.command.giving.ReliefCommand.RefuseRelief;
import org.linli.command.giving.ReliefCommand.WithdrawRelief;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.ReliefEnd;
import org.linli.kernel.giving.ReliefEvent;
import org.linli.kernel.giving.ReliefEvent.ReliefFiled;
import org.linli.kernel.giving.ReliefEvent.ReliefGranted;
import org.linli.kernel.giving.ReliefEvent.ReliefRefused;
import org.linli.kernel.giving.ReliefEvent.ReliefWithdrawn;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** The rules of relief by policy: who asks, for whom, and who decides. */
public record ReliefDecider() implements Decider<Relief, ReliefCommand, ReliefEvent> {

    @Override
    public Relief initial() {
        return new Unfiled();
    }

    @Override
    public Decision<ReliefEvent> decide(Relief state, ReliefCommand command, Context context) {
        return switch (state) {
            case Unfiled _ -> command instanceof FileRelief file ? file(file, context) : refuse(new Refusal.Unknown());
            case Filed filed ->
                switch (command) {
                    case FileRelief _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case GrantRelief grant -> grant(filed, grant, context);
                    case RefuseRelief refusal -> refused(filed, refusal, context);
                    case WithdrawRelief _ -> withdraw(filed, command, context.by());
                    case EndForErasure _ ->
                        filed.step() == Step.OPEN
                                ? withdrawn(filed, command, ReliefEnd.MEMBER_ERASED, MemberId.SYSTEM)
                                : nothingToDo();
                };
        };
    }

    private static Decision<ReliefEvent> file(FileRelief command, Context context) {
        Rejection fault = RecordedConsent.fault(context, command.applicant(), command.consent());
        if (fault != null) {
            return refuse(fault);
        }
        if (command.community() == null) {
            return refuse(new ReliefRejection.ApplicantWithoutCommunity());
        }
        Rejection malformed = textFault(command.need(), context);
        return malformed != null
                ? refuse(malformed)
                : accept(new ReliefFiled(
                        command.relief(),
                        command.applicant(),
                        command.community(),
                        command.kind(),
                        command.need(),
                        context.by().actor(),
                        command.consent()));
    }

    private static Decision<ReliefEvent> grant(Filed filed, GrantRelief command, Context context) {
        Rejection fault = decisionFault(filed, context.by());
        return fault != null
                ? refuse(fault)
                : accept(new ReliefGranted(
                        command.relief(),
                        filed.applicant(),
                        command.amount(),
                        context.by().actor()));
    }

    private static Decision<ReliefEvent> refused(Filed filed, RefuseRelief command, Context context) {
        Rejection fault = decisionFault(filed, context.by());
        if (fault != null) {
            return refuse(fault);
        }
        Rejection malformed = textFault(command.explanation(), context);
        return malformed != null
                ? refuse(malformed)
                : accept(new ReliefRefused(
                        command.relief(),
                        filed.applicant(),
                        command.reason(),
                        command.explanation(),
                        context.by().actor()));
    }

    /** Four eyes: staff who neither is in need nor filed it. */
    private static @Nullable Rejection decisionFault(Filed filed, Authority by) {
        if (!by.holds(Role.COMMITTEE_STAFF)) {
            return new Refusal.NotAllowed();
        }
        if (by.involves(filed.applicant()) || by.involves(filed.filer())) {
            return new ReliefRejection.ReliefDeciderInvolved();
        }
        return filed.step() == Step.OPEN ? null : new ReliefRejection.ReliefClosed();
    }

    private static Decision<ReliefEvent> withdraw(Filed filed, ReliefCommand command, Authority by) {
        if (!by.principal().equals(filed.applicant()) && !by.actor().equals(filed.filer())) {
            return refuse(new Refusal.NotAllowed());
        }
        return filed.step() == Step.OPEN
                ? withdrawn(filed, command, ReliefEnd.TAKEN_BACK, by.actor())
                : refuse(new ReliefRejection.ReliefClosed());
    }

    private static Decision<ReliefEvent> withdrawn(Filed filed, ReliefCommand command, ReliefEnd reason, MemberId by) {
        return accept(new ReliefWithdrawn(command.relief(), filed.applicant(), reason, by));
    }

    private static @Nullable Rejection textFault(String text, Context context) {
        int most = context.rules().giving().longestText();
        return Wording.isText(text, most) ? null : new ReliefRejection.ReliefTextMalformed(most);
    }

    @Override
    public Relief evolve(Relief state, ReliefEvent event, Instant occurred) {
        return switch (event) {
            case ReliefFiled fact -> new Filed(fact.applicant(), fact.filer(), fact.community(), Step.OPEN);
            case ReliefGranted _ -> ((Filed) state).at(Step.GRANTED);
            case ReliefRefused _ -> ((Filed) state).at(Step.REFUSED);
            case ReliefWithdrawn _ -> ((Filed) state).at(Step.WITHDRAWN);
        };
    }

    @Override
    public @Nullable PlaceId place(Relief state) {
        return state instanceof Filed filed ? filed.community() : null;
    }
}
