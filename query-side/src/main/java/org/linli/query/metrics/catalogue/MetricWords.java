package org.linli.query.metrics.catalogue;

import java.util.Map;
import java.util.Objects;
import org.linli.kernel.LocalText;
import org.linli.query.words.Texts;

/** What metrics are called and mean, in both languages. */
final class MetricWords {
    private static final Map<String, String> ZH = Texts.of("metric-words_zh_CN.properties");
    private static final Map<String, String> EN = Texts.of("metric-words_en.properties");

    private MetricWords() {}

    static LocalText title(Metric metric) {
        return text(metric.name() + ".title");
    }

    static LocalText definition(Metric metric) {
        return text(metric.name() + ".definition");
    }

    private static LocalText text(String key) {
        return new LocalText(Objects.requireNonNull(ZH.get(key), key), Objects.requireNonNull(EN.get(key), key));
    }
}
