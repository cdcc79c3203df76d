package org.linli.query.metrics.publication;

import java.util.Locale;
import org.linli.query.metrics.catalogue.Metric;
import org.linli.query.places.PlacePage;

/**
 * What a metric means, as readers see it.
 *
 * @param id such as A2
 * @param name in the reader's language
 * @param definition in the reader's language
 * @param source where it comes from
 * @param unit what it is counted in, or between which values it lies
 * @param suppression under which rule a figure is published
 * @param cost what an event costs where the figure is kept up to date
 * @param version of the definition
 */
public record MetricPage(
        String id,
        String name,
        String definition,
        String source,
        String unit,
        Metric.Release suppression,
        Metric.Cost cost,
        int version) {
    static MetricPage of(Metric metric, Locale locale) {
        return new MetricPage(
                metric.name(),
                PlacePage.in(locale, metric.title()),
                PlacePage.in(locale, metric.definition()),
                metric.source(),
                metric.unit(),
                metric.release(),
                metric.cost(),
                Metric.VERSION);
    }
}
