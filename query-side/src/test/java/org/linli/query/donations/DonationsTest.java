package org.linli.query.donations;

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
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationEvent.DonationDeclined;
import org.linli.kernel.giving.DonationEvent.DonationGivenBack;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationEvent.DonationRefunded;
import org.linli.kernel.giving.DonationEvent.PledgeEnded;
import org.linli.kernel.giving.DonationEvent.RefundRequested;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.PledgeEnd;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
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

/** Ana and Ben give to a campaign of the north community; Wen keeps its books. */
class DonationsTest {
    private static final CampaignId CAMPAIGN = CampaignId.of(new byte[16]);
    private static final DonationId FIRST = donation(1);
    private static final DonationId SECOND = donation(2);
    private static final OrganisationId STORE = OrganisationId.of(new byte[16]);
    private static final Fen AMOUNT = new Fen(20_000);
    private static final Instant YEARS_AHEAD = MONDAY.plus(Duration.ofDays(1_000));

    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH),
                    Neighbours.granted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, SUBDISTRICT));

    private static DonationId donation(int number) {
        return new DonationId("donation-0000000000000000000000000" + number);
    }

    private void pledge(DonationId id, MemberId donor, @Nullable OrganisationId organisation, boolean anonymous) {
        history.then(new DonationPledged(
                id, CAMPAIGN, NORTH, Owner.of(BEN), donor, organisation, AMOUNT, anonymous, YEARS_AHEAD, donor, null));
    }

    private void book(DonationId id, MemberId donor, int receipt) {
        history.then(
                new DonationReceived(id, CAMPAIGN, donor, AMOUNT, "bank 7", WEN_OF_THE_COMMITTEE),
                new DonationBooked(id, CAMPAIGN, donor, AMOUNT, receipt));
    }

    @Test
    void a_donor_reads_their_receipts_the_latest_first() {
        pledge(FIRST, ANA, null, false);
        pledge(SECOND, ANA, null, false);
        book(FIRST, ANA, 1);

        assertThat(Api.rows(api().get(ANA, "/members/me/donations"), "id", "status", "receipt", "amount"))
                .containsExactly(SECOND + " PLEDGED  20000", FIRST + " BOOKED 1 20000");
        assertThat(Api.rows(api().get(BEN, "/members/me/donations"), "id")).isEmpty();
        assertThat(member(api().get(ANA, "/donations/" + FIRST), "reference")).isEqualTo("bank 7");
    }

    @Test
    void nobody_else_but_staff_reads_a_receipt() {
        pledge(FIRST, ANA, null, false);

        assertThat(api().get(BEN, "/donations/" + FIRST)).hasStatus(404);
        assertThat(api().get(WEN_OF_THE_COMMITTEE, "/donations/" + FIRST)).hasStatusOk();
    }

    @Test
    void the_public_is_told_who_gave_unless_they_wish_to_stay_unnamed() {
        pledge(FIRST, ANA, null, false);
        pledge(SECOND, BEN, null, true);
        pledge(donation(3), CAI, STORE, false);
        pledge(donation(4), CAI, STORE, true);
        book(FIRST, ANA, 1);
        book(SECOND, BEN, 2);
        book(donation(3), CAI, 3);
        book(donation(4), CAI, 4);

        MvcTestResult page = api().get(CAI, "/campaigns/" + CAMPAIGN + "/donations");
        assertThat(Api.rows(page, "receipt", "amount", "donor", "organisation"))
                .containsExactly("4 20000  ", "3 20000  " + STORE, "2 20000  ", "1 20000 " + ANA + " ");
        assertThat(page.getResponse())
                .satisfies(response -> assertThat(response.getContentAsString()).doesNotContain("bank 7", BEN.value()));
    }

    @Test
    void what_did_not_come_or_went_back_is_not_among_what_a_campaign_received() {
        pledge(FIRST, ANA, null, false);
        pledge(SECOND, BEN, null, false);
        book(SECOND, BEN, 1);
        history.then(new RefundRequested(SECOND, CAMPAIGN, BEN), new DonationRefunded(SECOND, CAMPAIGN, BEN, AMOUNT));

        assertThat(Api.rows(api().get(CAI, "/campaigns/" + CAMPAIGN + "/donations"), "receipt"))
                .isEmpty();
    }

    @Test
    void staff_sees_what_waits_to_be_recorded_booked_or_given_back() {
        pledge(FIRST, ANA, null, false);
        pledge(SECOND, BEN, null, false);
        pledge(donation(3), CAI, null, false);
        pledge(donation(4), CAI, null, false);
        history.then(
                new DonationReceived(SECOND, CAMPAIGN, BEN, AMOUNT, "bank 7", WEN_OF_THE_COMMITTEE),
                new DonationReceived(donation(3), CAMPAIGN, CAI, AMOUNT, "bank 7", WEN_OF_THE_COMMITTEE),
                new DonationDeclined(donation(3), CAMPAIGN, CAI, AMOUNT, DeclineReason.CLOSED));
        book(donation(4), CAI, 1);

        assertThat(Api.rows(waiting(), "id", "status"))
                .containsExactly(FIRST + " PLEDGED", SECOND + " RECEIVED", donation(3) + " DECLINED");
        assertThat(Api.rows(api().get(WEN_OF_THE_COMMITTEE, "/donations?place=" + SOUTH), "id"))
                .isEmpty();

        history.then(
                new PledgeEnded(FIRST, CAMPAIGN, ANA, PledgeEnd.LAPSED),
                new DonationBooked(SECOND, CAMPAIGN, BEN, AMOUNT, 2),
                new DonationGivenBack(donation(3), CAMPAIGN, CAI, AMOUNT, "bank 8", WEN_OF_THE_COMMITTEE));
        assertThat(Api.rows(waiting(), "id")).isEmpty();
    }

    @Test
    void who_answers_for_a_campaign_sees_the_donations_to_it_that_wait_and_nobody_elses() {
        pledge(FIRST, ANA, null, false);
        pledge(SECOND, CAI, null, false);
        book(SECOND, CAI, 1);

        assertThat(Api.rows(api().get(BEN, "/members/me/kept-campaigns/donations"), "id", "status"))
                .containsExactly(FIRST + " PLEDGED");
        for (MemberId other : List.of(ANA, CAI, WEN_OF_THE_COMMITTEE)) {
            assertThat(Api.rows(api().get(other, "/members/me/kept-campaigns/donations"), "id"))
                    .isEmpty();
        }
    }

    @Test
    void nobody_but_staff_of_the_place_sees_what_waits() {
        assertThat(member(api().get(ANA, "/donations?place=" + NORTH), "code")).isEqualTo("not-your-place");
    }

    private MvcTestResult waiting() {
        return api().get(WEN_OF_THE_COMMITTEE, "/donations?place=" + NORTH);
    }

    private Api api() {
        ViewStore views = history.views(new PlacesProjection(), new StandingProjection(), new DonationsProjection());
        Places places = new Places(views);
        return new Api(new DonationsResource(views, places, new Standings(views, places, InstantSource.fixed(MONDAY))));
    }
}
