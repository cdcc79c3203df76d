package org.linli.web.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.web.traffic.RateLimiter.Taken;
import org.springframework.mock.web.MockHttpServletRequest;

/** Six requests a minute: all at once, then one every ten seconds. */
class RateLimiterTest {
    private static final Quota SIX = Quota.perMinute("reads", 6);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final RateLimiter limiter = new RateLimiter(now::get);

    private Taken take(String who) {
        return limiter.take(SIX, who);
    }

    private void seconds(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void a_whole_quota_may_come_at_once_and_no_more() {
        assertThat(IntStream.range(0, 6).mapToObj(_ -> take("ana")))
                .allMatch(Taken::admitted)
                .extracting(Taken::remaining)
                .containsExactly(5L, 4L, 3L, 2L, 1L, 0L);
        Taken seventh = take("ana");
        assertThat(seventh).isEqualTo(new Taken(SIX, false, 0, 10));
        assertThat(take("ana")).as("a refusal costs nothing").isEqualTo(seventh);
    }

    @Test
    void what_was_taken_comes_back_evenly() {
        IntStream.range(0, 6).forEach(_ -> take("ana"));
        seconds(9);
        assertThat(take("ana")).isEqualTo(new Taken(SIX, false, 0, 1));
        seconds(1);
        assertThat(take("ana")).isEqualTo(new Taken(SIX, true, 0, 10));
        seconds(600);
        assertThat(take("ana")).isEqualTo(new Taken(SIX, true, 5, 10));
    }

    @Test
    void one_partys_haste_is_not_anothers_and_one_quota_not_the_other() {
        IntStream.range(0, 7).forEach(_ -> take("ana"));
        assertThat(take("ben").admitted()).isTrue();
        assertThat(limiter.take(Quota.perMinute("writes", 1), "ana").admitted()).isTrue();
    }

    @Test
    void quota_and_what_is_left_are_written_as_structured_fields() {
        assertThat(SIX.policy()).isEqualTo("\"reads\";q=6;w=60");
        assertThat(take("ana").limit()).isEqualTo("\"reads\";r=5;t=10");
    }

    @Test
    void who_holds_a_network_of_ipv6_holds_one_quota() {
        assertThat(network("2001:db8:1:2:aaaa::1")).isEqualTo(network("2001:db8:1:2:bbbb::2"));
        assertThat(network("2001:db8:1:3::1")).isNotEqualTo(network("2001:db8:1:2::1"));
        assertThat(network("::ffff:192.0.2.7")).isEqualTo(network("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    private static String network(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return RateLimits.network(request);
    }

    @Test
    void a_limit_is_at_least_one_request() {
        assertThatThrownBy(() -> new LimitSettings(true, 0, 1, 1)).hasMessage("reads must be from 1 to 1000000, not 0");
        assertThatThrownBy(() -> new LimitSettings(true, 1, 1, 1_000_001)).hasMessageContaining("anonymous");
    }
}
