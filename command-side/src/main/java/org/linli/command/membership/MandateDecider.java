package org.linli.command.membership;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.RecordedConsent;
import org.linli.command.Refusal;
import org.linli.command.membership.Mandate.Appointed;
import org.linli.command.membership.Mandate.Step;
import org.linli.command.membership.Mandate.Unappointed;
import org.linli.command.membership.MandateCommand.AcceptProxy;
import org.linli.command.membership.MandateCommand.AppointProxy;
import org.linli.command.membership.MandateCommand.EndForErasure;
import org.linli.command.membership.MandateCommand.RevokeProxy;
import org.linli.kernel.Channel;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MandateEvent;
import org.linli.kernel.membership.MandateEvent.ProxyAccepted;
import org.linli.kernel.membership.MandateEvent.ProxyAppointed;
import org.linli.kernel.membership.MandateEvent.ProxyRevoked;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** The rules of proxy mandates (代办): consent, scope, expiry, channel. */
public record MandateDecider() implements Decider<Mandate, MandateCommand, MandateEvent> {
    /** The ways by which people come in. */
    private static final Set<Channel> PEOPLES =
            EnumSet.of(Channel.APP, Channel.DESK, Channel.PHONE, Channel.PAPER, Channel.KIOSK);

    @Override
    public Mandate initial() {
        return new Unappointed();
    }

    @Override
    public Decision<MandateEvent> decide(Mandate state, MandateCommand command, Context context) {
        return switch (state) {
            case Unappointed _ ->
                command instanceof AppointProxy appoint ? appoint(appoint, context) : refuse(new Refusal.Unknown());
            case Appointed mandate ->
                switch (command) {
                    case AppointProxy _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case AcceptProxy _ -> accepted(mandate, command, context);
                    case RevokeProxy _ -> revoke(mandate, command, context);
                    case EndForErasure _ -> endForErasure(mandate, command, context);
                };
        };
    }

    private static Decision<MandateEvent> appoint(AppointProxy command, Context context) {
        if (command.principal().equals(command.proxy())) {
            return refuse(new MembershipRejection.OwnProxy());
        }
        Rejection fault = consentFault(command, context);
        if (fault != null) {
            return refuse(fault);
        }
        if (isNotASet(command.scopes()) || isNotASet(command.channels()) || !PEOPLES.containsAll(command.channels())) {
            return refuse(new MembershipRejection.MandateMalformed());
        }
        if (MembershipRules.isOutOfRange(
                command.until(), context.now(), context.rules().membership().longestMandate())) {
            return refuse(new MembershipRejection.MandateEndOutOfRange());
        }
        return accept(new ProxyAppointed(
                command.mandate(),
                command.principal(),
                command.proxy(),
                command.community(),
                command.scopes(),
                command.channels(),
                command.until(),
                context.by().principal(),
                command.consent()));
    }

    /** Who records somebody else's consent is not the proxy it is for. */
    private static @Nullable Rejection consentFault(AppointProxy command, Context context) {
        boolean own = context.by().principal().equals(command.principal());
        return !own && context.by().involves(command.proxy())
                ? new MembershipRejection.ProxyAppointsThemselves()
                : RecordedConsent.fault(context, command.principal(), command.consent());
    }

    private static boolean isNotASet(List<?> values) {
        return values.isEmpty() || new HashSet<>(values).size() != values.size();
    }

    private static Decision<MandateEvent> accepted(Appointed mandate, MandateCommand command, Context context) {
        if (!context.by().principal().equals(mandate.proxy())) {
            return refuse(new MembershipRejection.OnlyTheProxy());
        }
        if (mandate.isOver(context.now())) {
            return refuse(new MembershipRejection.MandateOver());
        }
        return mandate.step() == Step.ACCEPTED
                ? nothingToDo()
                : accept(new ProxyAccepted(command.mandate(), mandate.principal(), mandate.proxy()));
    }

    private static Decision<MandateEvent> revoke(Appointed mandate, MandateCommand command, Context context) {
        Authority by = context.by();
        boolean party =
                by.principal().equals(mandate.principal()) || by.principal().equals(mandate.proxy());
        if (!party && !by.holds(Role.COMMITTEE_STAFF, Role.OPERATOR)) {
            return refuse(new Refusal.NotAllowed());
        }
        return mandate.isOver(context.now())
                ? refuse(new MembershipRejection.MandateOver())
                : accept(new ProxyRevoked(command.mandate(), mandate.principal(), mandate.proxy(), by.principal()));
    }

    private static Decision<MandateEvent> endForErasure(Appointed mandate, MandateCommand command, Context context) {
        return mandate.isOver(context.now())
                ? nothingToDo()
                : accept(new ProxyRevoked(command.mandate(), mandate.principal(), mandate.proxy(), MemberId.SYSTEM));
    }

    @Override
    public Mandate evolve(Mandate state, MandateEvent event, Instant occurred) {
        return switch (event) {
            case ProxyAppointed fact ->
                new Appointed(
                        fact.represented(),
                        fact.proxy(),
                        fact.community(),
                        fact.scopes(),
                        fact.channels(),
                        fact.until(),
                        Step.APPOINTED);
            case ProxyAccepted _ -> ((Appointed) state).at(Step.ACCEPTED);
            case ProxyRevoked _ -> ((Appointed) state).at(Step.REVOKED);
        };
    }

    @Override
    public @Nullable PlaceId place(Mandate state) {
        return state instanceof Appointed mandate ? mandate.community() : null;
    }
}
