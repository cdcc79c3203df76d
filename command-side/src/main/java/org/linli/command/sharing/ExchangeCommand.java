package org.linli.command.sharing;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.command.sharing.Listing.Published;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingId;

/** What may be wished about an exchange. */
public sealed interface ExchangeCommand extends Command
        permits CorrectionCommand,
                DisputeCommand,
                ExchangeCommand.ProposeMatch,
                ExchangeCommand.GiveAgreement,
                ExchangeCommand.ConcludeAgreement,
                ExchangeCommand.CallOff,
                ExchangeCommand.StartHelp,
                ExchangeCommand.MarkDone,
                ExchangeCommand.ConfirmHelp,
                ExchangeCommand.ConfirmBySilence,
                ExchangeCommand.DisputeHelp,
                ExchangeCommand.CancelExchange,
                ExchangeCommand.Remind,
                ExchangeCommand.ExpireProposal,
                ExchangeCommand.EndForErasure {
    String AGGREGATE = "exchange";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    ExchangeId exchange();

    @Override
    default @Nullable ProxyScope scope() {
        return ProxyScope.EXCHANGE;
    }

    @Override
    default String target() {
        return exchange().value();
    }

    @Override
    default Level requires() {
        return Level.L1;
    }

    /**
     * A listing that the proposal answers, as its own history tells it at the time of the proposal.
     *
     * @param turn who has the right to be first, where others waited for it; null: anybody may propose
     */
    record Answered(
            ListingId id, Published listing, @Nullable MemberId turn) {
        /** A listing that nobody waited for. */
        public Answered(ListingId id, Published listing) {
            this(id, listing, null);
        }
    }

    /** Proposes help to the other side, or asks it for help. */
    record ProposeMatch(
            ExchangeId exchange,
            @Nullable Answered offer,
            @Nullable Answered request,
            @Nullable String note) implements ExchangeCommand {
        @Override
        public Level requires() {
            return Level.L2;
        }

        @Override
        public @Nullable PlaceId place() {
            Answered main = request != null ? request : offer;
            return main == null ? null : main.listing().community();
        }

        @Override
        public Set<MemberId> names() {
            return Stream.of(offer, request)
                    .filter(Objects::nonNull)
                    .map(answered -> answered.listing().owner())
                    .collect(Collectors.toSet());
        }

        /** The listings may change between two tries; which ones are meant may not. */
        @Override
        public String fingerprint() {
            return "ProposeMatch[%s, %s, %s]"
                    .formatted(offer == null ? null : offer.id(), request == null ? null : request.id(), note);
        }
    }

    /** The other side agrees. */
    record GiveAgreement(ExchangeId exchange) implements ExchangeCommand {
        @Override
        public Level requires() {
            return Level.L2;
        }
    }

    /** Both agreed and all units are reserved. */
    record ConcludeAgreement(ExchangeId exchange) implements ExchangeCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** A unit could not be reserved. */
    record CallOff(ExchangeId exchange) implements ExchangeCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** The provider begins. */
    record StartHelp(ExchangeId exchange) implements ExchangeCommand {}

    /** The provider reports it done. */
    record MarkDone(ExchangeId exchange, int minutes) implements ExchangeCommand {}

    /** The receiver confirms. */
    record ConfirmHelp(ExchangeId exchange, int minutes) implements ExchangeCommand {}

    /** The receiver said nothing for the whole period. */
    record ConfirmBySilence(ExchangeId exchange) implements ExchangeCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** The receiver says it was not done as reported. */
    record DisputeHelp(ExchangeId exchange, String reason) implements ExchangeCommand {}

    /** One side ends it before the help was done. */
    record CancelExchange(ExchangeId exchange, CancellationReason reason) implements ExchangeCommand {}

    /** Whoever must act is told so, once it is time. */
    record Remind(ExchangeId exchange) implements ExchangeCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** Nobody answered the proposal in time. */
    record ExpireProposal(ExchangeId exchange) implements ExchangeCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** One side is being erased. */
    record EndForErasure(ExchangeId exchange) implements ExchangeCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}
