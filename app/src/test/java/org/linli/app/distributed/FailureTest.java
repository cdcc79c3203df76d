package org.linli.app.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Set;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.kernel.privacy.SubjectErased;
import org.linli.web.RejectedException;
import org.linli.web.problem.Outages;

/** What a failure in one process is to another. */
class FailureTest {
    private static final Outages OUTAGES = new Outages(Set.of(AxonServerException.class, StatusRuntimeException.class));

    @Test
    void a_rule_that_refused_is_the_same_rule_elsewhere() {
        Refusal.KeyReused reason = new Refusal.KeyReused("listing-1");
        assertThat(told(new RejectedException(reason)))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        it -> assertThat(it.rejection()).isEqualTo(reason));
    }

    @Test
    void a_conflict_at_the_store_is_one_elsewhere_and_nothing_more_so_that_it_is_tried_again() {
        assertThat(told(Status.ABORTED
                        .withCause(new ConcurrencyException("another was quicker"))
                        .asRuntimeException()))
                .isInstanceOf(ConcurrencyException.class)
                .hasNoCause();
    }

    @Test
    void a_store_that_is_away_is_an_outage_elsewhere() {
        assertThat(told(new StatusRuntimeException(Status.UNAVAILABLE))).isInstanceOf(RemoteOutage.class);
    }

    @Test
    void whoever_was_erased_before_their_values_were_stored_is_gone_elsewhere() {
        assertThat(told(new SubjectErased("member-1")))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        it -> assertThat(it.rejection()).isEqualTo(new Refusal.MemberGone()));
    }

    @Test
    void what_nobody_foresaw_stays_what_it_is() {
        IllegalStateException fault = new IllegalStateException("fault");
        assertThat(told(fault)).isSameAs(fault);
    }

    private static Throwable told(Throwable thrown) {
        return Failure.incoming(Failure.outgoing(thrown, OUTAGES));
    }
}
