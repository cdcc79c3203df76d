package org.linli.app.replay;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceEvent.ResidentCountRecorded;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.query.metrics.catalogue.Goalposts;
import org.linli.query.metrics.catalogue.Measured;
import org.linli.query.metrics.catalogue.Sheet;
import org.linli.query.metrics.facts.Facts;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Mobilisation;

/** All figures of a place as of an instant, worked out by the batch from the events up to a position. Nothing is held back: this is for who keeps the store. */
final class PastFigures {
    private final PlaceId place;
    private final Instant asOf;
    private final Ledger all;
    private final Facts facts;
    private final Set<PlaceId> there = new HashSet<>();
    private boolean partyTold;
    private @Nullable ResidentCountRecorded counted;

    PastFigures(PlaceId place, Instant asOf) {
        this.place = place;
        this.asOf = asOf;
        this.all = new Ledger(asOf);
        this.facts = new Facts(all, asOf);
    }

    /**
     * A figure.
     *
     * @param metric its number in the specification
     * @param cell tells the figures of a metric apart
     * @param of what a rate is of, the nodes of a network, or the contributors to an amount
     * @param nothing why there is no value
     */
    record Row(
            String metric,
            String cell,
            @Nullable Double value,
            @Nullable Double of,
            @Nullable Double low,
            @Nullable Double high,
            Sheet.@Nullable Nothing nothing) {}

    void add(Recorded<?> event) {
        facts.add(event);
        switch (event.event()) {
            case PlaceEstablished it
            when it.within().contains(place) -> {
                there.add(it.place());
                if (it.place().equals(place)) {
                    partyTold = it.kind() == PlaceKind.DISTRICT || it.kind() == PlaceKind.SUBDISTRICT;
                }
            }
            case ResidentCountRecorded it when counts(it) -> counted = it;
            default -> {}
        }
    }

    /** The latest day that is not after the as-of counts; of one day what was recorded last. */
    private boolean counts(ResidentCountRecorded count) {
        return count.place().equals(place)
                && !count.date().isAfter(asOf.atZone(OpeningHours.ZONE).toLocalDate())
                && (counted == null || !count.date().isBefore(counted.date()));
    }

    /** The figures of the specification, in its order; the month is the last complete one. */
    List<Row> rows() {
        if (there.isEmpty()) {
            throw new IllegalArgumentException("There is no place " + place + ".");
        }
        Set<Integer> communities = new HashSet<>();
        there.forEach(each -> communities.add(facts.community(each)));
        IntPredicate inside = community -> community >= 0 && communities.contains(community);
        YearMonth month = YearMonth.from(asOf.atZone(OpeningHours.ZONE)).minusMonths(1);
        Ledger whole = all.close();
        Long residents = counted == null ? null : Long.valueOf(counted.residents());
        return new Measured(whole.within(inside), Mobilisation.of(whole).within(inside), residents, partyTold, month)
                .sheet(Goalposts.STANDARD).cells().stream()
                        .map(PastFigures::row)
                        .toList();
    }

    private static Row row(Sheet.Cell cell) {
        return new Row(
                Objects.requireNonNull(cell.metric()).name(),
                cell.name(),
                cell.value(),
                cell.denominator(),
                cell.low(),
                cell.high(),
                cell.nothing());
    }
}
