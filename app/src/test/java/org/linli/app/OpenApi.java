package org.linli.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The interface as a client finds it described. */
record OpenApi(JsonNode document) {

    static OpenApi of(Http http) {
        return new OpenApi(Town.accepted(http.get("/openapi.json", Map.of())).json());
    }

    List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                this, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    /** What a reference leads to; anything else is itself. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? document.at(reference.asString().substring(1)) : node;
    }

    /** One operation. */
    record Operation(OpenApi api, String method, String path, JsonNode node) {
        String name() {
            return method + " " + path.replaceFirst("^/api/v1", "");
        }

        /** The parameters that go into the path, the query or the headers. */
        List<JsonNode> parameters(String in) {
            return node.path("parameters")
                    .valueStream()
                    .map(api::resolve)
                    .filter(parameter -> parameter.path("in").asString().equals(in))
                    .toList();
        }

        boolean takes(String in, String name) {
            return parameters(in).stream()
                    .anyMatch(parameter -> parameter.path("name").asString().equals(name));
        }

        boolean isCommand() {
            return method.equals("POST") || method.equals("DELETE");
        }

        boolean hasBody() {
            return node.has("requestBody");
        }

        JsonNode bodySchema() {
            return json().path("schema");
        }

        JsonNode bodyExample() {
            return json().path("example");
        }

        private JsonNode json() {
            return node.path("requestBody").path("content").path("application/json");
        }
    }
}
