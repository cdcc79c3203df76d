package org.linli.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Raw calls of one server, so that a test may say what no well-behaved client would. */
record Http(HttpClient client, URI base) {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Http(URI base) {
        this(HttpClient.newHttpClient(), base);
    }

    /** What came back. */
    record Reply(int status, HttpHeaders headers, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        /** The stable code of a problem; empty for anything else. */
        String code() {
            return isProblem() ? json().path("code").asString("") : "";
        }

        boolean isProblem() {
            return header("Content-Type").startsWith("application/problem+json");
        }

        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The header's value, empty without it. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String id() {
            return json().path("id").asString("");
        }
    }

    Reply get(String path, Map<String, String> headers) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET(), headers);
    }

    Reply post(String path, String body, Map<String, String> headers) {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    Reply delete(String path, Map<String, String> headers) {
        return send(HttpRequest.newBuilder(base.resolve(path)).DELETE(), headers);
    }

    private Reply send(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        return send(request);
    }

    /** Of a stream, only the beginning. Asks once more when nothing came: what is refused unread may cost the connection. */
    Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(PATIENCE).build();
        try {
            return exchange(request);
        } catch (IOException lost) {
            try {
                return exchange(request);
            } catch (IOException e) {
                throw new AssertionError("no answer to " + request + ": " + e, e);
            }
        }
    }

    private Reply exchange(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                boolean endless =
                        response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                String text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Reply(response.statusCode(), response.headers(), text);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
