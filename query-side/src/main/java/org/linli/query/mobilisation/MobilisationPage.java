package org.linli.query.mobilisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.OrganisationId;
import org.linli.query.metrics.facts.Grown;
import org.linli.query.metrics.ledger.Mobilisation.Tier;
import org.linli.query.metrics.live.LiveFigures.OfOrganisation;

/**
 * What grew below a party organisation's members. The tier PARTY are its own members; of nobody else is it said whether they are of the Party. It says what the records attribute, not what caused what.
 *
 * @param asOf what occurred before counts
 * @param position of the last event of the log that is known
 * @param own how many members are the organisation's own
 * @param activated how many there are in all who completed anything
 * @param generations how many there are at each number of steps below a root, the roots first
 * @param depth steps of the longest chain; null without anybody
 * @param largestTree how many the largest tree has
 * @param branching how many each brings in
 * @param reach how near ordinary residents are to one of the organisation's own
 * @param tiers who was brought in by whom
 */
@Schema(name = "Mobilisation")
public record MobilisationPage(
        OrganisationId organisation,
        Instant asOf,
        long position,
        int own,
        int activated,
        List<Integer> generations,
        @Nullable Integer depth,
        int largestTree,
        Branching branching,
        List<Reach> reach,
        List<Cell> tiers) {

    /**
     * J2.
     *
     * @param ratio members brought in within 90 days by one who has been active for 90, on average; null without any
     * @param children brought in within 90 days
     * @param mature by those who have been active for 90 days
     */
    @Schema(name = "MobilisationBranching")
    public record Branching(@Nullable Double ratio, int children, int mature) {}

    /**
     * J4.
     *
     * @param steps 1 to 3
     * @param residents with one of the organisation's own at most so many steps above them
     * @param of all ordinary residents below the organisation's own
     * @param share null without any
     */
    @Schema(name = "MobilisationReach")
    public record Reach(
            int steps, int residents, int of, @Nullable Double share) {}

    /**
     * J5.
     *
     * @param by null: nobody below the organisation's own brought them in
     */
    @Schema(name = "MobilisationCell")
    public record Cell(@Nullable Tier by, Tier tier, int members) {}

    static MobilisationPage of(OrganisationId organisation, OfOrganisation of) {
        Grown grown = of.grown();
        return new MobilisationPage(
                organisation,
                of.asOf(),
                of.position(),
                grown.own(),
                grown.nodes().size(),
                grown.generations(),
                grown.generations().isEmpty()
                        ? null
                        : (Integer) (grown.generations().size() - 1),
                grown.largest(),
                new Branching(grown.branchingRatio(), grown.children(), grown.mature()),
                IntStream.rangeClosed(1, grown.reached().size())
                        .mapToObj(steps ->
                                new Reach(steps, grown.reached().get(steps - 1), grown.residents(), grown.reach(steps)))
                        .toList(),
                grown.moved().stream()
                        .map(cell -> new Cell(cell.by(), cell.tier(), cell.members()))
                        .toList());
    }
}
