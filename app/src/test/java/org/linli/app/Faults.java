package org.linli.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values that a schema of the description forbids. */
final class Faults {
    private static final String ID_OF_ANOTHER_KIND = "member-00000000000000000000000001";
    private static final List<String> WORDS = List.of(
            "x",
            "-1",
            "0x1F",
            "99999999999999999999",
            "-99999999999999999999",
            "1e999",
            "null",
            "tomorrow",
            "2026-13",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "P99999999D",
            "' OR 1=1 --",
            "${jndi:x}",
            "../../etc",
            ID_OF_ANOTHER_KIND,
            ID_OF_ANOTHER_KIND.replace("member", "place") + "1",
            "OFFER-00000000000000000000000001");

    private final Random random;

    Faults(Random random) {
        this.random = random;
    }

    /** What the field of a body must not be, as JSON. */
    List<String> json(JsonNode schema) {
        List<String> faults = new ArrayList<>(List.of("{\"nonsense\":1}", "[[1]]", "[null]", "1e999", "-0.5"));
        String type = schema.path("type").asString("object");
        switch (type) {
            case "string" -> {
                faults.addAll(List.of("7", "true"));
                texts(schema).map(Http.JSON::writeValueAsString).forEach(faults::add);
                faults.add('"' + control() + '"');
                faults.add('"' + surrogate() + '"');
                faults.add("\"a" + (char) random.nextInt(' ') + '"');
                faults.add('"' + "长".repeat(10_000) + '"');
            }
            case "integer" -> {
                faults.addAll(List.of("\"1\"", "true", "99999999999999999999", "-99999999999999999999", "2.5"));
                faults.add(below(schema));
                faults.add(above(schema));
            }
            case "boolean" -> faults.addAll(List.of("0", "1", "\"true\"", "\"\"", "\"" + word() + '"'));
            case "array" -> {
                faults.addAll(List.of("\"x\"", "7"));
                faults.add("[" + pick(json(schema.path("items"))) + "]");
                faults.add(many(schema.path("maxItems").asInt() + 1));
                if (schema.path("minItems").asInt() > 0) {
                    faults.add("[]");
                }
            }
            case "object" -> faults.addAll(List.of("\"x\"", "7", "[]", "{}"));
            default -> throw new AssertionError("no faults known for " + schema);
        }
        return faults;
    }

    /** What a parameter in the address must not be. Not empty: that is as if it were not there. */
    List<String> text(JsonNode schema) {
        JsonNode one = schema.has("items") ? schema.path("items") : schema;
        return Stream.concat(
                        texts(one),
                        Stream.of("a\u0000b", "a" + (char) random.nextInt(' '), "\u0085" + word(), "长".repeat(10_000)))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What a header must not be: nothing else can be sent in one. */
    List<String> header(JsonNode schema) {
        return Stream.concat(texts(schema), Stream.of("", "a b"))
                .filter(text -> forbids(schema, text))
                .toList();
    }

    /** Forbidden by the schema's own words: too long, out of range, not one of those, not of this form. */
    private Stream<String> texts(JsonNode schema) {
        Stream<String> more = switch (schema.path("type").asString()) {
            case "integer" -> Stream.of(below(schema), above(schema));
            default ->
                Stream.of(
                        word(),
                        "a".repeat(schema.path("maxLength").asInt(2_000) + 1),
                        schema.path("enum").path(0).asString("").toLowerCase(Locale.ROOT));
        };
        return Stream.concat(WORDS.stream(), more).filter(text -> forbids(schema, text));
    }

    private static boolean forbids(JsonNode schema, String text) {
        boolean tooLong = schema.has("maxLength")
                && text.length() > schema.path("maxLength").asInt();
        return tooLong || text.length() < schema.path("minLength").asInt() || isOther(schema, text);
    }

    /** No word above is of any of the types and formats; where it is a number, it is out of range. */
    private static boolean isOther(JsonNode schema, String text) {
        if (schema.has("enum")) {
            return schema.path("enum")
                    .valueStream()
                    .noneMatch(value -> value.asString().equals(text));
        }
        if (schema.has("pattern")) {
            return !Pattern.compile(schema.path("pattern").asString())
                    .matcher(text)
                    .find();
        }
        return schema.has("format") || !schema.path("type").asString().equals("string");
    }

    /** A JSON string's content that stands for a control character which no text may have. */
    private String control() {
        int[] controls = IntStream.concat(IntStream.range(0, 0xA0), IntStream.of(0x2028, 0x2029))
                .filter(c -> (c != '\n' && c != '\t' && Character.isISOControl(c)) || c > 0x2000)
                .toArray();
        return "a\\u%04xb".formatted(controls[random.nextInt(controls.length)]);
    }

    private String surrogate() {
        return "a\\u%04xb".formatted(0xD800 + random.nextInt(0x800));
    }

    /** No word of any language, so that it is none of the values that a schema lists. */
    private String word() {
        return random.ints(8, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append("-'")
                .toString();
    }

    private static String many(int items) {
        return "[" + "\"home.plumbing\",".repeat(items) + "\"home.plumbing\"]";
    }

    private static String below(JsonNode schema) {
        return Long.toString(schema.path("minimum").asLong(Integer.MIN_VALUE) - 1);
    }

    private String above(JsonNode schema) {
        return Long.toString(schema.path("maximum").asLong(Integer.MAX_VALUE) + 1 + random.nextInt(1_000_000));
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
