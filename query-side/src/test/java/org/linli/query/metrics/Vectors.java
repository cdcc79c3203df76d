package org.linli.query.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The known answers in metrics/vectors.json. */
public final class Vectors {
    private static final double TOLERANCE = 1e-9;

    private Vectors() {}

    /** Those of one kind, such as {@code graph_vectors}. */
    public static List<JsonNode> of(String kind) {
        try (InputStream file = Objects.requireNonNull(Vectors.class.getResourceAsStream("/metrics/vectors.json"))) {
            return JsonMapper.shared().readTree(file).path(kind).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every value in it under its path, such as {@code structural.n}; texts are no values. */
    public static Map<String, @Nullable Double> values(JsonNode expected) {
        Map<String, @Nullable Double> values = new TreeMap<>();
        collect("", expected, values);
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, @Nullable Double> values) {
        if (node.isObject()) {
            node.propertyStream().forEach(each -> collect(join(path, each.getKey()), each.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(join(path, Integer.toString(i)), node.get(i), values);
            }
        } else if (!node.isString()) {
            values.put(path, node.isNull() ? null : (Double) node.asDouble());
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Every expected value is there and equal to 1e-9, null only where null is expected; says how many. */
    public static int check(Map<String, @Nullable Double> expected, Map<String, @Nullable Double> found) {
        assertThat(found.keySet()).containsAll(expected.keySet());
        expected.forEach((path, value) -> {
            Double own = found.get(path);
            if (value == null || own == null) {
                assertThat(own).as(path).isEqualTo(value);
            } else {
                assertThat(own).as(path).isCloseTo(value, within(TOLERANCE));
            }
        });
        return expected.size();
    }
}
