package org.linli.query.metrics.catalogue;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.ledger.Contribution;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Mobilisation;
import org.linli.query.metrics.ledger.Network;

/**
 * What is to be measured.
 *
 * @param ledger of the members of a place
 * @param forest of everybody, of whom those are counted
 * @param residents by the place's register; null while nobody counted them
 * @param partyTold true where the Party's members may be told apart: in a subdistrict or above
 * @param month the last complete month
 */
public record Measured(
        Ledger ledger, Mobilisation forest, @Nullable Long residents, boolean partyTold, YearMonth month) {
    /** All metrics of it but the index, which is made of what is published. */
    public Sheet sheet(Goalposts goalposts) {
        Sheet sheet = new Sheet();
        Network network = Network.of(ledger);
        EngagementCells.add(sheet, this);
        ContributionCells.add(sheet, this);
        DemandCells.add(sheet, this);
        ReciprocityCells.add(sheet, this, network);
        StructureCells.add(sheet, this, network);
        TrustCells.add(sheet, this);
        MobilisationCells.add(sheet, this);
        ValueCells.add(sheet, this, goalposts.rates());
        sheet.spreads(Spread.of(Contribution.of(ledger), network));
        return sheet;
    }
}
