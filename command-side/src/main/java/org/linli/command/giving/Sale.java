package org.linli.command.giving;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.SaleId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of a charity sale. */
public sealed interface Sale {

    record Undeclared() implements Sale {}

    /** How far it is. */
    enum Step {
        DECLARED,
        CALLED_OFF,
        COUNTED_ONCE,
        /** Two people counted differently. */
        DIFFERENT,
        /** Two people counted the same, and the campaign has not taken it in yet. */
        AGREED,
        SETTLED,
        /** The campaign did not take the takings in: they are to be offered anew, or to go where its surplus plan says. */
        DECLINED,
        /** They went there. */
        PASSED_ON
    }

    /** What somebody counted. */
    record Count(Fen amount, MemberId by) {}

    /**
     * A sale.
     *
     * @param listed what the whole price list comes to, in fen: no more can be taken in
     * @param count the first of two; null while nobody counted
     * @param counters who counted since it was declared or a recount was ordered
     * @param amount what two people agree on; null until they do
     */
    record Declared(
            SaleId id,
            CampaignId campaign,
            PlaceId community,
            Owner owner,
            Instant begins,
            long listed,
            @Nullable Count count,
            Set<MemberId> counters,
            @Nullable Fen amount,
            Step step)
            implements Sale {
        public Declared {
            counters = Set.copyOf(counters);
        }

        Declared at(Step next) {
            return new Declared(id, campaign, community, owner, begins, listed, count, counters, amount, next);
        }

        /** The second count keeps the first one: what follows says whether the two agree. */
        Declared counted(Count next) {
            return count == null
                    ? new Declared(
                            id,
                            campaign,
                            community,
                            owner,
                            begins,
                            listed,
                            next,
                            Set.of(next.by()),
                            null,
                            Step.COUNTED_ONCE)
                    : new Declared(
                            id,
                            campaign,
                            community,
                            owner,
                            begins,
                            listed,
                            count,
                            Set.of(count.by(), next.by()),
                            null,
                            Step.COUNTED_ONCE);
        }

        Declared agreed(Fen both) {
            return new Declared(id, campaign, community, owner, begins, listed, count, counters, both, Step.AGREED);
        }

        /** As before anybody counted. */
        Declared anew() {
            return new Declared(id, campaign, community, owner, begins, listed, null, Set.of(), null, Step.DECLARED);
        }
    }
}
