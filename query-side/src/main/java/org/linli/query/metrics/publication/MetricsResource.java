package org.linli.query.metrics.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.query.metrics.catalogue.Metric;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.linli.web.Csv;
import org.linli.web.Page;
import org.linli.web.ReadsView;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of places, month by month, for everybody. */
@RestController
@RequestMapping("/api/v1/metrics")
public class MetricsResource {
    private static final String MONTH = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$";
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final PublishedFigures figures;
    private final Places places;

    public MetricsResource(ViewStore views, Places places) {
        this.figures = new PublishedFigures(views);
        this.places = places;
    }

    @GetMapping
    @Operation(summary = "Read what each metric means, where it comes from and under which rule it is published")
    public ResponseEntity<Page<MetricPage>> metrics(Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(SHORT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(new Page<>(Arrays.stream(Metric.values())
                        .map(metric -> MetricPage.of(metric, locale))
                        .toList()));
    }

    @GetMapping("/{place}")
    @ReadsView({FiguresProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read the figures of a place in a month, or month by month",
            description =
                    "With from or to all published months between, both included, at most 60; without them the latest. SUPPRESSED is neither"
                            + " nothing nor 0: the figure would tell too much of too few. The figures describe exchange"
                            + " recorded on the platform; activated by is attribution, not effect. As text/csv: one line a cell.")
    public ResponseEntity<Page<MonthPage>> figures(
            @Parameter(example = "place-00000000000000000000000001") @PathVariable PlaceId place,
            @Parameter(example = "2026-01", description = "a month of Asia/Shanghai")
                    @RequestParam
                    @Pattern(regexp = MONTH)
                    @Nullable
                    String from,
            @Parameter(example = "2026-12") @RequestParam @Pattern(regexp = MONTH) @Nullable String to) {
        return ResponseEntity.ok()
                .cacheControl(SHORT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(new Page<>(months(place, from, to)));
    }

    /** The same as a file. */
    @GetMapping(path = "/{place}", produces = Csv.TYPE)
    @ReadsView({FiguresProjection.NAME, PlacesProjection.NAME})
    @Operation(hidden = true)
    public ResponseEntity<byte[]> figuresAsCsv(
            @PathVariable PlaceId place,
            @RequestParam @Pattern(regexp = MONTH) @Nullable String from,
            @RequestParam @Pattern(regexp = MONTH) @Nullable String to) {
        return ResponseEntity.ok()
                .cacheControl(SHORT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_TYPE, Csv.TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"metrics.csv\"")
                .body(MonthPage.csv(months(place, from, to)).getBytes(UTF_8));
    }

    private List<MonthPage> months(PlaceId place, @Nullable String from, @Nullable String to) {
        var _ = places.get(place);
        if (from == null && to == null) {
            PublishedMonth latest = figures.latestOf(place);
            return latest == null ? List.of() : List.of(MonthPage.of(latest));
        }
        return figures.of(place, Months.between(from, to)).stream()
                .map(MonthPage::of)
                .toList();
    }
}
