package org.linli.command.sharing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;

/** What decisions need to know of an offer or a request. */
public sealed interface Listing {
    record Unpublished() implements Listing {}

    /**
     * A listing.
     *
     * @param organisation for which its owner published it; null for themselves
     * @param closed true once withdrawn or expired
     * @param reserved the open exchanges that keep a unit
     * @param used how many units are gone
     */
    record Published(
            MemberId owner,
            @Nullable OrganisationId organisation,
            PlaceId community,
            Kind kind,
            @Nullable Integer quantity,
            Instant expires,
            boolean closed,
            Set<ExchangeId> reserved,
            int used)
            implements Listing {

        /** For the owner themselves. */
        public Published(
                MemberId owner,
                PlaceId community,
                Kind kind,
                @Nullable Integer quantity,
                Instant expires,
                boolean closed,
                Set<ExchangeId> reserved,
                int used) {
            this(owner, null, community, kind, quantity, expires, closed, reserved, used);
        }

        /** True unless it is an organisation's for which they do not act. */
        boolean isSpokenForBy(Authority by) {
            return organisation == null || by.actsFor(organisation);
        }

        /** True while neither withdrawn nor expired nor past its time. */
        public boolean isOpenAt(Instant now) {
            return !closed && now.isBefore(expires);
        }

        /** True while another exchange may get a unit. */
        public boolean hasUnit() {
            return quantity == null || reserved.size() + used < quantity;
        }
    }
}
