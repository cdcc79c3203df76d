package org.linli.query.metrics.publication;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.metrics.Figure;
import org.linli.kernel.metrics.Tenths;
import org.linli.kernel.metrics.Windows;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceEvent;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.query.metrics.catalogue.Goalposts;
import org.linli.query.metrics.catalogue.Measured;
import org.linli.query.metrics.catalogue.Sheet;
import org.linli.query.metrics.disclosure.Disclosure;
import org.linli.query.metrics.disclosure.History;
import org.linli.query.metrics.facts.Facts;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Mobilisation;
import org.linli.query.metrics.ledger.Party;

/** The figures of every place as of an instant, worked out of the log anew: the same events give the same figures, whenever and wherever this is done. */
public final class Measurement {
    private final Instant asOf;
    private final Instant placesBefore;
    private final Goalposts goalposts;
    private final Ledger ledger;
    private final Facts facts;
    private final Geography geography;

    /** Of what occurred before the instant. */
    public Measurement(Instant asOf, Goalposts goalposts) {
        this(asOf, Windows.STANDARD, goalposts);
    }

    /** The same, over other windows. */
    public Measurement(Instant asOf, Windows windows, Goalposts goalposts) {
        this(asOf, asOf, windows, goalposts);
    }

    private Measurement(Instant asOf, Instant placesBefore, Windows windows, Goalposts goalposts) {
        this.asOf = asOf;
        this.placesBefore = placesBefore;
        this.goalposts = goalposts;
        this.ledger = new Ledger(asOf, windows);
        this.facts = new Facts(ledger, asOf);
        this.geography = new Geography(asOf);
    }

    /** The same in all places that are known, whenever they were established: an imported history is older than its place. */
    public static Measurement inAllPlaces(Instant asOf, Goalposts goalposts) {
        return new Measurement(asOf, Instant.MAX, Windows.STANDARD, goalposts);
    }

    /** Takes the next event of the log into account. */
    public void add(Recorded<?> recorded) {
        boolean counts = recorded.meta().occurred().isBefore(asOf);
        if (counts || recorded.event() instanceof MemberErased) { // who is erased before it is published is gone
            facts.add(recorded);
        }
        if (recorded.event() instanceof PlaceEvent event
                && recorded.meta().occurred().isBefore(placesBefore)) {
            geography.add(event);
        }
    }

    /**
     * What may be published of a place.
     *
     * @param cells every cell of every metric, with a value or why there is none
     * @param numbers what readers know by them
     * @param withheld what they are not to know
     * @param tenths how what is each person's own is spread, for who answers for the place
     */
    public record Result(List<Figure> cells, Map<String, Double> numbers, Set<String> withheld, List<Tenths> tenths) {}

    /** All places together, because what is known of one tells of the others; each with what earlier months made known of it. */
    public Map<PlaceId, Result> places(Function<PlaceId, History> history) {
        return places(history, _ -> null);
    }

    /** The same where some places were published already: what was told of them holds, and is not told anew. */
    public Map<PlaceId, Result> places(
            Function<PlaceId, History> history, Function<PlaceId, Disclosure.@Nullable Shown> published) {
        Mobilisation forest = Mobilisation.of(closed());
        YearMonth month = YearMonth.from(asOf.minusNanos(1).atZone(OpeningHours.ZONE));
        List<Disclosure.Place> sheets = geography.places().stream()
                .map(place -> new Disclosure.Place(
                        place.id().value(),
                        parent(place.parent()),
                        sheet(place, forest, month),
                        history.apply(place.id()),
                        published.apply(place.id())))
                .toList();
        Map<String, Disclosure.Shown> shown = Disclosure.of(month, sheets);
        Map<String, List<Figure>> cells = new LinkedHashMap<>();
        for (Disclosure.Place place : sheets) {
            Disclosure.Shown of = shown.get(place.id());
            if (of != null) {
                cells.put(
                        place.id(),
                        new ArrayList<>(place.sheet().cells().stream()
                                .map(cell -> figure(cell, of))
                                .toList()));
            }
        }
        Map<String, @Nullable String> parents = new LinkedHashMap<>();
        sheets.forEach(place -> parents.put(place.id(), place.parent()));
        IndexCells.add(cells, parents, goalposts);
        Map<PlaceId, Result> results = new LinkedHashMap<>();
        for (Disclosure.Place place : sheets) {
            Disclosure.Shown of = shown.get(place.id());
            List<Figure> figures = cells.get(place.id());
            if (of != null && figures != null) {
                List<Tenths> tenths = place.sheet().spreads().stream()
                        .map(each -> each.without(of.withheld()))
                        .toList();
                results.put(
                        new PlaceId(place.id()), new Result(List.copyOf(figures), of.numbers(), of.withheld(), tenths));
            }
        }
        return results;
    }

    private Ledger closed() {
        facts.advance(Instant.ofEpochMilli(Long.MAX_VALUE)); // erasures
        return ledger.close();
    }

    private static @Nullable String parent(@Nullable PlaceId parent) {
        return parent == null ? null : parent.value();
    }

    /** Everything that was measured in a place, for who keeps the store: nothing is held back. Null where there was no such place. */
    public @Nullable Sheet sheet(PlaceId place, YearMonth month) {
        return geography.places().stream()
                .filter(each -> each.id().equals(place))
                .findFirst()
                .map(each -> sheet(each, Mobilisation.of(closed()), month))
                .orElse(null);
    }

    private Sheet sheet(Geography.Place place, Mobilisation forest, YearMonth month) {
        Set<Integer> parts = place.all().stream().map(facts::community).collect(Collectors.toSet());
        parts.remove(Party.NOWHERE);
        IntPredicate there = parts::contains;
        return new Measured(
                        ledger.within(there),
                        forest.within(there),
                        geography.residents(place.id()),
                        place.kind() == PlaceKind.SUBDISTRICT || place.kind() == PlaceKind.DISTRICT,
                        month)
                .sheet(goalposts);
    }

    private static Figure figure(Sheet.Cell cell, Disclosure.Shown shown) {
        String metric = cell.metric().name();
        if (cell.nothing() == Sheet.Nothing.NO_SOURCE) {
            return Figure.without(metric, cell.name(), Figure.State.NO_SOURCE);
        }
        if (!shown.shows(cell)) {
            return Figure.without(metric, cell.name(), Figure.State.SUPPRESSED);
        }
        if (cell.value() == null) {
            return Figure.without(metric, cell.name(), Figure.State.NO_DATA);
        }
        return new Figure(
                metric,
                cell.name(),
                Figure.State.SHOWN,
                cell.value(),
                cell.numerator(),
                cell.denominator(),
                cell.low(),
                cell.high());
    }
}
