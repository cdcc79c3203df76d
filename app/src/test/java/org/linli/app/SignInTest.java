package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.linli.app.signin.DemoAccounts;
import tools.jackson.databind.JsonNode;

/** Apps and services get tokens from the server's own authorization server, and only as the protocol has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
    private static final String SECRET = "a-secret-of-this-test-and-of-nothing-else";

    private final Serving serving;
    private final Town town;
    private final Caller ana;
    private final Map<String, String> asAna;

    SignInTest(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        DataFolder data = new DataFolder(folder.resolve("data")).create();
        Map<String, String> settings = new HashMap<>(Map.of(
                "linli.access.attempts", "600",
                "linli.access.apps.other.name", "<b>Other & co</b>",
                "linli.access.apps.other.redirects", "https://app.example/back",
                "linli.access.services.robot.secret-file", secret.toString(),
                "linli.limits.anonymous", "100000"));
        settings.put("linli.access.services.robot.member", robot(data));
        settings.forEach(System::setProperty);
        try {
            serving = Serving.demo(data, "127.0.0.1", 0);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
        town = Town.on(serving);
        ana = town.member();
        data.keep(Map.of("ana", ana.id()));
        asAna = Map.of(
                "account", "ana", "password", serving.bean(DemoAccounts.class).password());
    }

    /** A member that exists before the server starts. */
    private static String robot(DataFolder data) {
        Serving before = Serving.start(data, "127.0.0.1", 0);
        try {
            return Town.on(before).member().id();
        } finally {
            before.stop();
        }
    }

    @AfterAll
    void stop() {
        serving.stop();
    }

    private Phone phone() {
        return new Phone(serving.address());
    }

    private Reply whoAmI(String token) {
        return town.http().get("/api/v1/members/me", Map.of("Authorization", "Bearer " + token));
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private static String access(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("access_token").asString();
    }

    private static String refresh(Reply reply) {
        return reply.json().path("refresh_token").asString();
    }

    private static void assertRefused(Reply reply, String error) {
        assertThat(reply.status()).as(reply.text()).isBetween(400, 401);
        assertThat(reply.json().path("error").asString()).isEqualTo(error);
    }

    @Test
    void an_app_gets_a_token_that_names_the_member_and_nothing_more() throws Exception {
        Phone phone = phone();
        Reply first = phone.authorize(phone.request());
        assertThat(first.status()).isEqualTo(302);
        assertThat(first.header("Location")).endsWith("/sign-in");
        Reply signedIn = phone.fillIn(asAna);
        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(303);
        Reply back = phone.follow(signedIn);
        assertThat(back.header("Location")).startsWith(Phone.BACK + "?code=").endsWith("&state=state-1");
        Reply tokens = phone.redeem(Phone.parameter(back.header("Location"), "code"));

        JWTClaimsSet claims = claims(access(tokens));
        assertThat(claims.getSubject()).isEqualTo(ana.id());
        assertThat(claims.getIssuer()).isEqualTo(serving.address().toString());
        assertThat(claims.getAudience()).containsExactly("linli");
        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "sub", "aud", "nbf", "iat", "exp", "jti", "client_id", "grant");
        assertThat(whoAmI(access(tokens)).json().path("member").asString()).isEqualTo(ana.id());
    }

    @Test
    void one_sign_in_serves_one_request() {
        Phone phone = phone();
        assertThat(phone.code(phone.request(), asAna)).isNotEmpty();
        assertThat(phone.authorize(phone.request()).header("Location")).endsWith("/sign-in");
    }

    @Test
    void a_wrong_verifier_gets_nothing() {
        Phone phone = phone();
        String code = phone.code(phone.request(), asAna);
        assertRefused(phone.redeem(code, "x".repeat(43)), "invalid_grant");
        assertRefused(
                phone.token(Map.of("grant_type", "authorization_code", "client_id", Phone.APP, "code", code)),
                "invalid_client");
    }

    @Test
    void a_code_that_comes_twice_ends_what_the_first_time_gave() {
        Phone phone = phone();
        String code = phone.code(phone.request(), asAna);
        Reply tokens = phone.redeem(code);
        assertThat(whoAmI(access(tokens)).status()).isEqualTo(200);

        assertRefused(phone.redeem(code), "invalid_grant");
        assertThat(whoAmI(access(tokens)).status()).isEqualTo(401);
        assertRefused(phone.refresh(refresh(tokens)), "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/callback",
                "http://127.0.0.1:53682/callback/../evil",
                "http://127.0.0.1:53682/callback?to=https://evil.example",
                "http://127.0.0.1.evil.example/callback",
                "http://127.0.0.1@evil.example/callback",
                "http://localhost:53682/callback",
                "javascript:alert(1)",
                "//evil.example",
                "https://app.example/back"
            })
    void nobody_is_sent_where_the_app_did_not_say(String redirect) {
        Phone phone = phone();
        Map<String, String> request = phone.request();
        request.put("redirect_uri", redirect);
        Reply reply = phone.authorize(request);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.text())
                .contains("at an address that is not registered for it. Go back to the app")
                .contains("送到一个没有为它登记的地址。请回到应用")
                .doesNotContain("evil", "app.example", "details", "<form");
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void an_app_that_nobody_knows_and_half_a_request_are_told_apart_in_both_languages() {
        Map<String, String> stranger = phone().request();
        stranger.put("client_id", "<b>stranger</b>");
        Reply unknown = phone().authorize(stranger);
        Map<String, String> half = phone().request();
        half.remove("response_type");
        Reply unreadable = phone().authorize(half);

        assertThat(List.of(unknown, unreadable))
                .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(400))
                .allSatisfy(reply -> assertThat(reply.header("Location")).isEmpty());
        assertThat(unknown.text())
                .contains("is not registered here. Use an app that", "没有在这里登记。请使用")
                .doesNotContain("stranger");
        assertThat(unreadable.text()).contains("is not complete. Go back to the app", "发来的请求不完整。请回到应用");
    }

    @Test
    void the_page_sends_nobody_anywhere_but_to_the_request_that_waits() {
        Phone phone = phone();
        Map<String, String> fields = new HashMap<>(asAna);
        fields.putAll(Map.of("redirect", "https://evil.example", "continue", "https://evil.example"));
        assertThat(phone.submit(fields).header("Location")).as("nothing waits").isEmpty();
        phone.authorize(phone.request());
        assertThat(phone.fillIn(fields).header("Location")).startsWith("/oauth2/authorize?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "none", ""})
    void pkce_cannot_be_weakened(String method) {
        Phone phone = phone();
        Map<String, String> request = phone.request();
        request.put("code_challenge", phone.verifier());
        request.put("code_challenge_method", method);
        if (method.equals("none")) {
            request.remove("code_challenge");
            request.remove("code_challenge_method");
        }
        Reply reply = phone.authorize(request);

        assertThat(reply.header("Location")).startsWith(Phone.BACK + "?error=invalid_request");
    }

    @Test
    void a_form_from_elsewhere_is_not_taken() {
        Phone phone = phone();
        phone.authorize(phone.request());
        Reply forged = phone.submit(asAna);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.header("Location")).isEmpty();
    }

    @Test
    void a_wrong_password_or_account_is_told_apart_by_nobody() {
        Phone phone = phone();
        phone.authorize(phone.request());
        Reply account = phone.fillIn(Map.of("account", "nobody", "password", asAna.get("password")));
        Reply password = phone.fillIn(Map.of("account", "ana", "password", "wrong"));
        assertThat(account.status()).isEqualTo(password.status()).isEqualTo(403);
        Consumer<Reply> alike =
                reply -> assertThat(reply.text()).contains("role=\"alert\"").contains("That is not right");
        assertThat(List.of(account, password)).allSatisfy(alike);
    }

    @Test
    void the_page_speaks_both_languages_and_loads_nothing() {
        Phone phone = phone();
        Map<String, String> request = phone.request();
        request.put("client_id", "other");
        request.put("redirect_uri", "https://app.example/back");
        phone.authorize(request);
        Reply chinese = phone.page("zh-CN");
        Reply english = phone.page("en");

        assertThat(chinese.text()).contains("<html lang=\"zh-CN\"", "登录邻里", "&lt;b&gt;Other &amp; co&lt;/b&gt;");
        assertThat(english.text()).contains("<html lang=\"en\"", "Sign in to Linli");
        assertThat(chinese.text()).doesNotContain("<script", "src=", "http://", "https://", "<b>");
        assertThat(chinese.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self' https://app.example;", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(chinese.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_session_is_for_the_browser_alone() {
        Phone phone = phone();
        String cookie = phone.authorize(phone.request()).header("Set-Cookie");
        assertThat(cookie).startsWith("linli-sign-in=").contains("HttpOnly", "SameSite=Lax");
        assertThat(town.http().get("/api/v1/places", Map.of("Cookie", cookie)).status())
                .isEqualTo(401);
    }

    @Test
    void a_device_stays_signed_in_and_each_refresh_token_is_used_once() {
        Phone phone = phone();
        Reply first = phone.redeem(phone.code(phone.request(), asAna));
        Reply second = phone.refresh(refresh(first));
        assertThat(whoAmI(access(second)).status()).isEqualTo(200);
        assertThat(refresh(second)).isNotEmpty().isNotEqualTo(refresh(first));
        Reply again = phone.refresh(refresh(first));
        assertThat(again.status()).as("an answer was lost").isEqualTo(200);
        assertRefused(phone.refresh("made-up"), "invalid_grant");
        assertRefused(
                phone.token(
                        Map.of("grant_type", "refresh_token", "client_id", "other", "refresh_token", refresh(second))),
                "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token"})
    void a_revoked_token_ends_the_device(String which) {
        Phone phone = phone();
        Reply tokens = phone.redeem(phone.code(phone.request(), asAna));
        assertThat(phone.revoke(tokens.json().path(which).asString()).status()).isEqualTo(200);

        assertThat(whoAmI(access(tokens)).status()).isEqualTo(401);
        assertRefused(phone.refresh(refresh(tokens)), "invalid_grant");
    }

    @Test
    void openid_adds_an_id_token_that_opens_nothing() throws Exception {
        Phone phone = phone();
        Map<String, String> request = phone.request();
        request.put("scope", "openid");
        request.put("nonce", "n-1");
        Reply tokens = phone.redeem(phone.code(request, asAna));
        assertThat(tokens.status()).as(tokens.text()).isEqualTo(200);
        String id = tokens.json().path("id_token").asString();

        assertThat(claims(id).getSubject()).isEqualTo(ana.id());
        assertThat(claims(id).getAudience()).containsExactly(Phone.APP);
        assertThat(claims(id).getClaims()).containsEntry("nonce", "n-1").doesNotContainKeys("name", "phone_number");
        assertThat(whoAmI(id).status()).isEqualTo(401);
        Reply user = town.http().get("/userinfo", Map.of("Authorization", "Bearer " + access(tokens)));
        assertThat(user.text()).isEqualTo("{\"sub\":\"" + ana.id() + "\"}");
        assertThat(phone.refresh(refresh(tokens)).json().path("id_token").asString())
                .isNotEmpty();
    }

    @Test
    void a_service_acts_as_its_member() throws Exception {
        Reply tokens = service("robot", SECRET);
        assertThat(claims(access(tokens)).getAudience()).containsExactly("linli");
        assertThat(whoAmI(access(tokens)).json().path("member").asString())
                .isEqualTo(claims(access(tokens)).getSubject());
        assertThat(refresh(tokens)).isEmpty();

        assertRefused(service("robot", SECRET + "!"), "invalid_client");
        assertRefused(service(Phone.APP, "-"), "invalid_client");
        assertRefused(
                phone().token(Map.of("grant_type", "client_credentials", "client_id", Phone.APP)), "invalid_client");
    }

    private Reply service(String client, String secret) {
        String basic = Base64.getEncoder()
                .encodeToString((client + ":" + secret).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return phone().postForm(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials"),
                        Map.of("Authorization", "Basic " + basic));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-authorization-server", "/.well-known/openid-configuration"})
    void the_server_describes_itself_by_its_own_address(String path) {
        JsonNode about = town.http().get(path, Map.of()).json();
        String self = serving.address().toString();
        assertThat(about.path("issuer").asString()).isEqualTo(self);
        assertThat(about.path("token_endpoint").asString()).isEqualTo(self + "/oauth2/token");
        assertThat(texts(about.path("code_challenge_methods_supported"))).containsExactly("S256");
        assertThat(texts(about.path("grant_types_supported")))
                .containsExactlyInAnyOrder("authorization_code", "refresh_token", "client_credentials");
        assertThat(texts(about.path("token_endpoint_auth_methods_supported"))).contains("none");
        JsonNode keys = town.http().get("/oauth2/jwks", Map.of()).json().path("keys");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).has("d")).as("no secret part").isFalse();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void by_another_name_the_server_gives_no_tokens() throws Exception {
        String answer = RawHttp.ask(
                serving.address(), "GET /.well-known/openid-configuration HTTP/1.1\r\nHost: evil.example\r\n");
        assertThat(answer).startsWith("HTTP/1.1 421").contains("wrong-address");
    }

    @Test
    void a_code_from_the_desk_signs_its_member_in_once() {
        Caller staff = town.memberWith("COMMITTEE_STAFF");
        Caller ben = town.member();
        Reply issued =
                Town.accepted(staff.post("/members/" + ben.id() + "/sign-in-codes", Map.of(), "desk-1", Map.of()));
        String code = issued.json().path("code").asString();
        assertThat(code).matches("[0-9]{12}");
        Reply again = staff.post("/members/" + ben.id() + "/sign-in-codes", Map.of(), "desk-1", Map.of());
        assertThat(again.json().path("code").asString()).as("sent again").isEqualTo(code);

        String typed = code.substring(0, 4) + " " + code.substring(4, 8) + "-" + code.substring(8);
        Phone phone = phone();
        Reply tokens = phone.redeem(phone.code(phone.request(), Map.of("code", typed)));
        assertThat(whoAmI(access(tokens)).json().path("member").asString()).isEqualTo(ben.id());
        Phone thief = phone();
        thief.authorize(thief.request());
        assertThat(thief.fillIn(Map.of("code", code)).status()).isEqualTo(403);
        assertThat(thief.fillIn(Map.of("code", "000000000000")).status()).isEqualTo(403);
        Reply third = staff.post("/members/" + ben.id() + "/sign-in-codes", Map.of(), "desk-1", Map.of());
        assertThat(third.json().path("code").asString()).isEqualTo(code);
        assertThat(thief.fillIn(Map.of("code", code)).status())
                .as("used, and sent again")
                .isEqualTo(403);
    }

    @Test
    void what_is_kept_of_codes_and_tokens_does_not_open_anything() throws Exception {
        Caller staff = town.memberWith("COMMITTEE_STAFF");
        String code = Town.accepted(staff.post("/members/" + town.member().id() + "/sign-in-codes", Map.of()))
                .json()
                .path("code")
                .asString();
        Phone phone = phone();
        Reply tokens = phone.redeem(phone.code(phone.request(), asAna));
        try (var files = Files.list(serving.folder().path())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(code)).as(file.toString()).isFalse();
                assertThat(bytes.contains(refresh(tokens))).as(file.toString()).isFalse();
                assertThat(bytes.contains(access(tokens))).as(file.toString()).isFalse();
            }
        }
    }
}
