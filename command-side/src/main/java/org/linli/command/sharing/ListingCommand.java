package org.linli.command.sharing;

import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.command.membership.TieCommand.Unit;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.WithdrawalReason;

/** What may be wished about an offer or a request. */
public sealed interface ListingCommand extends Command {
    String AGGREGATE = "listing";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    ListingId listing();

    @Override
    default ProxyScope scope() {
        return ProxyScope.PUBLISH;
    }

    @Override
    default String target() {
        return listing().value();
    }

    /**
     * Publishes it in a community, in the principal's name.
     *
     * @param organisation for which they do; null for themselves
     */
    record PublishListing(
            ListingId listing,
            PlaceId community,
            Terms terms,
            @Nullable String address,
            @Nullable Unit organisation) implements ListingCommand {
        /** For themselves. */
        public PublishListing(ListingId listing, PlaceId community, Terms terms, @Nullable String address) {
            this(listing, community, terms, address, null);
        }

        /** The organisation may change between two tries; which one is meant may not. */
        @Override
        public String fingerprint() {
            return "PublishListing[%s, %s, %s, %s]"
                    .formatted(community, terms, address, organisation == null ? null : organisation.id());
        }

        @Override
        public PlaceId place() {
            return community;
        }

        @Override
        public boolean importable() {
            return true;
        }
    }

    /** Says something else instead. */
    record ReviseListing(
            ListingId listing, Terms terms, @Nullable String address) implements ListingCommand {}

    /** Closes it before its time. */
    record WithdrawListing(ListingId listing, WithdrawalReason reason) implements ListingCommand {
        @Override
        public Level requires() {
            return Level.L1;
        }

        @Override
        public boolean importable() {
            return true;
        }
    }

    /** Closes it because its time has come. */
    record ExpireListing(ListingId listing) implements ListingCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** Keeps a unit for an exchange. */
    record ReserveUnit(ListingId listing, ExchangeId exchange) implements ListingCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** Sets the unit of an exchange free. */
    record ReleaseUnit(ListingId listing, ExchangeId exchange) implements ListingCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** Settles the unit of an exchange that was done: used up, or free again where the listing goes on. */
    record SettleUnit(ListingId listing, ExchangeId exchange) implements ListingCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** Its owner is being erased. */
    record CloseForErasure(ListingId listing) implements ListingCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}
