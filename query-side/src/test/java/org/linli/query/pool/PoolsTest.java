package org.linli.query.pool;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.Role;
import org.linli.kernel.privacy.PersonalData;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.GrantId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.PoolEvent.ClearingAgreed;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import org.linli.kernel.timebank.PoolEvent.ClearingDeclined;
import org.linli.kernel.timebank.PoolEvent.ClearingExpired;
import org.linli.kernel.timebank.PoolEvent.HoursGranted;
import org.linli.kernel.timebank.PoolEvent.PoolHoursTransferred;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TransferReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.timeaccount.TimeAccountsProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ana gave the pool of the north 90 minutes, of which Ben was granted 30. Wen works for the north's committee. */
class PoolsTest {
    private static final PoolId POOL = PoolId.of(NORTH);
    private static final GrantId GRANT = GrantId.of(new byte[] {1});
    private static final Instant UNTIL = Neighbours.MONDAY.plus(Duration.ofDays(30));
    private static final HoursGranted GRANTED =
            new HoursGranted(POOL, NORTH, GRANT, BEN, 30, "cannot walk", WEN_OF_THE_COMMITTEE);

    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new MemberRegistered(WEN_OF_THE_COMMITTEE, "文", null, NORTH),
                    Neighbours.granted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, NORTH),
                    new HoursTransferred(
                            AccountId.of(ANA),
                            1,
                            new Holder(ANA, NORTH),
                            Holder.pool(NORTH),
                            90,
                            TransferReason.GIFT,
                            "gift-1"),
                    GRANTED,
                    paid(1, new Holder(BEN, NORTH), 30, TransferReason.GRANT, GRANT.value()));

    private static PoolHoursTransferred paid(int number, Holder to, int minutes, TransferReason reason, String source) {
        return new PoolHoursTransferred(POOL, NORTH, number, Holder.pool(NORTH), to, minutes, reason, source);
    }

    private static ClearingAsked asked(int number) {
        return new ClearingAsked(
                POOL, NORTH, clearing(number), SOUTH, 10, ClearingSide.PAYER, WEN_OF_THE_COMMITTEE, UNTIL);
    }

    private static ClearingId clearing(int number) {
        return ClearingId.of(new byte[] {(byte) number});
    }

    private Api api() {
        ViewStore views = history.views(
                new PlacesProjection(),
                new StandingProjection(),
                new TimeAccountsProjection(),
                new ClearingsProjection(),
                new GrantsProjection());
        Places places = new Places(views);
        Clock clock = Clock.fixed(Neighbours.MONDAY.plusSeconds(60), ZoneOffset.UTC);
        return new Api(new PoolsResource(views, places, new Standings(views, places, clock)));
    }

    @Test
    void every_member_sees_what_the_pool_holds_and_why() {
        MvcTestResult pool = api().get(ANA, "/pools/" + POOL);

        assertThat(Api.member(pool, "balance")).isEqualTo("60");
        assertThat(pool).bodyText().contains("\"received\":{\"GIFT\":90}", "\"paid\":{\"GRANT\":30}");
        assertThat(pool).bodyText().doesNotContain("member-", "cannot walk");
    }

    @Test
    void a_pool_that_nothing_passed_through_is_empty_and_one_of_no_place_is_unknown() {
        assertThat(Api.member(api().get(ANA, "/pools/" + PoolId.of(SOUTH)), "balance"))
                .isEqualTo("0");
        assertThat(api().get(ANA, "/pools/" + PoolId.of(Neighbours.place(99)))).hasStatus(404);
    }

    @Test
    void only_committee_staff_there_sees_who_was_granted_hours_and_why() {
        assertThat(Api.rows(api().get(WEN_OF_THE_COMMITTEE, "/pools/" + POOL + "/grants"), "member", "reason"))
                .containsExactly(BEN + " cannot walk");
        assertThat(api().get(ANA, "/pools/" + POOL + "/grants")).hasStatus(403);
        assertThat(api().get(WEN_OF_THE_COMMITTEE, "/pools/" + PoolId.of(SOUTH) + "/grants"))
                .hasStatus(403);
    }

    @Test
    void the_reason_of_a_grant_is_the_grantees_and_goes_with_them() {
        GrantStory grant = requireNonNull(history.view(new GrantsProjection(), GRANT.value()));

        assertThat(PersonalData.subjects(grant)).containsExactly(BEN);
        assertThat(PersonalData.without(grant, BEN).reason()).isNull();
    }

    @Test
    void clearings_are_told_to_the_committees_of_both_sides_the_latest_first() {
        history.then(
                asked(1),
                asked(2),
                asked(3),
                asked(4),
                new ClearingExpired(POOL, NORTH, clearing(4)),
                new ClearingAgreed(POOL, NORTH, clearing(1), ANA),
                paid(
                        2,
                        Holder.pool(SOUTH),
                        10,
                        TransferReason.CLEARING,
                        clearing(1).value()),
                new ClearingDeclined(POOL, NORTH, clearing(2), ClearingSide.PAYEE, ANA));

        assertThat(Api.rows(api().get(WEN_OF_THE_COMMITTEE, "/pools/" + POOL + "/clearings"), "id", "state"))
                .containsExactly(
                        clearing(4) + " EXPIRED",
                        clearing(3) + " ASKED",
                        clearing(2) + " DECLINED",
                        clearing(1) + " AGREED");
        assertThat(api().get(ANA, "/pools/" + POOL + "/clearings")).hasStatus(403);
        assertThat(history.views(new ClearingsProjection())
                        .find(
                                new ClearingsProjection(),
                                ClearingsProjection.BY_COMMUNITY,
                                List.of(SOUTH.value()),
                                clearing -> true,
                                null,
                                9)
                        .items())
                .hasSize(4);
        assertThat(requireNonNull(history.view(
                                new TimeAccountsProjection(), PoolId.of(SOUTH).value()))
                        .balance())
                .isEqualTo(10);
    }
}
