package org.linli.query.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.NORTH;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.VoidReason;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TimeAccountEvent.TransferTakenIn;
import org.linli.kernel.timebank.TransferReason;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Shift;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.RandomHistory;
import org.linli.query.books.Books.BooksPage;
import org.linli.query.timeaccount.TimeAccountsProjection;

/** Ana helped Ben for 90 minutes; his account pays 60 and the pool 30. */
class BooksTest {
    private static final ExchangeId HELP = Neighbours.exchange(1);
    private static final Deal DEAL = new Deal(ANA, BEN, null, null, NORTH, Kind.SKILL);
    private static final Holder ANAS = new Holder(ANA, NORTH);
    private static final Holder BENS = new Holder(BEN, NORTH);
    private static final Holder POOL = Holder.pool(NORTH);
    private static final HoursTransferred PAID = moved(1, BENS, ANAS, 60, TransferReason.EXCHANGE);
    private static final HoursTransferred COVERED = moved(2, POOL, ANAS, 30, TransferReason.COVER);

    private final History history = new History().then(new ExchangeConfirmed(HELP, DEAL, 90, false, List.of(NORTH)));

    private static HoursTransferred moved(int number, Holder from, Holder to, int minutes, TransferReason reason) {
        return new HoursTransferred(AccountId.of(BEN), number, from, to, minutes, reason, HELP.value());
    }

    private static TransferTakenIn byAna(HoursTransferred moved) {
        return new TransferTakenIn(AccountId.of(ANA), ANAS, moved.ref(), moved.minutes(), moved.source());
    }

    private static PoolTookIn byPool(HoursTransferred moved, int minutes) {
        return new PoolTookIn(PoolId.of(NORTH), NORTH, moved.ref(), minutes, moved.source());
    }

    private Books books() {
        return new Books(history.views(new TimeAccountsProjection(), new BooksProjection()));
    }

    @Test
    void an_exchange_that_has_not_moved_what_it_counts_is_open() {
        assertThat(books().check().firstOpen()).containsExactly(HELP.value());

        history.then(PAID);
        assertThat(books().check().firstOpen()).contains(HELP.value());
    }

    @Test
    void a_transfer_is_open_until_every_side_has_taken_it_in() {
        history.then(PAID, COVERED, byAna(PAID), byAna(COVERED));
        assertThat(books().check().firstOpen()).containsExactly(COVERED.ref().toString());

        history.then(byPool(COVERED, -30));
        BooksPage page = books().check();
        assertThat(page).isEqualTo(new BooksPage(2, 1, 30, -30, 0, 0, 0, List.of(), List.of()));
        assertThat(books().open()).isZero();
    }

    @Test
    void a_void_is_open_until_everything_went_back() {
        history.then(
                PAID,
                byAna(PAID),
                COVERED,
                byAna(COVERED),
                byPool(COVERED, -30),
                new ExchangeVoided(
                        HELP, DEAL, new Counted(Neighbours.MONDAY, 90, false, List.of()), VoidReason.FRAUD, ANA));
        assertThat(books().check().firstOpen()).containsExactly(HELP.value());

        HoursTransferred toPool = moved(3, ANAS, POOL, 30, TransferReason.REVERSAL);
        HoursTransferred toBen = moved(4, ANAS, BENS, 60, TransferReason.REVERSAL);
        history.then(toPool, toBen);
        history.then(
                new TransferTakenIn(AccountId.of(ANA), ANAS, toPool.ref(), -30, HELP.value()),
                new TransferTakenIn(AccountId.of(ANA), ANAS, toBen.ref(), -60, HELP.value()),
                byPool(toPool, 30));
        assertThat(books().open()).isZero();
    }

    @Test
    void an_action_is_open_until_the_pool_paid_the_volunteer_what_counts_of_it() {
        ActionId action = ActionId.random();
        Shift shift = new Shift(action, NORTH, null, Neighbours.MONDAY, Neighbours.MONDAY.plusSeconds(7_200));
        Hours late = new Hours(AttestationId.random(), ANA, LocalDate.of(2026, 9, 7), 120, HoursSource.BACKFILLED);
        HoursTransferred paid =
                new HoursTransferred(AccountId.of(ANA), 1, POOL, ANAS, 60, TransferReason.ACTION, action.value());
        History actions = new History().then(new HoursAttested(shift, late, BEN));
        Books books = new Books(actions.views(new TimeAccountsProjection(), new BooksProjection()));
        assertThat(books.open()).isEqualTo(1);

        actions.then(paid, byPool(paid, -60));
        books = new Books(actions.views(new TimeAccountsProjection(), new BooksProjection()));
        assertThat(books.check().firstOpen()).isEmpty();
    }

    @Test
    void what_was_booked_or_taken_in_twice_is_told() {
        history.then(PAID, byAna(PAID), byAna(PAID), COVERED, COVERED);

        assertThat(books().check().firstTwice())
                .containsExactlyInAnyOrder(PAID.ref().toString(), COVERED.ref().toString());
        assertThat(books().twice()).isEqualTo(2);
    }

    @Test
    void everything_together_is_zero_whatever_the_history() {
        for (long seed = 1; seed <= 3; seed++) {
            History random = RandomHistory.of(seed, 2_000);
            BooksPage page = new Books(random.views(new TimeAccountsProjection(), new BooksProjection())).check();

            assertThat(page.accounts()).isPositive();
            assertThat(page.held()).isNotZero();
            assertThat(page.sum()).isZero();
            assertThat(page.twice()).isZero();
        }
    }

    @Test
    void the_check_is_one_page() {
        history.then(PAID, byAna(PAID));
        Api api = new Api(new BooksResource(books()));

        assertThat(Api.member(api.get(ANA, "/time-bank/check"), "sum")).isEqualTo("0");
        assertThat(Api.member(api.get(ANA, "/time-bank/check"), "open")).isEqualTo("1");
    }
}
