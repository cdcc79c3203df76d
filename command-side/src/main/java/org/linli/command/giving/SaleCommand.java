package org.linli.command.giving;

import java.time.Instant;
import java.util.List;
import org.linli.command.Command;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.PricedItem;
import org.linli.kernel.giving.SaleId;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.places.PlaceId;

/** What may be wished about a charity sale. None of it has a scope: nobody declares or counts in another's name. */
public sealed interface SaleCommand extends Command {
    String AGGREGATE = "sale";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    SaleId sale();

    @Override
    default String target() {
        return sale().value();
    }

    /** What only a policy wishes. */
    sealed interface OfTheSystem extends SaleCommand {
        @Override
        default boolean systemOnly() {
            return true;
        }
    }

    /** Says before it begins what is sold at which price. */
    record DeclareSale(
            SaleId sale, CampaignId campaign, Drive drive, String title, List<PricedItem> prices, Instant begins)
            implements SaleCommand {
        @Override
        public PlaceId place() {
            return drive.community();
        }

        /** What others' histories tell may change between two tries. */
        @Override
        public String fingerprint() {
            return "DeclareSale[%s, %s, %s, %s]".formatted(campaign, title, prices, begins);
        }
    }

    /** It does not take place, or nothing was sold. */
    record CallSaleOff(SaleId sale) implements SaleCommand {}

    /** Says what was taken in, as counted by oneself. */
    record CountTakings(SaleId sale, Fen amount) implements SaleCommand {}

    /** Clears up a difference, so that two people count anew. */
    record OrderRecount(SaleId sale, String explanation) implements SaleCommand {}

    /** Offers takings anew that the campaign did not take in. */
    record OfferTakings(SaleId sale, Drive drive) implements SaleCommand {
        /** What others' histories tell may change between two tries. */
        @Override
        public String fingerprint() {
            return "OfferTakings[]";
        }
    }

    /**
     * Records that takings which the campaign did not take in went where its surplus plan says.
     *
     * @param status of the campaign
     * @param plan of the campaign, as was vetted last
     * @param proof where the proof is kept
     */
    record PassTakingsOn(SaleId sale, Campaign.Status status, SurplusPlan plan, String proof) implements SaleCommand {
        /** What others' histories tell may change between two tries. */
        @Override
        public String fingerprint() {
            return "PassTakingsOn[%s]".formatted(proof);
        }
    }

    /** The campaign took the takings in. */
    record SettleSale(SaleId sale, int receipt) implements OfTheSystem {}

    /** The campaign did not. */
    record DeclineSale(SaleId sale, DeclineReason reason) implements OfTheSystem {}
}
