package org.linli.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.linli.kernel.membership.MemberId;
import org.linli.web.security.TokenIssuer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks HTTP to {@link Things} on a real server. */
@SpringBootTest(
        classes = Things.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "spring.main.banner-mode=off"})
abstract class OverHttp {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    TokenIssuer tokens;

    /** An answer with its JSON. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return json().path("code").asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(MemberId actor, String path, String... headers) throws Exception {
        return send(actor, path, request -> headers.length == 0 ? request : request.headers(headers));
    }

    Answer post(String path, String body, String... headers) throws Exception {
        return post(Things.ANA, path, BodyPublishers.ofString(body), headers);
    }

    Answer post(MemberId actor, String path, BodyPublisher body, String... headers) throws Exception {
        return send(actor, path, request -> {
            request.header(IdempotencyKey.HEADER, "key-1")
                    .header("Content-Type", "application/json")
                    .POST(body);
            return headers.length == 0 ? request : request.headers(headers);
        });
    }

    Answer send(MemberId actor, String path, UnaryOperator<HttpRequest.Builder> more) throws Exception {
        return sendWith(tokens.issue(actor, Duration.ofMinutes(5)), path, more);
    }

    Answer sendWith(String token, String path, UnaryOperator<HttpRequest.Builder> more) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return new Answer(CLIENT.send(more.apply(request).build(), BodyHandlers.ofString()));
    }
}
