package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.linli.web.traffic.RateLimiter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** How long codes and tokens count, and how often one may try, on a server whose clock the test sets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTimesTest {
    private static final int ATTEMPTS = 10;
    private static final Duration SIGN_IN_CODE = Duration.ofMinutes(15);
    private static final Duration APPS_CODE = Duration.ofMinutes(5);
    private static final Duration ACCESS = Duration.ofMinutes(15);
    private static final Duration DEVICE = Duration.ofDays(90);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Serving serving;
    private final Town town;
    private final String staff;
    private final Caller ana;

    @Configuration(proxyBeanMethods = false)
    static class SetLimiter {
        @Bean
        @Primary
        RateLimiter setLimiter() {
            return new RateLimiter(
                    () -> TimeUnit.MILLISECONDS.toNanos(SetTime.now().toEpochMilli()));
        }
    }

    SignInTimesTest(@TempDir Path folder) {
        SetTime.to(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        serving = Serving.start(new DataFolder(folder), "127.0.0.1", 0, SetTime.class, SetLimiter.class);
        town = Town.on(serving);
        staff = town.memberWith("COMMITTEE_STAFF").id();
        ana = town.member();
    }

    @BeforeEach
    void attemptsOfEarlierTestsAreForgotten() {
        SetTime.pass(Duration.ofMinutes(1));
    }

    @AfterAll
    void stop() {
        serving.stop();
    }

    private Phone phone() {
        return new Phone(serving.address());
    }

    private Map<String, String> codeFromTheDesk() {
        // a token of its own each time: days may have passed
        Caller desk = new Caller(town.http(), staff, serving.token(staff));
        Reply issued = Town.accepted(desk.post("/members/" + ana.id() + "/sign-in-codes", Map.of()));
        return Map.of("code", issued.json().path("code").asString());
    }

    private Reply signedIn(Phone phone) {
        return Town.accepted(phone.redeem(phone.code(phone.request(), codeFromTheDesk())));
    }

    private Reply whoAmI(Reply tokens) {
        return town.http().get("/api/v1/members/me", Map.of("Authorization", "Bearer " + access(tokens)));
    }

    private static String access(Reply tokens) {
        return tokens.json().path("access_token").asString();
    }

    private static String refresh(Reply tokens) {
        return tokens.json().path("refresh_token").asString();
    }

    private static void assertNoGrant(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void who_tries_too_often_waits_even_with_the_right_code_and_the_code_is_not_used_up() {
        Map<String, String> right = codeFromTheDesk();
        Phone phone = phone();
        phone.authorize(phone.request());
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThat(phone.fillIn(Map.of("code", "00000000000" + i)).status()).isEqualTo(403);
        }

        Reply refused = phone.fillIn(right);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("Too many attempts. Wait a minute, then try again.");
        assertThat(refused.header("Location")).isEmpty();
        Phone another = phone();
        another.authorize(another.request());
        assertThat(another.fillIn(right).status())
                .as("from the same address in another browser")
                .isEqualTo(429);
        SetTime.pass(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After"))));
        assertThat(phone.fillIn(right).status()).isEqualTo(303);
    }

    @Test
    void a_code_from_the_desk_counts_for_a_quarter_of_an_hour() {
        Map<String, String> timely = codeFromTheDesk();
        Map<String, String> late = codeFromTheDesk();
        Phone phone = phone();
        phone.authorize(phone.request());
        Phone slow = phone();
        slow.authorize(slow.request());

        SetTime.pass(SIGN_IN_CODE.minus(MOMENT));
        assertThat(phone.fillIn(timely).status()).isEqualTo(303);
        SetTime.pass(MOMENT);
        Reply refused = slow.fillIn(late);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("ask for a new code");
    }

    @Test
    void an_apps_code_counts_for_five_minutes() {
        Phone phone = phone();
        String timely = phone.code(phone.request(), codeFromTheDesk());
        String late = phone.code(phone.request(), codeFromTheDesk());

        SetTime.pass(APPS_CODE.minus(Duration.ofMinutes(1)));
        assertThat(phone.redeem(timely).status()).isEqualTo(200);
        SetTime.pass(Duration.ofMinutes(2));
        assertNoGrant(phone.redeem(late));
    }

    @Test
    void an_apps_code_that_comes_twice_ends_the_device_also_after_it_expired() {
        Phone phone = phone();
        String code = phone.code(phone.request(), codeFromTheDesk());
        Reply tokens = Town.accepted(phone.redeem(code));

        SetTime.pass(APPS_CODE.plus(Duration.ofMinutes(1)));
        assertThat(whoAmI(tokens).status()).isEqualTo(200);
        assertNoGrant(phone.redeem(code));
        assertThat(whoAmI(tokens).status()).isEqualTo(401);
    }

    @Test
    void an_access_token_that_expired_is_refused_with_what_to_do_next_and_the_device_goes_on() {
        Phone phone = phone();
        Reply tokens = signedIn(phone);
        SetTime.pass(ACCESS.plus(CLOCKS_DIFFER).minus(MOMENT));
        assertThat(whoAmI(tokens).status()).isEqualTo(200);
        SetTime.pass(MOMENT.multipliedBy(2));

        Reply refused = whoAmI(tokens);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer ").contains("error=\"invalid_token\"");
        assertThat(refused.code()).isEqualTo("unauthenticated");
        assertThat(refused.json().path("detail").asString()).contains("Sign in and send a valid, unexpired");
        assertThat(refused.text() + refused.header("WWW-Authenticate")).doesNotContain(ana.id(), access(tokens));
        assertThat(whoAmI(Town.accepted(phone.refresh(refresh(tokens)))).status())
                .isEqualTo(200);
    }

    @Test
    void a_refresh_token_that_comes_again_later_than_a_minute_signs_the_device_out() {
        Phone phone = phone();
        Phone other = phone();
        Reply first = signedIn(phone);
        Reply elsewhere = signedIn(other);
        Reply second = Town.accepted(phone.refresh(refresh(first)));
        SetTime.pass(GRACE);
        assertThat(phone.refresh(refresh(first)).status())
                .as("taken for a lost answer")
                .isEqualTo(200);
        SetTime.pass(MOMENT.multipliedBy(2));

        assertNoGrant(phone.refresh(refresh(first)));

        assertThat(whoAmI(first).status()).isEqualTo(401);
        assertThat(whoAmI(second).status()).isEqualTo(401);
        assertNoGrant(phone.refresh(refresh(second)));
        assertThat(whoAmI(elsewhere).status()).as("the member's other device").isEqualTo(200);
        assertThat(other.refresh(refresh(elsewhere)).status()).isEqualTo(200);
    }

    @Test
    void a_device_that_is_not_used_for_so_long_is_signed_out() {
        Phone phone = phone();
        Reply tokens = signedIn(phone);
        SetTime.pass(DEVICE.minus(MOMENT));
        Reply last = Town.accepted(phone.refresh(refresh(tokens)));
        SetTime.pass(DEVICE);
        assertNoGrant(phone.refresh(refresh(last)));
    }
}
