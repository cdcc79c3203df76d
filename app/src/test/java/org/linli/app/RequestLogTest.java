package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.LinliProcess.Ended;
import org.linli.app.OpenApi.Operation;
import org.linli.app.events.Canary;
import org.linli.kernel.membership.MemberId;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Whatever is said to a server, well or badly, its process prints none of it. */
class RequestLogTest {
    private static final String NAME = "金丝雀绿衣人";
    private static final String PHONE = "+8619988877766";
    private static final String CIVIL_ID = "310101197711223344KX";
    private static final String ADDRESS = "翡翠弄七十七号乙";
    private static final String NOTE = "kanari-note 请轻敲门三下";
    private static final String TITLE = "会唱歌的鹦鹉笼子";
    private static final String QUERY = "kanari-query 鹦鹉学舌";
    private static final String HEADER = "kanari-header-5Q7x";
    private static final String PATH = "kanari-path-9Z3k";
    private static final String BODY = "kanari-body-4W8m";
    private static final String TOKEN = "kanari.token.6T2v";
    private static final String STATE = "kanari-state-8R5j";
    private static final String HOST = "kanari-host-3H1d.example";
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Path home;
    private final DataFolder folder;
    private final List<String> said = new ArrayList<>(
            List.of(NAME, PHONE, CIVIL_ID, ADDRESS, NOTE, TITLE, QUERY, HEADER, PATH, BODY, TOKEN, STATE, HOST));

    RequestLogTest(@TempDir Path home) {
        this.home = home;
        this.folder = new DataFolder(home.resolve("data"));
    }

    @Test
    void what_is_said_to_any_endpoint_well_or_badly_is_in_no_line() throws Exception {
        Ended ended;
        int operations;
        try (LinliProcess server = LinliProcess.serve(home, folder, Map.of("LINLI_LIMITS_ON", "false"))) {
            Http http = new Http(server.address());
            live(http);
            signIn(server.address());
            operations = misuse(http);
            offWire(server.address());
            ended = server.terminate();
        }

        byte[] printed = printed(ended);
        assertThat(ended.err().stream().filter(line -> line.contains(" request ")))
                .as("the log is on")
                .hasSizeGreaterThan(4 * operations);
        assertThat(new TreeSet<>(said))
                .hasSizeGreaterThan(25)
                .allSatisfy(each -> assertThat(Canary.of(each).foundIn(printed)).isEmpty());
    }

    @Test
    void a_log_that_said_more_would_be_noticed() throws Exception {
        Map<String, String> talkative =
                Map.of("LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB", "TRACE", "SPRING_MVC_LOG_REQUEST_DETAILS", "true");
        Ended ended;
        try (LinliProcess server = LinliProcess.serve(home, folder, talkative)) {
            Http http = new Http(server.address());
            String community = community(operator(http));
            register(operator(http), community);
            operator(http).get("/search?place=" + community + "&q=" + encoded(QUERY));
            ended = server.terminate();
        }

        byte[] printed = printed(ended);
        assertThat(Stream.of(NAME, PHONE, CIVIL_ID, QUERY, said.getLast()))
                .allSatisfy(each -> assertThat(Canary.of(each).foundIn(printed)).isNotEmpty());
    }

    private static byte[] printed(Ended ended) {
        return (String.join("\n", ended.out()) + "\n" + String.join("\n", ended.err()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Caller operator(Http http) {
        LocalTokens tokens = new LocalTokens(folder);
        return caller(http, tokens.operator().value());
    }

    private Caller caller(Http http, String id) {
        Caller caller = new Caller(http, id, new LocalTokens(folder).issue(new MemberId(id), LIFE));
        said.add(caller.token());
        return caller;
    }

    private String community(Caller operator) {
        String district = place(operator, Map.of("kind", "DISTRICT", "nameZh", "滨河区", "nameEn", "Binhe"));
        return place(operator, Map.of("kind", "COMMUNITY", "nameZh", "幸福里", "nameEn", "Xingfuli", "parent", district));
    }

    private String place(Caller operator, Map<String, ?> body) {
        return told(accepted(operator.post("/places", body)).id());
    }

    private String register(Caller operator, String community) {
        return told(accepted(operator.post(
                        "/members", Map.of("name", NAME, "phone", PHONE, "civilId", CIVIL_ID, "community", community)))
                .id());
    }

    private String told(String secret) {
        assertThat(secret).isNotEmpty();
        said.add(secret);
        return secret;
    }

    /** A registration, a listing, a proposal with a note, and what is read of them. */
    private void live(Http http) {
        Caller operator = operator(http);
        String community = community(operator);
        String id = register(operator, community);
        String inAYear = Instant.now().plus(Duration.ofDays(300)).toString();
        accepted(operator.post("/members/" + id + "/verifications", Map.of("level", "L3", "until", inAYear)));
        Caller member = caller(http, id);
        Map<String, Object> listing = new HashMap<>(
                Map.of("kind", "SKILL", "title", TITLE, "description", NOTE, "address", ADDRESS, "expires", inAYear));
        listing.put("categories", List.of("home.plumbing"));
        Reply offer =
                accepted(member.post("/offers", Map.of("community", community, "listing", listing), HEADER, Map.of()));
        told(offer.id());
        assertThat(operator.post("/exchanges", Map.of("offer", offer.id(), "note", NOTE))
                        .status())
                .isLessThan(500);
        accepted(member.getAfter(offer, "/search?place=" + community + "&q=" + encoded(TITLE)));
        accepted(member.getAfter(offer, "/feed?limit=1&place=" + community));
        accepted(member.getAfter(offer, "/offers/" + offer.id()));
        accepted(member.getAfter(offer, "/trails/members/" + id));
        Reply issued = accepted(operator.post("/members/" + id + "/sign-in-codes", Map.of()));
        told(issued.json().path("code").asString());
    }

    /** A sign-in with everything that is secret in it, refreshed, revoked, and tried with what is wrong. */
    private void signIn(URI server) {
        String code = said.getLast();
        Phone phone = new Phone(server);
        Map<String, String> request = phone.request();
        request.put("state", STATE);
        told(phone.verifier());
        told(request.getOrDefault("code_challenge", ""));
        phone.authorize(request);
        assertThat(phone.fillIn(Map.of("code", BODY)).status()).isEqualTo(403);
        assertThat(phone.fillIn(Map.of("account", NAME, "password", BODY)).status())
                .isEqualTo(403);
        Reply back = phone.follow(phone.fillIn(Map.of("code", code)));
        String appsCode = told(Phone.parameter(back.header("Location"), "code"));
        assertThat(phone.redeem(BODY).status()).isEqualTo(400);
        Reply tokens = accepted(phone.redeem(appsCode));
        told(tokens.json().path("access_token").asString());
        String refresh = told(tokens.json().path("refresh_token").asString());
        Reply renewed = accepted(phone.refresh(refresh));
        told(renewed.json().path("access_token").asString());
        told(renewed.json().path("refresh_token").asString());
        phone.redeem(appsCode);
        phone.refresh(TOKEN);
        accepted(phone.revoke(refresh));
        phone.revoke(TOKEN);
        request.put("redirect_uri", "https://" + HOST + "/back");
        assertThat(phone.authorize(request).status()).isEqualTo(400);
        request.put("client_id", BODY);
        assertThat(phone.authorize(request).status()).isEqualTo(400);
    }

    /** Every operation with what does not belong there, by the operator, by nobody and with a token that is none; how many operations. */
    private int misuse(Http http) {
        List<Operation> operations = OpenApi.of(http).operations();
        String[] tokens = {operator(http).token(), "", TOKEN};
        for (Operation operation : operations) {
            for (String token : tokens) {
                Caller caller = new Caller(http, "", token);
                send(caller, operation, PATH, "?q=" + encoded(QUERY), "{\"" + BODY + "\":\"" + NAME + "\"}");
                send(caller, operation, encoded(NAME), "", "{\"" + BODY);
            }
            send(new Caller(http, "", tokens[0]), operation, null, "", spoilt(operation));
        }
        return operations.size();
    }

    private static void send(
            Caller caller, Operation operation, @Nullable String variable, String query, @Nullable String body) {
        String path = operation
                .path()
                .replaceAll("\\{[^/]*}", variable == null ? MemberId.random().value() : variable);
        Map<String, String> headers = new HashMap<>(Map.of(
                "X-Request-Id", HEADER,
                "User-Agent", HEADER,
                "Referer", "https://" + HOST + "/",
                "Cookie", "linli-sign-in=" + HEADER,
                "Idempotency-Key", HEADER));
        if (variable != null) {
            headers.putAll(Map.of(
                    "If-Match", '"' + HEADER + '"', "Consistency-Token", HEADER, "Linli-Mandate", "mandate-" + HEADER));
        }
        if (!caller.token().isEmpty()) {
            headers.put("Authorization", "Bearer " + caller.token());
        }
        Reply reply = operation.isCommand()
                ? caller.http().post(path + query, body == null ? "" : body, headers)
                : caller.http().get(path + query, headers);
        assertThat(reply.status()).as(operation.name() + reply.text()).isNotEqualTo(500);
    }

    /** The description's own example with a canary for every text in it. */
    private static @Nullable String spoilt(Operation operation) {
        if (!operation.hasBody()) {
            return null;
        }
        ObjectNode body = Http.JSON.readValue(operation.bodyExample().toString(), ObjectNode.class);
        body.properties().forEach(field -> {
            if (field.getValue().isString()) {
                field.setValue(StringNode.valueOf(NOTE));
            }
        });
        return body.toString();
    }

    /** What no client library sends. */
    private static void offWire(URI server) throws IOException {
        for (String head : List.of(
                "GET /" + PATH + "?q=" + QUERY.replaceAll("[^a-z-]", "") + "\u0001 HTTP/1.1\r\nHost: a\r\n",
                "GET /%FF" + PATH + " HTTP/1.1\r\nHost: a\r\n",
                "KANARI-" + PATH + " /api/v1/places HTTP/1.1\r\nHost: a\r\n",
                "GET /.well-known/openid-configuration HTTP/1.1\r\nHost: " + HOST + "\r\n",
                "GET /api/v1/places HTTP/1.1\r\nHost: a b" + HOST + "\r\n",
                "GET /api/v1/places HTTP/1.1\r\nHost: a\r\n" + HEADER + "\u0000: " + TOKEN + "\r\n",
                "GET /api/v1/places HTTP/1.1\r\nHost: a\r\nX: " + HEADER.repeat(5_000) + "\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: " + HEADER + "\r\n",
                PATH + "\r\n")) {
            RawHttp.ask(server, head);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
