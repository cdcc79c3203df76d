package org.linli.app;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.app.Http.Reply;

/** A browser with an app beside it that signs its user in: authorization code with PKCE. Redirects are not followed by themselves. */
final class Phone {
    static final String APP = "linli-app";
    static final String BACK = "http://127.0.0.1:53682/callback";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Http http;
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

    Phone(URI server) {
        this.http = new Http(
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .build(),
                server);
    }

    String verifier() {
        return verifier;
    }

    /** What an app asks for, which a test may change. */
    Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", APP);
        request.put("redirect_uri", BACK);
        request.put("state", "state-1");
        request.put("code_challenge", challenge(verifier));
        request.put("code_challenge_method", "S256");
        return request;
    }

    Reply authorize(Map<String, String> request) {
        return http.get("/oauth2/authorize?" + form(request), Map.of());
    }

    Reply page(String language) {
        return http.get("/sign-in", Map.of("Accept-Language", language));
    }

    /** Fills in the page's form. */
    Reply fillIn(Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(page("en").text());
        Map<String, String> all = new LinkedHashMap<>(fields);
        if (csrf.find()) {
            all.put("_csrf", csrf.group(1));
        }
        return submit(all);
    }

    Reply submit(Map<String, String> fields) {
        return postForm("/sign-in", fields, Map.of());
    }

    /** Follows a redirect of the server. */
    Reply follow(Reply reply) {
        return http.get(reply.header("Location"), Map.of());
    }

    /** From the app's request to the code that the app is sent back with. */
    String code(Map<String, String> request, Map<String, String> fields) {
        authorize(request);
        Reply back = follow(fillIn(fields));
        return parameter(back.header("Location"), "code");
    }

    Reply token(Map<String, String> form) {
        return postForm("/oauth2/token", form, Map.of());
    }

    Reply redeem(String code) {
        return redeem(code, verifier);
    }

    Reply redeem(String code, String withVerifier) {
        return token(Map.of(
                "grant_type", "authorization_code",
                "client_id", APP,
                "redirect_uri", BACK,
                "code", code,
                "code_verifier", withVerifier));
    }

    Reply refresh(String token) {
        return token(Map.of("grant_type", "refresh_token", "client_id", APP, "refresh_token", token));
    }

    Reply revoke(String token) {
        return postForm("/oauth2/revoke", Map.of("client_id", APP, "token", token), Map.of());
    }

    Reply postForm(String path, Map<String, String> form, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(http.base().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form)));
        headers.forEach(request::header);
        return http.send(request);
    }

    static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        return found.find() ? found.group(1) : "";
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
