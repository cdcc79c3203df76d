package org.linli.query.goods;

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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.GoodsEvent.GoodsBooked;
import org.linli.kernel.giving.GoodsEvent.GoodsDeclined;
import org.linli.kernel.giving.GoodsEvent.GoodsGivenBack;
import org.linli.kernel.giving.GoodsEvent.GoodsHandedOver;
import org.linli.kernel.giving.GoodsEvent.GoodsPledgeEnded;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.kernel.giving.GoodsEvent.GoodsReceived;
import org.linli.kernel.giving.GoodsEvent.GoodsWithdrawn;
import org.linli.kernel.giving.GoodsEvent.HandOverConfirmed;
import org.linli.kernel.giving.GoodsEvent.HandOverDenied;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.PledgeEnd;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberEvent.RepresentativeDismissed;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ana gives things to a campaign for Ben; Wen keeps its books; Dong acts for a hospital; Cai reads what is public. */
class GoodsTest {
    private static final CampaignId CAMPAIGN = CampaignId.of(new byte[16]);
    private static final GoodsId FIRST = goods(1);
    private static final GoodsId SECOND = goods(2);
    private static final OrganisationId STORE = OrganisationId.of(new byte[16]);
    private static final OrganisationId HOSPITAL = new OrganisationId("organisation-00000000000000000000000007");
    private static final MemberId DONG = Neighbours.member(8);
    private static final Things MATTRESSES = new Things("护理床垫", 2, "张");
    private static final Instant YEARS_AHEAD = MONDAY.plus(Duration.ofDays(1_000));

    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH),
                    Neighbours.granted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, SUBDISTRICT),
                    new MemberRegistered(DONG, "Dong", null, NORTH),
                    new RepresentativeAppointed(DONG, HOSPITAL, MONDAY, YEARS_AHEAD, WEN_OF_THE_COMMITTEE));

    private static GoodsId goods(int number) {
        return new GoodsId("goods-0000000000000000000000000" + number);
    }

    private void pledge(GoodsId id, MemberId donor, @Nullable OrganisationId organisation, boolean anonymous) {
        history.then(new GoodsPledged(
                id,
                CAMPAIGN,
                NORTH,
                Owner.of(CAI),
                donor,
                organisation,
                MATTRESSES,
                anonymous,
                YEARS_AHEAD,
                donor,
                null));
    }

    private void book(GoodsId id, MemberId donor, int receipt) {
        history.then(
                new GoodsReceived(id, CAMPAIGN, donor, MATTRESSES, WEN_OF_THE_COMMITTEE),
                new GoodsBooked(id, CAMPAIGN, donor, receipt));
    }

    private static GoodsHandedOver toBen(GoodsId id) {
        return new GoodsHandedOver(
                id, CAMPAIGN, ANA, new Payee(PayeeKind.BENEFICIARY, null), BEN, null, WEN_OF_THE_COMMITTEE);
    }

    private static GoodsHandedOver toTheHospital(GoodsId id) {
        Payee hospital = new Payee(PayeeKind.INSTITUTION, "市第一医院");
        return new GoodsHandedOver(id, CAMPAIGN, ANA, hospital, null, HOSPITAL, WEN_OF_THE_COMMITTEE);
    }

    @Test
    void a_donor_follows_their_things_until_they_are_confirmed() {
        pledge(FIRST, ANA, null, false);
        pledge(SECOND, ANA, null, false);
        book(FIRST, ANA, 1);
        assertThat(Api.rows(api().get(ANA, "/members/me/goods"), "id", "status", "receipt"))
                .containsExactly(SECOND + " PLEDGED ", FIRST + " BOOKED 1");

        history.then(toBen(FIRST));
        assertThat(member(read(ANA, FIRST), "status")).isEqualTo("HANDED_OVER");
        history.then(new HandOverDenied(FIRST, CAMPAIGN, ANA, BEN));
        assertThat(member(read(ANA, FIRST), "status")).isEqualTo("BOOKED");
        assertThat(member(read(ANA, FIRST), "handedOver")).isNull();
        history.then(toBen(FIRST), new HandOverConfirmed(FIRST, CAMPAIGN, ANA, "签收单 7", BEN));
        assertThat(member(read(ANA, FIRST), "status")).isEqualTo("CONFIRMED");
        assertThat(Api.rows(api().get(BEN, "/members/me/goods"), "id")).isEmpty();
    }

    @Test
    void one_gift_is_for_its_donor_who_keeps_the_books_and_from_the_hand_over_on_for_who_got_it() {
        pledge(FIRST, ANA, null, false);
        book(FIRST, ANA, 1);
        for (MemberId reader : new MemberId[] {ANA, CAI, WEN_OF_THE_COMMITTEE}) {
            assertThat(read(reader, FIRST)).hasStatusOk();
        }
        assertThat(read(BEN, FIRST)).hasStatus(404);
        history.then(toBen(FIRST));
        assertThat(read(BEN, FIRST)).hasStatusOk();
        assertThat(read(DONG, FIRST)).hasStatus(404);
        history.then(new HandOverDenied(FIRST, CAMPAIGN, ANA, BEN), toTheHospital(FIRST));
        assertThat(read(DONG, FIRST)).hasStatusOk();
        assertThat(read(BEN, FIRST)).hasStatus(404);
    }

    @Test
    void a_donor_is_told_that_it_arrived_and_not_whom_it_helps_and_who_got_it_not_who_stays_unnamed() {
        pledge(FIRST, ANA, STORE, true);
        book(FIRST, ANA, 1);
        history.then(toBen(FIRST), new HandOverConfirmed(FIRST, CAMPAIGN, ANA, "签收单 7", BEN));

        for (MvcTestResult shown : List.of(read(ANA, FIRST), api().get(ANA, "/members/me/goods"))) {
            assertThat(shown)
                    .bodyText()
                    .contains("CONFIRMED", "BENEFICIARY", ANA.value(), STORE.value())
                    .doesNotContain(BEN.value(), WEN_OF_THE_COMMITTEE.value(), "签收单");
        }
        assertThat(read(BEN, FIRST))
                .bodyText()
                .contains(BEN.value(), WEN_OF_THE_COMMITTEE.value(), "签收单 7")
                .doesNotContain(ANA.value(), STORE.value());
        for (MemberId keeper : List.of(CAI, WEN_OF_THE_COMMITTEE)) {
            assertThat(read(keeper, FIRST))
                    .bodyText()
                    .contains(ANA.value(), STORE.value(), BEN.value(), WEN_OF_THE_COMMITTEE.value(), "签收单 7");
        }

        pledge(SECOND, ANA, null, true);
        pledge(goods(3), ANA, null, false);
        book(SECOND, ANA, 2);
        book(goods(3), ANA, 3);
        history.then(toTheHospital(SECOND), toTheHospital(goods(3)));
        assertThat(member(read(DONG, SECOND), "donor")).isNull();
        assertThat(member(read(DONG, goods(3)), "donor")).isEqualTo(ANA.value());
        assertThat(read(ANA, SECOND)).bodyText().contains("市第一医院").doesNotContain(HOSPITAL.value());
    }

    @Test
    void the_public_is_told_what_came_and_who_gave_it_unless_they_wish_to_stay_unnamed_and_never_whom_it_helps() {
        pledge(FIRST, ANA, null, false);
        pledge(SECOND, DONG, null, true);
        pledge(goods(3), DONG, STORE, false);
        pledge(goods(4), DONG, STORE, true);
        book(FIRST, ANA, 1);
        book(SECOND, DONG, 2);
        book(goods(3), DONG, 3);
        book(goods(4), DONG, 4);
        history.then(toBen(FIRST), new HandOverConfirmed(FIRST, CAMPAIGN, ANA, "签收单 7", BEN));

        MvcTestResult page = api().get(CAI, "/campaigns/" + CAMPAIGN + "/goods");
        assertThat(Api.rows(page, "receipt", "status", "donor", "organisation"))
                .containsExactly("4 BOOKED  ", "3 BOOKED  " + STORE, "2 BOOKED  ", "1 CONFIRMED " + ANA + " ");
        assertThat(page)
                .bodyText()
                .contains("护理床垫")
                .doesNotContain(BEN.value(), DONG.value(), WEN_OF_THE_COMMITTEE.value(), "签收单");
    }

    @Test
    void what_did_not_come_or_went_back_is_not_among_what_a_campaign_received() {
        pledge(FIRST, ANA, null, false);
        pledge(SECOND, ANA, null, false);
        book(SECOND, ANA, 1);
        history.then(new GoodsWithdrawn(SECOND, CAMPAIGN, ANA));
        assertThat(Api.rows(api().get(CAI, "/campaigns/" + CAMPAIGN + "/goods"), "receipt"))
                .isEmpty();
    }

    @Test
    void staff_sees_what_waits_to_be_received_handed_over_confirmed_or_given_back() {
        for (int number = 1; number <= 5; number++) {
            pledge(goods(number), ANA, null, false);
        }
        book(SECOND, ANA, 1);
        book(goods(3), ANA, 2);
        history.then(
                toBen(goods(3)),
                new GoodsReceived(goods(4), CAMPAIGN, ANA, MATTRESSES, WEN_OF_THE_COMMITTEE),
                new GoodsDeclined(goods(4), CAMPAIGN, ANA, DeclineReason.CLOSED));
        book(goods(5), ANA, 3);
        history.then(new GoodsWithdrawn(goods(5), CAMPAIGN, ANA));
        assertThat(Api.rows(waiting(NORTH.value()), "id", "status"))
                .containsExactly(
                        FIRST + " PLEDGED",
                        SECOND + " BOOKED",
                        goods(3) + " HANDED_OVER",
                        goods(4) + " DECLINED",
                        goods(5) + " WITHDRAWN");
        assertThat(Api.rows(waiting(SOUTH.value()), "id")).isEmpty();
        assertThat(member(api().get(ANA, "/goods?place=" + NORTH), "code")).isEqualTo("not-your-place");

        history.then(
                new GoodsPledgeEnded(FIRST, CAMPAIGN, ANA, PledgeEnd.LAPSED),
                toBen(SECOND),
                new HandOverConfirmed(SECOND, CAMPAIGN, ANA, null, BEN),
                new HandOverConfirmed(goods(3), CAMPAIGN, ANA, null, BEN),
                new GoodsGivenBack(goods(4), CAMPAIGN, ANA, WEN_OF_THE_COMMITTEE),
                new GoodsGivenBack(goods(5), CAMPAIGN, ANA, WEN_OF_THE_COMMITTEE));
        assertThat(Api.rows(waiting(NORTH.value()), "id")).isEmpty();
        assertThat(member(read(ANA, FIRST), "ended")).isEqualTo("LAPSED");
        assertThat(member(read(ANA, goods(4)), "declined")).isEqualTo("CLOSED");
    }

    @Test
    void who_acts_for_the_organisation_that_answers_for_a_campaign_sees_the_things_for_it_that_wait() {
        GoodsId third = goods(3);
        history.then(new GoodsPledged(
                third, CAMPAIGN, NORTH, Owner.of(HOSPITAL), ANA, null, MATTRESSES, true, YEARS_AHEAD, ANA, null));
        pledge(FIRST, ANA, null, false);
        assertThat(kept(DONG)).containsExactly(third + " PLEDGED");
        assertThat(kept(CAI)).containsExactly(FIRST + " PLEDGED");
        assertThat(kept(ANA)).isEmpty();
        history.then(new RepresentativeDismissed(DONG, HOSPITAL, WEN_OF_THE_COMMITTEE));
        assertThat(kept(DONG)).isEmpty();
    }

    private List<String> kept(MemberId reader) {
        return Api.rows(api().get(reader, "/members/me/kept-campaigns/goods"), "id", "status");
    }

    private MvcTestResult waiting(String place) {
        return api().get(WEN_OF_THE_COMMITTEE, "/goods?place=" + place);
    }

    private MvcTestResult read(MemberId reader, GoodsId id) {
        return api().get(reader, "/goods/" + id);
    }

    private Api api() {
        ViewStore views = history.views(new PlacesProjection(), new StandingProjection(), new GoodsProjection());
        Places places = new Places(views);
        return new Api(new GoodsResource(views, places, new Standings(views, places, InstantSource.fixed(MONDAY))));
    }
}
