package org.linli.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.web.Cursors;
import org.linli.web.IdempotencyKey;
import org.linli.web.Visibility;
import org.linli.web.mvc.MvcConfiguration;
import org.linli.web.mvc.ProblemAdvice;
import org.linli.web.problem.Outages;
import org.linli.web.problem.Problems;
import org.linli.web.problem.Sentences;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One resource behind HTTP, with the parameters and problems of the web module. */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester mvc;

    public Api(Object... resource) {
        this(List.of(), resource);
    }

    /** Behind these advices, which look at its answers. */
    public Api(List<?> advices, Object... resource) {
        List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
        new MvcConfiguration(
                        new StaticListableBeanFactory().getBeanProvider(Visibility.class),
                        new Cursors(new byte[32]),
                        JSON)
                .addArgumentResolvers(resolvers);
        this.mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(resource)
                .setCustomArgumentResolvers(resolvers.toArray(HandlerMethodArgumentResolver[]::new))
                .setControllerAdvice(Stream.concat(
                                Stream.of(new ProblemAdvice(new Problems(new Sentences()), new Outages(Set.of()))),
                                advices.stream())
                        .toArray())
                .build());
    }

    /** A GET by a member; the path stands below /api/v1. Headers alternate names and values. */
    public MvcTestResult get(MemberId by, String path, String... headers) {
        return request(by, path, headers).exchange();
    }

    /** A GET whose answer goes on when this returns. */
    public MvcTestResult open(MemberId by, String path, String... headers) {
        return request(by, path, headers).asyncExchange();
    }

    /** The same by a member whose token ends then. */
    public MvcTestResult openUntil(Instant end, MemberId by, String path) {
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(by.value())
                .expiresAt(end)
                .build();
        return mvc.get()
                .uri("/api/v1" + path)
                .principal(new JwtAuthenticationToken(token))
                .asyncExchange();
    }

    private MockMvcTester.MockMvcRequestBuilder request(MemberId by, String path, String... headers) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.get().uri("/api/v1" + path).principal(by::value);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** A POST without a body by a member, under this idempotency key. */
    public MvcTestResult post(MemberId by, String path, String key) {
        return mvc.post()
                .uri("/api/v1" + path)
                .principal(by::value)
                .header(IdempotencyKey.HEADER, key)
                .exchange();
    }

    /** The same with a body of JSON. */
    public MvcTestResult post(MemberId by, String path, String key, String json) {
        return mvc.post()
                .uri("/api/v1" + path)
                .principal(by::value)
                .header(IdempotencyKey.HEADER, key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    /** The rows of a page. */
    public static List<JsonNode> items(MvcTestResult page) {
        return JSON.readTree(page.getResponse().getContentAsByteArray())
                .get("items")
                .valueStream()
                .toList();
    }

    /** The rows of a page, these members of each joined by spaces. */
    public static List<String> rows(MvcTestResult page, String... members) {
        return items(page).stream()
                .map(row -> Arrays.stream(members)
                        .map(member -> row.get(member).asString())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** A text of the answer's top level; null when it is null there. */
    public static @Nullable String member(MvcTestResult answer, String name) {
        JsonNode value =
                JSON.readTree(answer.getResponse().getContentAsByteArray()).required(name);
        return value.isNull() ? null : value.asString();
    }

    /** The path of the next page; empty on the last one. */
    public static String next(MvcTestResult page) {
        String link = page.getResponse().getHeader(HttpHeaders.LINK);
        return link == null ? "" : link.substring("</api/v1".length(), link.indexOf('>'));
    }
}
