package org.linli.query.timeaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.TimeAccountEvent.AccountClosed;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TransferReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ana helped Ben for 90 minutes, 30 of which the pool paid. */
class TimeAccountTest {
    private static final Holder ANAS = new Holder(ANA, NORTH);
    private static final Holder BENS = new Holder(BEN, NORTH);
    private static final Holder POOL = Holder.pool(NORTH);

    private final History history = new History()
            .then(moved(1, BENS, ANAS, 60, TransferReason.EXCHANGE), moved(2, POOL, ANAS, 30, TransferReason.COVER));

    private static HoursTransferred moved(int number, Holder from, Holder to, int minutes, TransferReason reason) {
        return new HoursTransferred(AccountId.of(BEN), number, from, to, minutes, reason, "exchange-1");
    }

    private Api api() {
        ViewStore views = history.views(new TimeAccountsProjection(), new AccountLinesProjection());
        return new Api(new TimeAccountResource(views));
    }

    @Test
    void one_sees_what_one_holds_and_each_transfer_with_its_source_the_latest_first() {
        MvcTestResult anas = api().get(ANA, "/members/me/time-account");

        assertThat(Api.member(anas, "balance")).isEqualTo("90");
        assertThat(Api.member(anas, "id")).isEqualTo(AccountId.of(ANA).value());
        assertThat(Api.rows(anas, "minutes", "reason", "source"))
                .containsExactly("30 COVER exchange-1", "60 EXCHANGE exchange-1");
    }

    @Test
    void what_one_owes_is_below_zero_and_what_the_pool_paid_for_one_is_not_ones_own() {
        MvcTestResult bens = api().get(BEN, "/members/me/time-account");

        assertThat(Api.member(bens, "balance")).isEqualTo("-60");
        assertThat(Api.rows(bens, "minutes", "reason")).containsExactly("-60 EXCHANGE");
    }

    @Test
    void who_never_gave_or_received_help_holds_nothing() {
        MvcTestResult mine = api().get(WEN_OF_THE_COMMITTEE, "/members/me/time-account");

        assertThat(Api.member(mine, "balance")).isEqualTo("0");
        assertThat(Api.items(mine)).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_double() {
        List<String> seen = new ArrayList<>();
        String path = "/members/me/time-account?limit=1";
        while (!path.isEmpty()) {
            MvcTestResult page = api().get(ANA, path);
            seen.addAll(Api.rows(page, "reason"));
            path = Api.next(page);
        }
        assertThat(seen).containsExactly("COVER", "EXCHANGE");
    }

    @Test
    void one_sees_for_what_hours_came_and_went() {
        assertThat(api().get(ANA, "/members/me/time-account"))
                .bodyText()
                .contains("\"received\":{\"EXCHANGE\":60,\"COVER\":30}", "\"paid\":{}");
        assertThat(api().get(BEN, "/members/me/time-account")).bodyText().contains("\"paid\":{\"EXCHANGE\":60}");
    }

    @Test
    void a_closed_account_is_told_as_such() {
        history.then(moved(3, POOL, BENS, 60, TransferReason.CLOSING), new AccountClosed(AccountId.of(BEN), BENS));

        assertThat(history.view(new TimeAccountsProjection(), BENS.account()))
                .isEqualTo(new TimeAccountStory(
                        BENS.account(),
                        0,
                        new TreeMap<>(Map.of(TransferReason.CLOSING, 60L)),
                        new TreeMap<>(Map.of(TransferReason.EXCHANGE, 60L)),
                        true));
    }

    @Test
    void both_sides_of_a_transfer_are_in_one_view() {
        assertThat(history.view(new TimeAccountsProjection(), POOL.account()))
                .isNotNull()
                .extracting(TimeAccountStory::balance)
                .isEqualTo(-30L);
    }
}
