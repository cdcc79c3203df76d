package org.linli.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One member's calls over HTTP/1.1 with a token. An answer that is no success is an {@link IOException}. */
final class BenchClient {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    BenchClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    byte[] get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** The id of what was made. */
    String make(String path, Map<String, ?> body) throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(post(path, JSON.writeValueAsBytes(body)));
        return answer.path("id").asString();
    }

    byte[] post(String path, byte[] body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    request.uri().getPath() + ": " + response.statusCode() + " " + new String(response.body(), UTF_8));
        }
        return response.body();
    }
}
