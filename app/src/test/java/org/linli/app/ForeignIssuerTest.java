package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Linli;
import org.linli.app.cli.Serving;
import org.linli.kernel.membership.MemberId;
import picocli.CommandLine;

/** A server that believes an OpenID Connect issuer; the member who calls is its operator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignIssuerTest {
    private static final String ISSUER = "linli.security.issuer-uri";
    private static final String AUDIENCE = "linli.security.audience";

    private final ForeignIssuer issuer;
    private final Serving serving;
    private final MemberId operator;

    ForeignIssuerTest(@TempDir Path folder) throws Exception {
        issuer = ForeignIssuer.start();
        serving = serve(folder, issuer);
        operator = new LocalTokens(serving.folder()).operator();
    }

    private static Serving serve(Path folder, ForeignIssuer issuer) {
        System.setProperty(ISSUER, issuer.uri());
        System.setProperty(AUDIENCE, "community");
        try {
            return Serving.start(new DataFolder(folder), "127.0.0.1", 0);
        } finally {
            System.clearProperty(ISSUER);
            System.clearProperty(AUDIENCE);
        }
    }

    @AfterAll
    void stop() {
        serving.stop();
        issuer.close();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer.uri())
                .audience("community")
                .subject(operator.value())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    private Reply ask(String token) {
        return ask(serving, token);
    }

    private static Reply ask(Serving serving, String token) {
        return new Http(serving.address()).get("/api/v1/members/me", Map.of("Authorization", "Bearer " + token));
    }

    private void assertRefused(String token) {
        Reply reply = ask(token);
        assertThat(reply.status()).as(reply.text()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("unauthenticated");
    }

    @Test
    void a_token_of_the_issuer_proves_who_its_subject_is() throws Exception {
        Reply reply = ask(issuer.sign(claims().build()));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("member").asString()).isEqualTo(operator.value());
    }

    @Test
    void a_token_for_others_of_others_or_past_its_time_is_refused() throws Exception {
        assertRefused(issuer.sign(claims().audience("elsewhere").build()));
        assertRefused(issuer.sign(claims().audience((String) null).build()));
        assertRefused(issuer.sign(claims().issuer("https://other.example").build()));
        assertRefused(
                issuer.sign(claims().expirationTime(Date.from(Instant.now().minusSeconds(60)))
                        .build()));
        assertRefused(issuer.sign(claims().expirationTime(null).build()));
        assertRefused(issuer.sign(claims().subject(MemberId.SYSTEM.value()).build()));
    }

    @Test
    void a_token_that_the_issuer_did_not_sign_is_refused() throws Exception {
        assertRefused(ForeignIssuer.sign(claims().build(), ForeignIssuer.newKey()));
        assertRefused(new PlainJWT(claims().build()).serialize());
        assertRefused(issuer.signWithPublicKeyAsSecret(claims().build()));
    }

    @Test
    void commands_that_would_sign_in_by_themselves_say_where_tokens_come_from(@TempDir Path rows) throws Exception {
        assertThatThrownBy(serving::operator).hasMessageContaining("OpenID Connect");
        assertThatThrownBy(() -> serving.token(operator.value())).hasMessageContaining("OpenID Connect");
        List<String> said = new ArrayList<>();
        CommandLine line = new CommandLine(new Linli()).setExecutionExceptionHandler((failure, command, parsed) -> {
            said.add(failure.getMessage());
            return 1;
        });
        String data = serving.folder().path().toString();
        assertThat(line.execute("token", "operator", "--data", data)).isEqualTo(1);
        Files.createFile(rows.resolve("listings.csv"));
        assertThat(line.execute("import", "timebanks", rows.toString(), "--data", data))
                .isEqualTo(1);
        assertThat(said).hasSize(2).allMatch(sentence -> sentence.contains("OpenID Connect"));
    }

    @Test
    void while_the_issuer_is_down_a_server_starts_and_asks_for_patience(@TempDir Path other) throws Exception {
        ForeignIssuer down = ForeignIssuer.start();
        down.close();
        Serving alone = serve(other, down);
        try {
            Reply reply = ask(alone, down.sign(claims().issuer(down.uri()).build()));

            assertThat(reply.status()).as(reply.text()).isEqualTo(503);
            assertThat(reply.code()).isEqualTo("unavailable");
            assertThat(reply.header("Retry-After")).isEqualTo("5");
        } finally {
            alone.stop();
        }
    }
}
