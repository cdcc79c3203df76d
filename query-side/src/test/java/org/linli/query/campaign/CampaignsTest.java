package org.linli.query.campaign;

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

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.giving.CampaignEnd;
import org.linli.kernel.giving.CampaignEvent.BeneficiaryConsented;
import org.linli.kernel.giving.CampaignEvent.CampaignClosed;
import org.linli.kernel.giving.CampaignEvent.CampaignLaunched;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.giving.CampaignEvent.CampaignRejected;
import org.linli.kernel.giving.CampaignEvent.CampaignRevised;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.giving.CampaignEvent.ConsentWithdrawn;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.FundsEvent.FundsReturned;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.PayoutEnd;
import org.linli.kernel.giving.PayoutEvent.DisbursementApproved;
import org.linli.kernel.giving.PayoutEvent.DisbursementCancelled;
import org.linli.kernel.giving.PayoutEvent.DisbursementObjected;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.PayoutEvent.DisbursementRequested;
import org.linli.kernel.giving.PayoutEvent.DisclosureMissed;
import org.linli.kernel.giving.PayoutEvent.NoticePublished;
import org.linli.kernel.giving.PayoutEvent.ObjectionDecided;
import org.linli.kernel.giving.PayoutEvent.UsageDisclosed;
import org.linli.kernel.giving.PayoutKind;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.SourceId;
import org.linli.kernel.giving.StockEvent.GoodsPassedOn;
import org.linli.kernel.giving.StockEvent.GoodsReleased;
import org.linli.kernel.giving.StockEvent.GoodsTakenIn;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.giving.Things;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ben proposes a campaign for Ana in the north community; Wen holds an office there; Cai reads what is public. */
class CampaignsTest {
    private static final CampaignId CAMPAIGN = new CampaignId("campaign-00000000000000000000000001");
    private static final DisbursementId PAYOUT = new DisbursementId("disbursement-00000000000000000000000001");
    private static final Owner OWNER = Owner.of(BEN);
    private static final CampaignTerms TERMS =
            new CampaignTerms("邻里互助", "住院费", new Fen(10_000), SurplusPlan.COMMUNITY_FUND, 30, null, null, null, null);

    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH),
                    Neighbours.granted(WEN_OF_THE_COMMITTEE, Role.VETTING_OFFICER, SUBDISTRICT))
            .by(BEN)
            .then(new CampaignProposed(CAMPAIGN, CampaignMode.MUTUAL_AID, OWNER, NORTH, ANA, TERMS, "昏迷", "在住院", BEN));

    private static SourceId gift(int number) {
        return SourceId.of(new DonationId("donation-0000000000000000000000000" + number));
    }

    private History launched() {
        return history.then(new CampaignVetted(CAMPAIGN, WEN_OF_THE_COMMITTEE), new CampaignLaunched(CAMPAIGN, BEN));
    }

    /** 100 fen came in, 40 of them are requested. */
    private History requested() {
        return launched()
                .then(
                        new FundsBooked(CAMPAIGN, gift(1), new Fen(100), 1),
                        new DisbursementRequested(
                                CAMPAIGN,
                                PAYOUT,
                                PayoutKind.USE,
                                new Fen(40),
                                new Payee(PayeeKind.INSTITUTION, "医院"),
                                "住院费",
                                1,
                                BEN));
    }

    private History paid(@Nullable Instant due) {
        return requested()
                .then(
                        new DisbursementApproved(CAMPAIGN, PAYOUT, CAI),
                        new NoticePublished(CAMPAIGN, PAYOUT, new Fen(40), history.last()),
                        new DisbursementPaid(
                                CAMPAIGN, PAYOUT, PayoutKind.USE, new Fen(40), due, due, WEN_OF_THE_COMMITTEE, "回单"));
    }

    @Test
    void before_it_is_published_it_is_for_who_proposed_it_whom_it_helps_and_who_holds_an_office_there() {
        assertThat(page(CAI, "")).hasStatus(404);
        for (MemberId insider : List.of(BEN, ANA, WEN_OF_THE_COMMITTEE)) {
            assertThat(member(page(insider, ""), "need")).isEqualTo("昏迷");
            assertThat(member(page(insider, ""), "told")).isEqualTo("在住院");
        }
        assertThat(Api.rows(api().get(CAI, "/campaigns?place=" + NORTH), "id")).isEmpty();
    }

    @Test
    void everybody_reads_what_is_told_of_somebody_only_while_they_consent() {
        launched();
        assertThat(member(page(CAI, ""), "told")).isNull();
        assertThat(member(page(CAI, ""), "beneficiary")).isNull();
        history.then(new BeneficiaryConsented(CAMPAIGN, ANA, null, ANA));
        assertThat(member(page(CAI, ""), "told")).isEqualTo("在住院");
        assertThat(member(page(CAI, ""), "need")).isNull();
        Instant told = history.last();
        history.then(new ConsentWithdrawn(CAMPAIGN, ANA, ANA));
        assertThat(member(page(CAI, ""), "told")).isNull();
        assertThat(member(page(CAI, "?at=" + told), "told"))
                .as("not in the past either")
                .isNull();
    }

    @Test
    void why_it_was_rejected_is_for_those_who_work_on_it() {
        history.then(new CampaignRejected(CAMPAIGN, WEN_OF_THE_COMMITTEE, "缺清单"));
        assertThat(member(page(BEN, ""), "reason")).isEqualTo("缺清单");
        assertThat(member(page(BEN, ""), "stage")).isEqualTo("REJECTED");
    }

    @Test
    void the_ledger_has_a_line_for_each_event_that_moves_the_balance_and_sums_up_to_it() {
        paid(history.last())
                .then(
                        new FundsBooked(CAMPAIGN, gift(2), new Fen(30), 2),
                        new FundsReturned(CAMPAIGN, gift(2), new Fen(30)));
        assertThat(Api.rows(api().get(CAI, "/campaigns/" + CAMPAIGN + "/ledger"), "entry", "amount", "of"))
                .containsExactly(
                        "RETURNED -30 " + gift(2),
                        "RECEIVED 30 " + gift(2),
                        "PAID -40 " + PAYOUT,
                        "RECEIVED 100 " + gift(1));
        assertThat(Api.rows(api().get(CAI, "/campaigns/" + CAMPAIGN + "/ledger"), "event"))
                .allMatch(event ->
                        history.events().stream().anyMatch(each -> each.id().equals(event)));
        assertThat(member(page(CAI, ""), "balance")).isEqualTo("60");
        assertThat(member(page(CAI, ""), "ledgerSound")).isEqualTo("true");
    }

    @Test
    void things_stand_in_lines_of_the_ledger_that_change_no_sum() {
        GoodsId one = new GoodsId("goods-00000000000000000000000001");
        GoodsId other = new GoodsId("goods-00000000000000000000000002");
        Things mattresses = new Things("护理床垫", 2, "张");
        launched()
                .then(
                        new FundsBooked(CAMPAIGN, gift(1), new Fen(100), 1),
                        new GoodsTakenIn(CAMPAIGN, one, mattresses, 2),
                        new GoodsTakenIn(CAMPAIGN, other, mattresses, 3),
                        new GoodsReleased(CAMPAIGN, other, mattresses),
                        new GoodsPassedOn(CAMPAIGN, one, mattresses));
        MvcTestResult ledger = api().get(CAI, "/campaigns/" + CAMPAIGN + "/ledger");
        assertThat(Api.rows(ledger, "entry", "amount", "receipt", "of"))
                .containsExactly(
                        "GOODS_HANDED_OVER 0  " + one,
                        "GOODS_RETURNED 0  " + other,
                        "GOODS_RECEIVED 0 3 " + other,
                        "GOODS_RECEIVED 0 2 " + one,
                        "RECEIVED 100 1 " + gift(1));
        assertThat(ledger).bodyJson().extractingPath("$.items[0].things.what").isEqualTo("护理床垫");
        assertThat(Api.rows(ledger, "event"))
                .allMatch(event ->
                        history.events().stream().anyMatch(each -> each.id().equals(event)));
        assertThat(member(page(CAI, ""), "balance")).isEqualTo("100");
        assertThat(member(page(CAI, ""), "ledgerSound")).isEqualTo("true");
        assertThat(page(CAI, ""))
                .bodyJson()
                .extractingPath("$.sums.goods.takenIn")
                .isEqualTo(2);
        assertThat(page(CAI, ""))
                .bodyJson()
                .extractingPath("$.sums.goods.released")
                .isEqualTo(1);
        assertThat(page(CAI, ""))
                .bodyJson()
                .extractingPath("$.sums.goods.passedOn")
                .isEqualTo(1);
        MvcTestResult totals = api().get(CAI, "/giving-totals?place=" + SUBDISTRICT + "&month=" + month());
        assertThat(totals).bodyJson().extractingPath("$.sums.goods.takenIn").isEqualTo(2);
        assertThat(totals).bodyJson().extractingPath("$.sums.goods.passedOn").isEqualTo(1);
        assertThat(member(totals, "gifts")).as("of money").isEqualTo("1");
    }

    @Test
    void what_is_requested_is_no_longer_free() {
        requested();
        assertThat(member(page(CAI, ""), "balance")).isEqualTo("100");
        assertThat(member(page(CAI, ""), "free")).isEqualTo("60");
        history.then(new DisbursementCancelled(CAMPAIGN, PAYOUT, new Fen(40), PayoutEnd.WITHDRAWN, BEN));
        assertThat(member(page(CAI, ""), "free")).isEqualTo("100");
    }

    @Test
    void it_can_be_read_as_it_stood_at_a_time() {
        Instant proposed = history.last();
        requested();
        Instant asked = history.last();
        history.then(new FundsBooked(CAMPAIGN, gift(2), new Fen(30), 2));
        assertThat(member(page(CAI, "?at=" + asked), "balance")).isEqualTo("100");
        assertThat(member(page(CAI, "?at=" + history.last()), "balance")).isEqualTo("130");
        assertThat(page(CAI, "?at=" + proposed)).hasStatus(404);
        assertThat(member(page(BEN, "?at=" + proposed), "stage")).isEqualTo("PROPOSED");
        assertThat(page(BEN, "?at=" + proposed.minusSeconds(1))).hasStatus(404);
    }

    @Test
    void who_holds_an_office_sees_what_waits_to_be_done() {
        assertThat(tasks(Task.VETTING)).containsExactly(CAMPAIGN.value());
        requested();
        assertThat(tasks(Task.VETTING)).isEmpty();
        assertThat(tasks(Task.APPROVAL)).containsExactly(CAMPAIGN.value());
        history.then(
                new DisbursementApproved(CAMPAIGN, PAYOUT, CAI),
                new NoticePublished(CAMPAIGN, PAYOUT, new Fen(40), history.last()));
        assertThat(tasks(Task.APPROVAL)).isEmpty();
        assertThat(tasks(Task.PAYMENT)).containsExactly(CAMPAIGN.value());
        history.then(new DisbursementObjected(CAMPAIGN, PAYOUT, CAI, "不符"));
        assertThat(tasks(Task.OBJECTION)).containsExactly(CAMPAIGN.value());
        history.then(new ObjectionDecided(CAMPAIGN, PAYOUT, false, WEN_OF_THE_COMMITTEE, "已核对"));
        assertThat(tasks(Task.PAYMENT)).containsExactly(CAMPAIGN.value());
        assertThat(member(api().get(CAI, "/campaign-tasks?task=VETTING&place=" + NORTH), "code"))
                .isEqualTo("not-your-place");
    }

    @Test
    void a_disclosure_is_overdue_from_when_it_was_missed_until_it_is_made_up() {
        Instant due = history.last();
        paid(due);
        assertThat(tasks(Task.OVERDUE_DISCLOSURE)).isEmpty();
        assertThat(tasks(Task.DISCLOSURE)).containsExactly(CAMPAIGN.value());
        history.then(new DisclosureMissed(CAMPAIGN, PAYOUT, OWNER, due, null));
        assertThat(tasks(Task.OVERDUE_DISCLOSURE)).containsExactly(CAMPAIGN.value());
        assertThat(tasks(Task.DISCLOSURE)).isEmpty();
        history.then(new UsageDisclosed(CAMPAIGN, PAYOUT, OWNER, "已用于住院", null, BEN));
        assertThat(tasks(Task.OVERDUE_DISCLOSURE)).isEmpty();
        assertThat(tasks(Task.DISCLOSURE)).isEmpty();
    }

    @Test
    void who_answers_for_a_campaign_sees_what_waits_in_it_until_it_is_closed_and_nobody_else_does() {
        assertThat(kept(BEN)).containsExactly(CAMPAIGN.value());
        requested();
        assertThat(api().get(BEN, "/members/me/kept-campaigns"))
                .bodyJson()
                .extractingPath("$.items[0].tasks")
                .isEqualTo(List.of("APPROVAL"));
        for (MemberId other : List.of(ANA, CAI, WEN_OF_THE_COMMITTEE)) {
            assertThat(kept(other)).isEmpty();
        }
        history.then(new CampaignClosed(CAMPAIGN, CampaignEnd.DONE, BEN));
        assertThat(kept(BEN)).isEmpty();
    }

    private List<String> kept(MemberId reader) {
        return Api.rows(api().get(reader, "/members/me/kept-campaigns"), "id");
    }

    @Test
    void nothing_public_says_whom_a_campaign_helps_before_they_consent_or_after_they_take_it_back() {
        CampaignId appeal = new CampaignId("campaign-00000000000000000000000002");
        ReliefId relief = new ReliefId("relief-00000000000000000000000001");
        String link = "https://www.shuidichou.com/cf/7";
        history.then(
                new CampaignProposed(
                        appeal,
                        CampaignMode.PERSONAL_APPEAL,
                        OWNER,
                        NORTH,
                        ANA,
                        new CampaignTerms("求助", "住院费", null, SurplusPlan.CHARITY, 30, null, link, null, null),
                        "昏迷",
                        "在住院",
                        BEN),
                new CampaignRevised(
                        CAMPAIGN,
                        ANA,
                        new CampaignTerms(
                                "邻里互助", "住院费", new Fen(10_000), SurplusPlan.CHARITY, 30, null, null, appeal, relief),
                        false,
                        false,
                        "昏迷",
                        "在住院",
                        BEN));
        paid(history.last()).then(new CampaignVetted(appeal, WEN_OF_THE_COMMITTEE), new CampaignLaunched(appeal, BEN));
        Instant before = history.last();
        assertSilent(appeal, "");
        history.then(
                new BeneficiaryConsented(CAMPAIGN, ANA, "档案 7", WEN_OF_THE_COMMITTEE),
                new BeneficiaryConsented(appeal, ANA, null, ANA));
        Instant told = history.last();
        assertThat(page(CAI, "")).bodyText().contains(ANA.value(), "在住院", relief.value());
        assertThat(api().get(CAI, "/campaigns/" + appeal)).bodyText().contains(link);
        assertThat(page(CAI, "?at=" + before))
                .as("nobody had consented then")
                .bodyText()
                .doesNotContain(ANA.value(), "在住院", relief.value());
        history.then(new ConsentWithdrawn(CAMPAIGN, ANA, ANA), new ConsentWithdrawn(appeal, ANA, ANA));
        assertSilent(appeal, "");
        assertSilent(appeal, "?at=" + told);
    }

    private void assertSilent(CampaignId appeal, String at) {
        for (String path : List.of(
                "/campaigns/" + CAMPAIGN + at,
                "/campaigns/" + appeal + at,
                "/campaigns/" + CAMPAIGN + "/ledger",
                "/campaigns?place=" + NORTH,
                "/giving-totals?place=" + NORTH + "&month=" + month())) {
            assertThat(api().get(CAI, path))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(ANA.value(), "在住院", "昏迷", "relief-", "shuidichou", "档案 7");
        }
    }

    @Test
    void published_campaigns_stand_in_the_list_of_their_place() {
        launched().then(new FundsBooked(CAMPAIGN, gift(1), new Fen(100), 1));
        assertThat(Api.rows(api().get(CAI, "/campaigns?place=" + SUBDISTRICT), "title", "collected"))
                .containsExactly("邻里互助 100");
        assertThat(Api.rows(api().get(CAI, "/campaigns?place=" + SOUTH), "title"))
                .isEmpty();
    }

    @Test
    void totals_are_summed_by_place_and_month_of_shanghai() {
        paid(history.last());
        MvcTestResult totals = api().get(CAI, "/giving-totals?place=" + SUBDISTRICT + "&month=" + month());
        assertThat(member(totals, "gifts")).isEqualTo("1");
        assertThat(totals).bodyJson().extractingPath("$.sums.collected").isEqualTo(100);
        assertThat(totals).bodyJson().extractingPath("$.sums.paid").isEqualTo(40);
        assertThat(member(api().get(CAI, "/giving-totals?place=" + SOUTH + "&month=" + month()), "gifts"))
                .isEqualTo("0");
    }

    private String month() {
        return YearMonth.from(history.last().atZone(ZoneId.of("Asia/Shanghai"))).toString();
    }

    private List<String> tasks(Task task) {
        return Api.rows(api().get(WEN_OF_THE_COMMITTEE, "/campaign-tasks?task=" + task + "&place=" + NORTH), "id");
    }

    private MvcTestResult page(MemberId reader, String at) {
        return api().get(reader, "/campaigns/" + CAMPAIGN + at);
    }

    private Api api() {
        ViewStore views = history.views(
                new PlacesProjection(),
                new StandingProjection(),
                new CampaignsProjection(),
                new LedgerProjection(),
                new GivingMonthsProjection());
        Places places = new Places(views);
        Standings standings = new Standings(views, places, InstantSource.fixed(MONDAY));
        return new Api(
                new CampaignsResource(views, new PastCampaigns(history.store()), places, standings),
                new GivingTotalsResource(views, places));
    }
}
