package org.linli.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.IN_A_WEEK;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureEvent.ErasureBegun;
import org.linli.kernel.membership.ErasureEvent.ErasureFinished;
import org.linli.kernel.membership.ErasureEvent.ErasurePostponed;
import org.linli.kernel.membership.ErasureEvent.ErasureRequested;
import org.linli.kernel.membership.ErasureEvent.ErasureWithdrawn;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.ErasureStore;
import org.linli.kernel.membership.MemberId;
import org.linli.query.History;

class ErasuresTest {
    private static final ErasureRequested ASKED = new ErasureRequested(ANA, IN_A_WEEK, ANA);
    private static final ErasureBegun BEGUN = new ErasureBegun(ANA, ErasureBasis.OWN_REQUEST, null, MemberId.SYSTEM);
    private static final MemberErased ERASED = new MemberErased(ANA, ErasureBasis.OWN_REQUEST);

    private final History history = new History();

    private static ErasureFinished finished(ErasureStore... notReached) {
        return new ErasureFinished(ANA, List.of(ErasureStore.KEYS), List.of(notReached), "{}", "key", "signature");
    }

    private Erasures erasures() {
        return new Erasures(history.views(new ErasuresProjection()));
    }

    private @Nullable ErasureStory ana() {
        return erasures().of(ANA);
    }

    private ErasureStory anas() {
        return Objects.requireNonNull(ana());
    }

    @Test
    void a_wish_is_due_at_its_time_and_runs_not_before() {
        history.then(ASKED);

        assertThat(anas().state()).isEqualTo(ErasureState.REQUESTED);
        assertThat(anas().due()).isEqualTo(IN_A_WEEK);
        assertThat(erasures().running()).isEmpty();
    }

    @Test
    void a_wish_that_was_withdrawn_leaves_nothing_and_may_come_again() {
        history.then(ASKED, new ErasureWithdrawn(ANA, ANA));
        assertThat(ana()).isNull();

        history.then(ASKED);
        assertThat(anas().position()).isEqualTo(2);
    }

    @Test
    void one_that_was_put_off_names_what_has_to_be_settled() {
        Instant later = IN_A_WEEK.plusSeconds(60);
        history.then(ASKED, new ErasurePostponed(ANA, List.of("exchange-1"), later));

        assertThat(anas().state()).isEqualTo(ErasureState.POSTPONED);
        assertThat(anas().open()).containsExactly("exchange-1");
        assertThat(anas().due()).isEqualTo(later);
        assertThat(anas().times().requested()).isNotNull();
    }

    @Test
    void it_runs_from_its_beginning_to_the_receipt() {
        history.then(ASKED, BEGUN);
        assertThat(erasures().running()).extracting(ErasureStory::state).containsExactly(ErasureState.BEGUN);
        assertThat(erasures().fenced()).isEmpty();

        history.then(ERASED);
        assertThat(erasures().running()).extracting(ErasureStory::erasedAt).containsExactly(2L);
        assertThat(erasures().fenced()).containsExactly(ANA);

        history.then(finished());
        assertThat(erasures().running()).isEmpty();
        assertThat(erasures().fenced()).containsExactly(ANA);
        assertThat(anas().times().erased()).isBefore(anas().times().finished());
    }

    @Test
    void it_runs_on_while_a_store_was_not_reached_and_both_receipts_stay() {
        history.then(ASKED, BEGUN, ERASED, finished(ErasureStore.SESSIONS));
        assertThat(erasures().running()).hasSize(1);

        history.then(finished());
        assertThat(erasures().running()).isEmpty();
        assertThat(anas().receipts()).hasSize(2);
    }

    @Test
    void an_order_begins_at_once() {
        history.then(new ErasureBegun(ANA, ErasureBasis.OPERATOR_ORDER, "file 7", BEN));

        assertThat(anas().state()).isEqualTo(ErasureState.BEGUN);
        assertThat(anas().basis()).isEqualTo(ErasureBasis.OPERATOR_ORDER);
        assertThat(anas().times().requested()).isNull();
    }

    @Test
    void the_list_is_newest_first_and_may_be_of_one_state() {
        history.then(
                ASKED, new ErasureRequested(BEN, IN_A_WEEK, BEN), BEGUN, new ErasureRequested(CAI, IN_A_WEEK, CAI));

        assertThat(erasures().page(null, null, 10).items())
                .extracting(ErasureStory::member)
                .containsExactly(CAI, BEN, ANA);
        assertThat(erasures().page(ErasureState.REQUESTED, null, 10).items())
                .extracting(ErasureStory::member)
                .containsExactly(CAI, BEN);
    }
}
