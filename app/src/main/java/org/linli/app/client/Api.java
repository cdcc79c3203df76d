package org.linli.app.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One caller of the interface. Safe for use by many threads. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** How the server says that there is nothing left to do. */
    private static final Set<String> DONE_BEFORE = Set.of("already-exists", "listing-closed", "role-already-held");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI base;
    private final String token;
    private final @Nullable String channel;

    /** At this address, for example {@code http://127.0.0.1:8080}, with this bearer token. */
    public Api(URI base, String token) {
        this(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(), base, token, null);
    }

    private Api(HttpClient http, URI base, String token, @Nullable String channel) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.channel = channel;
    }

    /** The same address with somebody else's token. */
    public Api as(String otherToken) {
        return new Api(http, base, otherToken, channel);
    }

    /** The same caller at the desk, who writes down what others say there. */
    public Api atTheDesk() {
        return new Api(http, base, token, "desk");
    }

    /** On whose behalf and when, for imports. */
    public record Origin(
            @Nullable String principal, @Nullable Instant occurred) {
        /** One's own, now. */
        public static final Origin OWN = new Origin(null, null);
    }

    /**
     * An answer.
     *
     * @param body JSON; missing when there was none
     * @param next path of a list's next page; null on the last
     * @param retryAfter seconds after which the same may be asked again; null where the server says nothing of it
     * @param repeated true when the command had been accepted before under the same key
     */
    public record Answer(
            int status,
            JsonNode body,
            boolean repeated,
            @Nullable String consistencyToken,
            @Nullable String next,
            @Nullable Integer retryAfter) {
        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** True when the command is fulfilled: now, or by an earlier try as the server says. */
        public boolean isDone() {
            return isSuccess() || DONE_BEFORE.contains(code());
        }

        /** The problem's code, empty if it is none. */
        public String code() {
            return body.path("code").asString("");
        }

        /** The id of the aggregate that a command was accepted by, now or before; empty if there is none. */
        public String id() {
            return body.path("id").asString(body.path("details").path("id").asString(""));
        }
    }

    /** Sends a command. Throws {@link IOException} when no answer came: the same key may then be sent again. */
    public Answer post(String path, Map<String, ?> body, String key, Origin origin)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (origin.principal() != null || origin.occurred() != null) {
            request.header("Linli-Channel", "import");
        } else if (channel != null) {
            request.header("Linli-Channel", channel);
        }
        if (origin.principal() != null) {
            request.header("Linli-Principal", origin.principal());
        }
        if (origin.occurred() != null) {
            request.header("Linli-Occurred", origin.occurred().toString());
        }
        return send(request);
    }

    /** Asks a question; with a token it is answered from views that include what the token stands for. */
    public Answer get(String path, @Nullable String consistencyToken) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        if (consistencyToken != null) {
            request.header("Consistency-Token", consistencyToken);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        JsonNode body = response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body());
        return new Answer(
                response.statusCode(),
                body,
                response.headers().firstValue("Idempotency-Replayed").isPresent(),
                response.headers().firstValue("Consistency-Token").orElse(null),
                response.headers().firstValue("Link").map(Api::target).orElse(null),
                response.headers()
                        .firstValue("Retry-After")
                        .map(Integer::valueOf)
                        .orElse(null));
    }

    /** Of a header such as {@code </api/v1/feed?cursor=…>; rel="next"}; the interface sends no other links. */
    private static String target(String link) {
        return link.substring(1, link.indexOf('>'));
    }
}
