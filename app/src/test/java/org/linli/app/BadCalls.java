package org.linli.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.app.OpenApi.Operation;
import org.linli.app.Scenes.Scene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests for one operation, made of its description: one that is well-formed, and from it any number that are not. */
final class BadCalls {
    private static final String KEY = "Idempotency-Key";
    private static final String WRONG = "WRONG-VALUE";
    private static final List<String> NO_OBJECT = List.of(
            "{",
            "[]",
            "null",
            "7",
            "\"offer\"",
            "{\"a\":1,}",
            "{'a':1}",
            "{} {}",
            "{}x",
            "\u0000",
            "\uFEFF[",
            "{\"__proto__\":{}}",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            '"' + "a".repeat(1 << 20) + '"',
            " ".repeat(1 << 20) + "{}");

    private static final List<String> NO_JSON = List.of(
            "text/plain", "application/xml", "application/x-www-form-urlencoded", "json", "multipart/form-data");
    private static final List<String> OTHERS = Stream.of("member", "place", "offer", "request", "exchange", "event")
            .map(kind -> kind + "-00000000000000000000000001")
            .toList();

    private final Operation operation;
    private final Scene scene;
    private final Random random;
    private final Faults faults;

    BadCalls(Operation operation, Scenes scenes, Random random) {
        this.operation = operation;
        this.scene = scenes.of(operation);
        this.random = random;
        this.faults = new Faults(random);
    }

    /** The description's own example, with ids of things that exist, under a key of its own. */
    Call sound() {
        Call call = new Call(scene.caller(), operation.method(), operation.path(), Map.of(), List.of(), Map.of(), null);
        for (JsonNode variable : operation.parameters("path")) {
            call = call.withVariable(name(variable), variable(scene, variable));
        }
        for (JsonNode parameter : operation.parameters("query")) {
            String example = example(parameter);
            if (isRequired(parameter) || (!example.isEmpty() && random.nextBoolean())) {
                call = call.withQuery(name(parameter), encoded(scene.real(example)));
            }
        }
        if (operation.hasBody()) {
            call = call.withHeader("Content-Type", "application/json").withBody(body());
        }
        return operation.isCommand() ? call.withHeader(KEY, UUID.randomUUID().toString()) : call;
    }

    /** Wrong in one field, parameter or header. */
    Call oneFieldWrong() {
        List<Supplier<Call>> places = new ArrayList<>();
        places.add(() -> sound().withQuery("p" + random.nextInt(1_000), "1"));
        if (!operation.parameters("path").isEmpty()) {
            places.add(this::variableWrong);
        }
        if (!operation.parameters("query").isEmpty()) {
            places.add(this::queryWrong);
        }
        if (wrongHeaders().findAny().isPresent()) {
            places.add(this::headerWrong);
        }
        boolean inBody = operation.hasBody() && random.nextInt(10) < 7;
        return inBody ? bodyWrong() : pick(places).get();
    }

    /** Wrong in a way that no field is to blame for, or in several fields at once. */
    Call wild() {
        List<Supplier<Call>> ways = new ArrayList<>(List.of(
                () -> sound().withQuery("limit%00", "1"),
                () -> sound().withQuery("p", "%FF%ED%A0%80"),
                () -> sound().withHeader(
                                "Accept", pick(List.of("text/calendar", "image/png", "///", "application/jso"))),
                () -> sound().withHeader("X-Long", "a".repeat(20_000)),
                () -> oneFieldWrong().withQuery("also", "wrong")));
        if (operation.takes("query", "cursor")) {
            ways.add(() -> sound().withQuery("cursor", forged()));
        }
        if (operation.takes("header", "Consistency-Token")) {
            ways.add(() -> sound().withHeader("Consistency-Token", "9".repeat(1 + random.nextInt(12) + 6)));
        }
        if (operation.path().contains("{id}")) {
            ways.add(() -> sound().withVariable("id", pick(OTHERS)));
        }
        if (operation.takes("header", "If-Match")) {
            ways.add(() -> sound().withHeader("If-Match", pick(List.of("\"1", "1", "\"1\",", "w/\"1\""))));
            if (operation.path().contains("{id}")) {
                ways.add(() -> sound().withHeader("If-Match", pick(List.of("\"99999\"", "W/\"0\"", "\"x\""))));
            }
        }
        if (operation.isCommand()) {
            ways.add(() -> sound().withHeader(KEY));
            ways.add(() -> sound().withHeader(KEY, "a", "b"));
            for (int weight = 0; weight < 4; weight++) {
                ways.add(() -> noCommand(pick(NO_OBJECT)));
            }
            ways.add(() -> noCommand("{\"surprise\":" + random.nextInt() + "}"));
            ways.add(() -> sound().withBody("{\"a\":1}").withHeader("Content-Type", pick(NO_JSON)));
        }
        return pick(ways).get();
    }

    private Call noCommand(String body) {
        return sound().withHeader("Content-Type", "application/json").withBody(body);
    }

    private Call variableWrong() {
        JsonNode variable = pick(operation.parameters("path"));
        return sound().withVariable(name(variable), encoded(pick(faults.text(variable.path("schema")))));
    }

    private Call queryWrong() {
        JsonNode parameter = pick(operation.parameters("query"));
        String wrong = encoded(pick(faults.text(parameter.path("schema"))));
        if (isRequired(parameter) && random.nextInt(5) == 0) {
            return random.nextBoolean() ? sound().withQuery(name(parameter)) : sound().withQuery(name(parameter), "");
        }
        boolean single = !parameter.path("schema").has("items");
        return single && random.nextInt(5) == 0
                ? sound().withQuery(name(parameter), encoded(example(parameter)), encoded(example(parameter)))
                : sound().withQuery(name(parameter), wrong);
    }

    private Call headerWrong() {
        JsonNode header = pick(wrongHeaders().toList());
        return sound().withHeader(name(header), pick(faults.header(header.path("schema"))));
    }

    private Stream<JsonNode> wrongHeaders() {
        return operation.parameters("header").stream()
                .filter(header -> !faults.header(header.path("schema")).isEmpty());
    }

    private Call bodyWrong() {
        ObjectNode body = Http.JSON.readValue(body(), ObjectNode.class);
        return sound().withBody(spoilt(body, operation.api().resolve(operation.bodySchema()), body));
    }

    /** The whole body as text, with one thing wrong in this object of it or in one inside. */
    private String spoilt(ObjectNode whole, JsonNode schema, ObjectNode object) {
        if (random.nextInt(12) == 0) {
            object.put("surprise", 1);
            return whole.toString();
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        String field = pick(List.copyOf(fields.keySet()));
        JsonNode of = operation.api().resolve(Objects.requireNonNull(fields.get(field)));
        if (object.get(field) instanceof ObjectNode inner && random.nextInt(5) > 0) {
            return spoilt(whole, of, inner);
        }
        boolean required = schema.path("required")
                .valueStream()
                .anyMatch(name -> name.asString().equals(field));
        if (required && random.nextInt(4) == 0) {
            if (random.nextBoolean()) {
                object.remove(field);
            } else {
                object.putNull(field);
            }
            return whole.toString();
        }
        object.put(field, WRONG);
        if (random.nextInt(12) == 0) {
            return whole.toString().replace('"' + WRONG + '"', "1,\"" + field + "\":1");
        }
        return whole.toString().replace('"' + WRONG + '"', pick(faults.json(of)));
    }

    private String body() {
        return scene.real(operation.bodyExample().toString());
    }

    /** What stands in the address: a thing of the variable's name, the scene's own, or the description's example. */
    private String variable(Scene scene, JsonNode variable) {
        String own = scene.id().isEmpty() ? example(variable) : scene.id();
        return scene.things().getOrDefault(name(variable), own);
    }

    /** What the description shows for a parameter; empty when it shows nothing. */
    private String example(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        return Stream.of(
                        parameter.path("example"),
                        schema.path("example"),
                        schema.path("enum").path(0),
                        schema.path("items").path("enum").path(0),
                        schema.path("default"))
                .filter(shown -> !shown.isMissingNode() && !(shown instanceof ArrayNode))
                .findFirst()
                .map(JsonNode::asString)
                .orElse("");
    }

    private String forged() {
        byte[] bytes = new byte[1 + random.nextInt(60)];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean isRequired(JsonNode parameter) {
        return parameter.path("required").asBoolean(false);
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asString();
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(Objects.requireNonNull(text), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
