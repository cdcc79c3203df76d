package org.linli.query.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Api.member;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.SUBDISTRICT;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.PricedItem;
import org.linli.kernel.giving.SaleEvent.RecountOrdered;
import org.linli.kernel.giving.SaleEvent.SaleCalledOff;
import org.linli.kernel.giving.SaleEvent.SaleDeclared;
import org.linli.kernel.giving.SaleEvent.SaleDeclined;
import org.linli.kernel.giving.SaleEvent.SaleSettled;
import org.linli.kernel.giving.SaleEvent.TakingsAgreed;
import org.linli.kernel.giving.SaleEvent.TakingsCounted;
import org.linli.kernel.giving.SaleEvent.TakingsDiffered;
import org.linli.kernel.giving.SaleEvent.TakingsOfferedAnew;
import org.linli.kernel.giving.SaleEvent.TakingsPassedOn;
import org.linli.kernel.giving.SaleId;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;

/** Ben holds a sale for his campaign; Ana and Cai count. */
class SalesTest {
    private static final CampaignId CAMPAIGN = CampaignId.of(new byte[16]);
    private static final SaleId SALE = SaleId.of(new byte[16]);
    private static final Fen TAKEN = new Fen(40_000);

    private final History history = new History()
            .then(new SaleDeclared(
                    SALE,
                    CAMPAIGN,
                    NORTH,
                    Owner.of(BEN),
                    "爱心义卖",
                    List.of(new PricedItem("手工香包", new Fen(1_000), 50)),
                    MONDAY,
                    BEN));

    @Test
    void a_sale_shows_its_prices_and_what_came_of_it() {
        assertThat(Api.rows(api().get(ANA, "/campaigns/" + CAMPAIGN + "/sales"), "id", "title", "status"))
                .containsExactly(SALE + " 爱心义卖 DECLARED");

        history.then(
                new TakingsCounted(SALE, CAMPAIGN, TAKEN, ANA),
                new TakingsCounted(SALE, CAMPAIGN, TAKEN, CAI),
                new TakingsAgreed(SALE, CAMPAIGN, TAKEN),
                new SaleSettled(SALE, CAMPAIGN, TAKEN, 7));
        assertThat(read("status")).isEqualTo("SETTLED");
        assertThat(read("takings")).isEqualTo("40000");
        assertThat(read("receipt")).isEqualTo("7");
    }

    @Test
    void the_first_count_is_told_to_nobody() {
        history.then(new TakingsCounted(SALE, CAMPAIGN, TAKEN, ANA));

        assertThat(read("status")).isEqualTo("COUNTED_ONCE");
        assertThat(read("takings")).isNull();
    }

    @Test
    void a_difference_is_shown_until_it_is_cleared_up() {
        history.then(
                new TakingsCounted(SALE, CAMPAIGN, TAKEN, ANA),
                new TakingsCounted(SALE, CAMPAIGN, new Fen(1), CAI),
                new TakingsDiffered(SALE, CAMPAIGN, TAKEN, new Fen(1)));
        assertThat(read("status")).isEqualTo("DIFFERENT");

        history.then(new RecountOrdered(SALE, CAMPAIGN, "两张纸币粘在一起", BEN));
        assertThat(read("status")).isEqualTo("DECLARED");
        assertThat(read("recounts")).isEqualTo("1");
    }

    @Test
    void what_is_called_off_or_not_taken_in_says_so() {
        assertThat(new History()
                        .then(history.events().getFirst().event(), new SaleCalledOff(SALE, CAMPAIGN, BEN))
                        .view(new SalesProjection(), SALE.value()))
                .extracting(SaleStory::status)
                .isEqualTo(SaleStatus.CALLED_OFF);

        history.then(
                new TakingsAgreed(SALE, CAMPAIGN, TAKEN),
                new SaleDeclined(SALE, CAMPAIGN, TAKEN, DeclineReason.CLOSED));
        assertThat(read("status")).isEqualTo("DECLINED");
        assertThat(read("declined")).isEqualTo("CLOSED");
    }

    @Test
    void takings_that_were_not_taken_in_are_offered_anew_or_go_where_the_plan_says() {
        TakingsAgreed agreed = new TakingsAgreed(SALE, CAMPAIGN, TAKEN);
        SaleDeclined declined = new SaleDeclined(SALE, CAMPAIGN, TAKEN, DeclineReason.NOT_LAUNCHED);
        history.then(agreed, declined, new TakingsOfferedAnew(SALE, CAMPAIGN, TAKEN, BEN));
        assertThat(read("status")).isEqualTo("AGREED");
        history.then(declined, new TakingsPassedOn(SALE, CAMPAIGN, TAKEN, SurplusPlan.CHARITY, "收据 7", BEN));
        assertThat(read("status")).isEqualTo("PASSED_ON");
        assertThat(api().get(ANA, "/sales/" + SALE)).bodyText().doesNotContain("收据 7");
    }

    @Test
    void staff_and_who_answers_for_the_campaign_see_the_sales_that_wait_for_somebody() {
        history.then(Neighbours.places())
                .then(
                        new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH),
                        Neighbours.granted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, SUBDISTRICT));
        assertThat(waiting()).containsExactly(SALE + " DECLARED");
        history.then(
                new TakingsAgreed(SALE, CAMPAIGN, TAKEN),
                new SaleDeclined(SALE, CAMPAIGN, TAKEN, DeclineReason.CLOSED));
        assertThat(waiting()).containsExactly(SALE + " DECLINED");
        assertThat(kept(BEN)).containsExactly(SALE + " DECLINED");
        assertThat(kept(ANA)).isEmpty();
        assertThat(kept(WEN_OF_THE_COMMITTEE)).isEmpty();
        assertThat(member(api().get(BEN, "/sales?place=" + NORTH), "code")).isEqualTo("not-your-place");
        assertThat(Api.rows(api().get(WEN_OF_THE_COMMITTEE, "/sales?place=" + SOUTH), "id"))
                .isEmpty();
        history.then(new TakingsPassedOn(SALE, CAMPAIGN, TAKEN, SurplusPlan.CHARITY, "收据 7", BEN));
        assertThat(waiting()).isEmpty();
        assertThat(kept(BEN)).isEmpty();
    }

    private List<String> waiting() {
        return Api.rows(api().get(WEN_OF_THE_COMMITTEE, "/sales?place=" + NORTH), "id", "status");
    }

    private List<String> kept(MemberId reader) {
        return Api.rows(api().get(reader, "/members/me/kept-campaigns/sales"), "id", "status");
    }

    @Test
    void a_sale_that_nobody_declared_is_not_there() {
        assertThat(api().get(ANA, "/sales/sale-00000000000000000000000001")).hasStatus(404);
    }

    private @Nullable String read(String name) {
        return member(api().get(ANA, "/sales/" + SALE), name);
    }

    private Api api() {
        ViewStore views = history.views(new PlacesProjection(), new StandingProjection(), new SalesProjection());
        Places places = new Places(views);
        return new Api(new SalesResource(views, places, new Standings(views, places, InstantSource.fixed(MONDAY))));
    }
}
