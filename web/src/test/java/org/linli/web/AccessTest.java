package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.web.RoleTable.Row;
import org.linli.web.security.RoleTableCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

class AccessTest extends OverHttp {
    private static final List<MemberId> CALLERS = List.of(Things.ANA, Things.STAFF, Things.OPS, Things.STRANGER);

    @Autowired
    RoleTable table;

    @Autowired
    Secrets secrets;

    @Autowired
    Actors actors;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void every_operation_lets_exactly_those_through_whom_its_row_names() throws Exception {
        for (Row row : table.rows()) {
            for (MemberId caller : CALLERS) {
                Answer answer = call(tokens.issue(caller, Duration.ofMinutes(1)), row);
                assertThat(answer.status() != 403).as("%s %s", row, caller).isEqualTo(mayCall(caller, row.who()));
                assertThat(answer.status()).as("%s %s", row, caller).isNotIn(401, 405);
            }
            boolean open = row.who().party() == Who.Party.ANYONE;
            assertThat(call("", row).status() == 401)
                    .as("%s without a token", row)
                    .isEqualTo(!open);
        }
    }

    private boolean mayCall(MemberId caller, Who who) {
        return switch (who.party()) {
            case ANYONE -> true;
            case MEMBER, OWNER, SIDE -> !caller.equals(Things.STRANGER);
            case NOBODY -> actors.rolesOf(caller).stream().anyMatch(who.roles()::contains);
        };
    }

    private Answer call(String token, Row row) throws Exception {
        String path = row.path().replaceAll("\\{[^/]*}", Things.ANA.value());
        return sendWith(token, path, request -> row.method().equals(HttpMethod.POST) ? post(request) : request);
    }

    private static HttpRequest.Builder post(HttpRequest.Builder request) {
        return request.header("Idempotency-Key", "k")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
    }

    @Test
    void what_no_row_names_is_not_there() throws Exception {
        assertThat(get(Things.OPS, "/actuator/env").status()).isEqualTo(404);
        assertThat(get(Things.OPS, "/openapi.json.yaml").status()).isEqualTo(404);
        assertThat(sendWith("", "/api/v1/nowhere", request -> request).status()).isEqualTo(404);
    }

    @Test
    void a_refused_caller_learns_how_to_prove_who_they_are() throws Exception {
        Answer answer = sendWith("", "/api/v1/things", request -> request);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.code()).isEqualTo("unauthenticated");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private SignedJWT forged(
            String purpose, String issuer, @Nullable String audience, String subject, @Nullable Instant expiry)
            throws Exception {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(subject)
                .expirationTime(expiry == null ? null : Date.from(expiry))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(secrets.secret(purpose)));
        return token;
    }

    @Test
    void a_token_counts_only_with_signature_issuer_audience_expiry_and_a_person_as_subject() throws Exception {
        String ana = Things.ANA.value();
        Instant soon = Instant.now().plusSeconds(60);
        assertThat(status(forged("access-tokens", "urn:linli:embedded", "linli", ana, soon)))
                .isEqualTo(200);
        assertThat(status(forged("cursors", "urn:linli:embedded", "linli", ana, soon)))
                .isEqualTo(401);
        assertThat(status(forged("access-tokens", "https://other.example", "linli", ana, soon)))
                .isEqualTo(401);
        assertThat(status(forged("access-tokens", "urn:linli:embedded", "other", ana, soon)))
                .isEqualTo(401);
        assertThat(status(forged("access-tokens", "urn:linli:embedded", null, ana, soon)))
                .isEqualTo(401);
        assertThat(status(forged("access-tokens", "urn:linli:embedded", "linli", ana, null)))
                .isEqualTo(401);
        assertThat(status(forged("access-tokens", "urn:linli:embedded", "linli", ana, soon.minusSeconds(3600))))
                .isEqualTo(401);
    }

    static Stream<String> notPersons() {
        return Stream.of("ana", PlaceId.random().value(), MemberId.SYSTEM.value(), "");
    }

    @ParameterizedTest
    @MethodSource("notPersons")
    void a_subject_that_is_no_person_is_refused(String subject) throws Exception {
        Instant soon = Instant.now().plusSeconds(60);
        assertThat(status(forged("access-tokens", "urn:linli:embedded", "linli", subject, soon)))
                .isEqualTo(401);
    }

    @Test
    void an_unsigned_or_mangled_token_is_refused_even_where_none_is_needed() throws Exception {
        String unsigned = new PlainJWT(
                        new JWTClaimsSet.Builder().subject(Things.ANA.value()).build())
                .serialize();
        assertThat(sendWith(unsigned, "/api/v1/things", request -> request).status())
                .isEqualTo(401);
        assertThat(sendWith("x.y.z", "/openapi.json", request -> request).status())
                .isEqualTo(401);
    }

    private int status(SignedJWT token) throws Exception {
        return sendWith(token.serialize(), "/api/v1/things", request -> request).status();
    }

    @Test
    void answers_carry_no_cookie_no_server_name_and_no_leave_for_other_origins() throws Exception {
        Answer answer = get(Things.ANA, "/api/v1/things", "Origin", "https://other.example");
        assertThat(answer.response().headers().map().keySet())
                .doesNotContain("set-cookie", "server", "access-control-allow-origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void a_handler_without_a_row_stops_the_start() {
        RoleTable less = new RoleTable(table.rows().subList(1, table.rows().size()));
        assertThatThrownBy(() -> new RoleTableCheck(less, mappings).afterSingletonsInstantiated())
                .hasMessageContaining("POST /api/v1/things")
                .hasMessageContaining("without a row");
    }

    @Test
    void a_row_without_a_handler_stops_the_start() {
        RoleTable more =
                table.and(new RoleTable(List.of(new Row(HttpMethod.GET, "/api/v1/ghosts", Who.MEMBER, "haunt"))));
        assertThatThrownBy(() -> new RoleTableCheck(more, mappings).afterSingletonsInstantiated())
                .hasMessageContaining("GET /api/v1/ghosts")
                .hasMessageContaining("without a handler");
    }
}
