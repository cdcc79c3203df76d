package org.linli.query.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.GoodsEvent.GoodsBooked;
import org.linli.kernel.giving.GoodsEvent.GoodsGivenBack;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.kernel.sharing.VoidReason;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.query.metrics.ledger.Mobilisation.Tier;
import org.linli.query.metrics.ledger.Spiral;

/** Later facts change what earlier ones count for, and roles come and go: the same in the batch and live. */
class LaterFactsTest {
    private static final PlaceId ELSEWHERE = PlaceId.of(Chronicle.bits("elsewhere"));
    private static final ExchangeId DISPUTED = Chronicle.exchange("disputed");

    private final Chronicle log = new Chronicle();
    private final MemberId ana = log.member("ana");
    private final MemberId ben = log.member("ben");

    private Chronicle granted(MemberId member, Role role, PlaceId place, String from, String until) {
        Instant begin = Instant.parse(from + "T00:00:00Z");
        return log.tell(
                "2024-06-01",
                new RoleGranted(member, role, place, begin, Instant.parse(until + "T00:00:00Z"), MemberId.SYSTEM));
    }

    private List<Integer> active(String at, Tier tier) {
        return log.bothWays(at, figures -> figures.engagement().of(tier).active());
    }

    @Test
    void a_role_counts_from_its_begin_until_its_end() {
        log.helped("2025-01-01", ana, ben);
        granted(ana, Role.PARTY_MEMBER, Chronicle.COMMUNITY, "2025-01-10", "2025-02-10");
        assertThat(active("2025-01-10", Tier.PARTY)).containsOnly(0);
        assertThat(active("2025-01-11", Tier.PARTY)).containsOnly(1);
        assertThat(active("2025-02-10", Tier.PARTY)).containsOnly(1);
        assertThat(active("2025-02-11", Tier.PARTY)).containsOnly(0);
        assertThat(active("2025-02-11", Tier.RESIDENT)).containsOnly(2);
    }

    @Test
    void a_revoked_role_counts_no_more_but_the_same_of_another_place_does() {
        log.helped("2025-01-01", ana, ben);
        granted(ana, Role.VOLUNTEER, Chronicle.COMMUNITY, "2024-06-01", "2026-01-01");
        granted(ana, Role.VOLUNTEER, ELSEWHERE, "2024-06-01", "2026-01-01");
        log.tell("2025-01-05", new RoleRevoked(ana, Role.VOLUNTEER, Chronicle.COMMUNITY, MemberId.SYSTEM));
        assertThat(active("2025-01-10", Tier.VOLUNTEER)).containsOnly(1);
        log.tell("2025-01-15", new RoleRevoked(ana, Role.VOLUNTEER, ELSEWHERE, MemberId.SYSTEM));
        assertThat(active("2025-01-20", Tier.VOLUNTEER)).containsOnly(0);
    }

    @Test
    void reach_and_tiers_follow_the_roles_of_the_instant_asked() {
        log.helped("2025-01-01", ana, ben);
        MemberId eve = log.member("eve");
        log.helped("2025-01-02", ben, eve);
        granted(ben, Role.PARTY_MEMBER, Chronicle.COMMUNITY, "2025-01-01", "2025-02-01");
        assertThat(log.bothWays("2025-01-20", figures -> figures.mobilisation().reached(1)))
                .containsOnly(1);
        assertThat(log.bothWays("2025-02-20", figures -> figures.mobilisation().reached(1)))
                .containsOnly(0);
    }

    private void decided(String at, boolean upheld) {
        log.tell(at, new DisputeResolved(DISPUTED, Chronicle.deal(ana, ben), upheld, 60, MemberId.SYSTEM, List.of()));
    }

    private void appealed(String at, boolean upheld) {
        log.tell(at, new DisputeAppealed(DISPUTED, Chronicle.deal(ana, ben), upheld, null, ana, null));
    }

    private List<List<Double>> pairs(String at) {
        return log.bothWays(
                at,
                figures -> List.of(
                        (double) figures.trust().pairs(), figures.trust().positive()));
    }

    private void disputed() {
        log.helped("2024-12-30", ana, ben);
        log.tell("2025-01-01", new ExchangeDisputed(DISPUTED, Chronicle.deal(ana, ben), null));
    }

    @Test
    void help_that_was_upheld_against_counts_as_bad_until_an_appeal_is_decided_otherwise() {
        disputed();
        decided("2025-01-02", true);
        assertThat(pairs("2025-01-03")).containsOnly(List.of(1.0, 0.0));
        appealed("2025-01-03", true);
        assertThat(pairs("2025-01-04")).containsOnly(List.of(0.0, 0.0));
        decided("2025-01-05", false);
        assertThat(pairs("2025-01-06")).containsOnly(List.of(0.0, 0.0));
        assertThat(log.bothWays("2025-01-06", figures -> figures.trust().exchanges()))
                .containsOnly(2);
    }

    @Test
    void help_that_was_upheld_against_twice_counts_as_bad_once() {
        disputed();
        decided("2025-01-02", true);
        appealed("2025-01-03", true);
        decided("2025-01-05", true);
        log.tell("2025-01-06", revealed(Chronicle.exchange("help 2"), new Rating(5, false, 5)));
        assertThat(pairs("2025-01-07")).as("one good, one bad").containsOnly(List.of(1.0, 0.5));
        assertThat(Spiral.of(log.ledger("2025-08-01")).upheld())
                .as("the two sides, once each")
                .isEqualTo(2);
    }

    private ReviewsRevealed revealed(ExchangeId exchange, Rating byReceiver) {
        return new ReviewsRevealed(ReviewsId.of(exchange), exchange, Chronicle.deal(ana, ben), null, byReceiver);
    }

    @Test
    void reviews_that_were_set_aside_do_not_count() {
        disputed();
        decided("2025-01-02", false);
        log.tell("2025-01-03", revealed(DISPUTED, new Rating(5, true, 5)));
        assertThat(pairs("2025-01-04")).containsOnly(List.of(1.0, 1.0));
        appealed("2025-01-04", false);
        decided("2025-01-05", true);
        log.tell(
                "2025-01-06",
                new ReviewsSetAside(
                        ReviewsId.of(DISPUTED), DISPUTED, Chronicle.deal(ana, ben), null, new Rating(5, true, 5)));
        assertThat(pairs("2025-01-07")).as("the decision alone").containsOnly(List.of(1.0, 0.0));
    }

    @Test
    void a_dispute_of_what_was_voided_never_was() {
        disputed();
        decided("2025-01-02", false);
        assertThat(log.bothWays("2025-01-03", figures -> figures.trust().disputes()))
                .containsOnly(1);
        log.tell(
                "2025-01-04",
                new ExchangeVoided(
                        DISPUTED,
                        Chronicle.deal(ana, ben),
                        new Counted(Instant.EPOCH, 60, false, List.of()),
                        VoidReason.DOUBLE_ENTRY,
                        MemberId.SYSTEM));
        assertThat(log.bothWays("2025-01-05", figures -> figures.trust().disputes()))
                .containsOnly(0);
    }

    @Test
    void things_given_are_an_act_of_the_donor_until_they_are_given_back() {
        pledged("quilts", null);
        pledged("of an organisation", OrganisationId.of(Chronicle.bits("shop")));
        assertThat(active("2025-01-02", Tier.RESIDENT)).containsOnly(0);
        GoodsId quilts = GoodsId.of(Chronicle.bits("quilts"));
        CampaignId campaign = CampaignId.of(Chronicle.bits("campaign"));
        log.tell("2025-01-02", new GoodsBooked(GoodsId.of(Chronicle.bits("of an organisation")), campaign, ben, 1));
        log.tell("2025-01-02", new GoodsBooked(quilts, campaign, ana, 2));
        assertThat(active("2025-01-03", Tier.RESIDENT))
                .as("ana; ben acted for an organisation")
                .containsOnly(1);
        log.tell("2025-01-04", new GoodsGivenBack(quilts, campaign, ana, ben));
        assertThat(active("2025-01-05", Tier.RESIDENT)).containsOnly(0);
    }

    private void pledged(String goods, @Nullable OrganisationId organisation) {
        log.tell(
                "2025-01-01",
                new GoodsPledged(
                        GoodsId.of(Chronicle.bits(goods)),
                        CampaignId.of(Chronicle.bits("campaign")),
                        Chronicle.COMMUNITY,
                        Owner.of(ben),
                        organisation == null ? ana : ben,
                        organisation,
                        new Things("quilt", 2, "piece"),
                        false,
                        Instant.parse("2025-02-01T00:00:00Z"),
                        ana,
                        null));
    }

    @Test
    void a_request_that_expired_was_open_until_then_and_one_that_was_withdrawn_was_given_up() {
        ListingId expired = asked("expired");
        ListingId withdrawn = asked("withdrawn");
        ListingId found = asked("found");
        log.tell("2025-01-03", new ListingExpired(expired, ana));
        log.tell("2025-01-03", new ListingWithdrawn(withdrawn, ana, WithdrawalReason.MISTAKE));
        log.tell(
                "2025-01-06",
                new ExchangeAgreed(DISPUTED, new Deal(ben, ana, null, found, Chronicle.COMMUNITY, Kind.SKILL)));
        assertThat(log.bothWays(
                        "2025-01-10",
                        figures -> Objects.requireNonNull(
                                figures.fulfilment().waits().matchedWithin(200))))
                .as("a third gave up, and of the rest all that could still wait were helped")
                .allSatisfy(share -> assertThat(share).isCloseTo(2 / 3.0, within(1e-9)));
    }

    private ListingId asked(String name) {
        ListingId request = ListingId.of(Side.REQUEST, Chronicle.bits(name));
        Instant end = Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofDays(2));
        Terms terms = new Terms(Kind.SKILL, "title", "", List.of("repair"), 1, Urgency.NORMAL, end);
        log.tell("2025-01-01", new ListingPublished(request, ana, Chronicle.COMMUNITY, terms, null));
        return request;
    }
}
