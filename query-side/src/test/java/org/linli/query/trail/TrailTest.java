package org.linli.query.trail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SHOPPING;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;
import static org.linli.query.Neighbours.anaHelpsBen;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Channel;
import org.linli.kernel.LocalText;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent.OrganisationClosed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.BookingEnd;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.HouseEvent.BookingCancelled;
import org.linli.kernel.places.HouseEvent.HouseBooked;
import org.linli.kernel.places.HouseEvent.HouseRegistered;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.exchange.ExchangesProjection;
import org.linli.query.house.BookingsProjection;
import org.linli.query.house.HousesProjection;
import org.linli.query.items.ItemsProjection;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.loans.LoansProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadAudit;
import org.linli.query.reads.ReadQueue;
import org.linli.query.reads.Stored;
import org.linli.query.views.ViewStore;
import org.linli.web.RejectedException;
import org.linli.web.problem.Language;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TrailTest {
    private static final MemberId AUDITOR = Neighbours.member(5);
    private static final MemberId PARTY = Neighbours.member(6);
    private static final MemberId SOUTHERN_STAFF = Neighbours.member(7);
    private static final MemberId DAN_OF_THE_SOUTH = Neighbours.member(8);
    private static final String ALL = "/trails/places/" + DISTRICT + "?limit=100";

    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    registered(ANA, NORTH),
                    registered(BEN, NORTH),
                    registered(DAN_OF_THE_SOUTH, SOUTH),
                    registered(WEN_OF_THE_COMMITTEE, NORTH),
                    registered(SOUTHERN_STAFF, SOUTH),
                    registered(AUDITOR, SOUTH),
                    registered(PARTY, SOUTH),
                    granted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, NORTH),
                    granted(SOUTHERN_STAFF, Role.COMMITTEE_STAFF, SOUTH),
                    granted(AUDITOR, Role.AUDITOR, DISTRICT),
                    granted(PARTY, Role.ORGANISATION_REVIEWER, DISTRICT),
                    granted(ANA, Role.PARTY_MEMBER, NORTH))
            .by(ANA)
            .then(Neighbours.ladderOffered())
            .by(CAI)
            .inTheNameOf(BEN, Channel.PAPER)
            .then(Neighbours.shoppingRequested());

    private final Stored reads = new Stored();
    private final ReadAudit audit =
            new ReadAudit(new ReadQueue(reads, 1, Duration.ofMillis(20)), reads, Clock.systemUTC());

    private Api api() {
        ViewStore views = views();
        Places places = new Places(views);
        InstantSource clock = InstantSource.fixed(history.last());
        Standings standings = new Standings(views, places, clock);
        return new Api(
                new TrailsResource(views, places, standings, audit),
                new OrganisationTrailsResource(views, places, standings, audit),
                new StatementResource(views, places, standings, clock));
    }

    private ViewStore views() {
        return history.views(
                new PlacesProjection(),
                new StandingProjection(),
                new TrailProjection(),
                new ListingsProjection(),
                new ExchangesProjection(),
                new ItemsProjection(),
                new LoansProjection(),
                new HousesProjection(),
                new BookingsProjection());
    }

    @Test
    void a_member_reads_everything_that_concerns_them_the_latest_first() {
        MvcTestResult mine = api().get(BEN, "/trails/members/" + BEN);

        assertThat(mine).hasStatusOk();
        assertThat(Api.rows(mine, "event"))
                .containsExactly("sharing.listing-published", "membership.member-registered");
        assertThat(Api.rows(mine, "text").getFirst())
                .isEqualTo("Your proxy published the request “Shopping”; it runs until 2026-05-11 09:00.");
    }

    @Test
    void nobody_else_learns_whether_there_is_such_a_member() {
        for (MemberId stranger : List.of(ANA, SOUTHERN_STAFF, PARTY)) {
            assertThat(api().get(stranger, "/trails/members/" + BEN)).hasStatus(404);
            assertThat(api().get(stranger, "/trails/members/" + Neighbours.member(99)))
                    .hasStatus(404);
        }
    }

    @Test
    void committee_staff_read_their_place_and_auditors_every_place_below_theirs() {
        List<String> ofWen = Api.rows(api().get(WEN_OF_THE_COMMITTEE, "/trails/places/" + NORTH), "position");
        List<String> ofAuditor = Api.rows(api().get(AUDITOR, ALL), "position");

        assertThat(ofWen).isNotEmpty().hasSizeLessThan(ofAuditor.size());
        assertThat(ofAuditor).containsAll(ofWen);
        assertThat(api().get(SOUTHERN_STAFF, "/trails/places/" + NORTH)).hasStatus(403);
        assertThat(api().get(WEN_OF_THE_COMMITTEE, "/trails/places/" + DISTRICT))
                .hasStatus(403);
        assertThat(api().get(ANA, "/trails/places/" + NORTH)).hasStatus(403);
    }

    @Test
    void the_trail_of_an_organisation_is_for_the_reviewers_of_its_place() {
        OrganisationId shop = OrganisationId.of(new byte[] {5});
        history.by(WEN_OF_THE_COMMITTEE)
                .then(
                        new OrganisationRegistered(
                                shop,
                                OrganisationKind.MERCHANT,
                                new LocalText("小店", "Shop"),
                                NORTH,
                                null,
                                WEN_OF_THE_COMMITTEE),
                        new OrganisationClosed(shop, WEN_OF_THE_COMMITTEE));
        String path = "/trails/organisations/" + shop;

        for (MemberId reviewer : List.of(WEN_OF_THE_COMMITTEE, AUDITOR, PARTY)) {
            assertThat(Api.rows(api().get(reviewer, path), "event"))
                    .containsExactly("membership.organisation-closed", "membership.organisation-registered");
        }
        for (MemberId stranger : List.of(ANA, SOUTHERN_STAFF)) {
            assertThat(api().get(stranger, path)).hasStatus(404);
        }
        assertThat(api().get(AUDITOR, "/trails/organisations/" + OrganisationId.of(new byte[] {6})))
                .hasStatus(404);
    }

    @Test
    void what_happened_to_a_member_in_other_places_is_not_for_the_staff_of_one() {
        history.then(granted(DAN_OF_THE_SOUTH, Role.VOLUNTEER, NORTH));
        String path = "/trails/members/" + DAN_OF_THE_SOUTH;

        assertThat(Api.rows(api().get(SOUTHERN_STAFF, path), "event")).containsExactly("membership.member-registered");
        assertThat(Api.rows(api().get(AUDITOR, path), "event"))
                .containsExactly("membership.role-granted", "membership.member-registered");
    }

    @Test
    void an_organisation_reviewer_sees_what_party_members_take_part_in_and_no_other_members_pseudonym() {
        history.by(ANA).agreed(EXCHANGE, anaHelpsBen());

        assertThat(body(api().get(PARTY, ALL)))
                .contains("sharing.match-proposed", "sharing.exchange-agreed", ANA.value())
                .doesNotContain(BEN.value(), DAN_OF_THE_SOUTH.value(), CAI.value());
    }

    @Test
    void a_role_is_told_to_whom_it_concerns_and_to_those_who_may_give_it() {
        for (MemberId who : List.of(ANA, PARTY, AUDITOR)) {
            assertThat(body(api().get(who, "/trails/members/" + ANA))).contains("\"role\":\"PARTY_MEMBER\"");
        }
        assertThat(body(api().get(WEN_OF_THE_COMMITTEE, "/trails/members/" + ANA)))
                .contains("membership.role-granted")
                .doesNotContain("PARTY_MEMBER");
    }

    @Test
    void a_review_is_nobodys_to_see_but_its_authors() {
        history.by(ANA).markedDone(EXCHANGE, anaHelpsBen(), 30);
        history.then(new ReviewSubmitted(
                ReviewsId.of(EXCHANGE),
                EXCHANGE,
                anaHelpsBen(),
                ANA,
                BEN,
                new Rating(5, true, 5),
                "thanks",
                history.last().plus(14, ChronoUnit.DAYS)));

        assertThat(body(api().get(ANA, "/trails/members/" + ANA))).contains("sharing.review-submitted");
        for (MemberId other : List.of(BEN, AUDITOR)) {
            assertThat(body(api().get(other, "/trails/members/" + BEN))).doesNotContain("review-submitted");
        }
        assertThat(body(api().get(AUDITOR, "/trails/members/" + ANA))).doesNotContain("review-submitted");
        assertThat(body(api().get(AUDITOR, ALL))).doesNotContain("review-submitted");
    }

    @Test
    void sealed_values_are_in_no_trail_and_in_no_record_of_one() {
        history.by(ANA).agreed(EXCHANGE, anaHelpsBen());
        Object records = history.views(new TrailProjection())
                .find(
                        new TrailProjection(),
                        TrailProjection.ABOUT,
                        Set.of(ANA.value(), BEN.value()),
                        entry -> true,
                        null,
                        100);

        assertThat(body(api().get(AUDITOR, ALL)) + records)
                .contains(ANA.value())
                .doesNotContain("a note", "Ana's door", "name of somebody", "13800000000");
    }

    @Test
    void a_trail_is_narrowed_by_time_channel_event_and_to_what_others_did() {
        String path = "/trails/members/" + BEN;
        assertThat(Api.rows(api().get(BEN, path + "?channel=PAPER"), "event"))
                .containsExactly("sharing.listing-published");
        assertThat(Api.rows(api().get(BEN, path + "?event=membership.member-registered"), "event"))
                .containsExactly("membership.member-registered");
        assertThat(Api.rows(api().get(BEN, path + "?to=" + history.last()), "event"))
                .containsExactly("membership.member-registered");
        assertThat(Api.rows(api().get(BEN, path + "?from=" + history.last()), "event"))
                .containsExactly("sharing.listing-published");
        history.by(BEN).then(Neighbours.shoppingRequested());
        assertThat(Api.rows(api().get(BEN, path + "?byOthers=true"), "position"))
                .hasSize(2);
        assertThat(Api.rows(api().get(BEN, path), "position")).hasSize(3);
    }

    @Test
    void the_file_holds_the_same_lines_as_the_pages() {
        Api api = api();
        MvcTestResult file = api.get(AUDITOR, "/trails/places/" + DISTRICT, "Accept", "text/csv");
        List<String> lines = body(file).lines().toList();

        assertThat(file.getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(lines.getFirst()).startsWith("position,id,occurred,recorded,event,text,channel,actor,principal,");
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[1]))
                .containsExactlyElementsOf(Api.rows(api.get(AUDITOR, ALL), "id"));
        assertThat(body(api.get(BEN, "/trails/members/" + BEN, "Accept", "text/csv", "Accept-Language", "zh-CN")))
                .contains("发布了需求信息“Shopping”", ",2026-05-04T");
    }

    @Test
    void a_file_that_would_be_cut_is_refused() {
        ViewStore views = views();
        Places places = new Places(views);
        Sight sight = Sight.own(BEN, new Standings(views, places, InstantSource.fixed(history.last())), places);
        TrailFilter all = new TrailFilter(null, null, null, null, null);

        export(new Trails(views, 2), all, sight);
        assertThatThrownBy(() -> export(new Trails(views, 1), all, sight))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.rejection()).isEqualTo(new TrailTooLong(1)));
    }

    private static void export(Trails trails, TrailFilter filter, Sight sight) {
        trails.export(
                Set.of(BEN.value()),
                filter,
                sight,
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                ReadAudit.refusing());
    }

    @Test
    void whose_trail_a_file_holds_is_recorded_before_its_first_line() {
        MvcTestResult file = api().get(AUDITOR, ALL, "Accept", "text/csv");

        assertThat(file).hasStatusOk();
        assertThat(reads.reads()).singleElement().satisfies(read -> {
            assertThat(read.reader()).isEqualTo(AUDITOR);
            assertThat(read.purpose()).isEqualTo(ReadPurpose.TRAIL_REVIEW);
            assertThat(read.endpoint()).isEqualTo("GET /api/v1/trails/places/{id}");
            assertThat(read.subjects()).contains(ANA, BEN, CAI).doesNotContain(AUDITOR, MemberId.SYSTEM);
            assertThat(body(file).lines().filter(line -> !line.isEmpty()).count() - 1)
                    .isGreaterThanOrEqualTo(read.results());
        });
    }

    @Test
    void a_file_that_cannot_be_recorded_has_no_line() {
        reads.goDown();

        assertThat(api().get(AUDITOR, ALL, "Accept", "text/csv"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyText()
                .contains("read-not-recorded")
                .doesNotContain(BEN.value());
        assertThat(api().get(BEN, "/trails/members/" + BEN, "Accept", "text/csv"))
                .hasStatusOk();
    }

    @Test
    void a_reviewers_page_names_whom_it_tells_of_and_a_members_own_nobody() {
        TrailLine reviewed = lines(Sight.in(NORTH, WEN_OF_THE_COMMITTEE, standings(), new Places(views())));
        TrailLine own = lines(Sight.own(BEN, standings(), new Places(views())));

        assertThat(reviewed.reviewed()).containsExactlyInAnyOrder(BEN, CAI);
        assertThat(own.reviewed()).isEmpty();
        assertThat(body(api().get(AUDITOR, ALL))).doesNotContain("\"reviewed\"");
    }

    private Standings standings() {
        return new Standings(views(), new Places(views()), InstantSource.fixed(history.last()));
    }

    private TrailLine lines(@Nullable Sight sight) {
        return TrailLine.of(TrailEntry.of(history.events().getLast()), requireNonNull(sight), Language.EN);
    }

    @Test
    void the_statement_tells_what_others_did_in_ones_name_by_whom_how_and_how_to_undo_it() {
        MvcTestResult statement = api().get(BEN, "/members/me/statement");

        assertThat(Api.rows(statement, "by", "channel")).containsExactly("your proxy " + CAI + " paper form");
        assertThat(body(statement))
                .contains("\"operation\":\"POST /requests/" + SHOPPING + "/withdrawals\"", "\"now\":true")
                .doesNotContain(LADDER.value());
        assertThat(Api.rows(api().get(ANA, "/members/me/statement"), "by")).isEmpty();
        assertThat(Api.rows(api().get(ANA, "/members/me/statement?all=true"), "by"))
                .isNotEmpty();
    }

    @Test
    void what_was_borrowed_and_booked_is_named_and_undone_while_that_is_possible() {
        ItemId drill = ItemId.of(new byte[16]);
        HouseId house = HouseId.of(new byte[16]);
        BookingId booking = BookingId.of(new byte[16]);
        Instant to = history.last().plus(Duration.ofDays(2));
        Loan loan = new Loan(LoanId.of(drill, new byte[16]), BEN, history.last(), to, to);
        ItemTerms terms = new ItemTerms("电钻", "", "goods.tools", 7, 2, false, false);
        history.by(ANA)
                .then(
                        new ItemRegistered(drill, ANA, NORTH, terms, Condition.GOOD, null),
                        new HouseRegistered(house, NORTH, new LocalText("小屋", "The hut"), ANA, 9))
                .by(CAI)
                .inTheNameOf(BEN, Channel.PHONE)
                .then(
                        new LoanReserved(drill, ANA, loan, true),
                        new HouseBooked(house, booking, BEN, null, to, to.plusSeconds(3_600), 2));

        assertThat(body(api().get(BEN, "/members/me/statement", "Accept", "text/plain")))
                .contains("Your proxy reserved “电钻” from", "Your proxy booked The hut from");
        String operation = "\"operation\":\"POST /loans/" + loan.id() + "/cancellations\",\"now\":";
        assertThat(body(api().get(BEN, "/members/me/statement")))
                .contains(
                        operation + "true",
                        "\"operation\":\"POST /houses/" + house + "/bookings/" + booking
                                + "/cancellations\",\"now\":null");

        history.then(
                new LoanCancelled(drill, ANA, loan, LoanEnd.CALLED_OFF, BEN),
                new BookingCancelled(house, booking, BEN, BookingEnd.BY_BOOKER));
        assertThat(body(api().get(BEN, "/members/me/statement")))
                .contains(operation + "false", "/bookings/" + booking + "/cancellations\",\"now\":false");
    }

    @Test
    void the_statement_can_be_printed_in_both_languages() {
        assertThat(body(api().get(BEN, "/members/me/statement", "Accept", "text/plain")))
                .contains(
                        "Everything done in your name",
                        "By: your proxy " + CAI + ", through: paper form",
                        "exchanges already agreed go on. This is possible now.");
        assertThat(body(api().get(BEN, "/members/me/statement", "Accept", "text/html", "Accept-Language", "zh-CN")))
                .contains("<html lang=\"zh-CN\">", "代办明细", "办理人：您的代办人", "途径：纸质表格", "目前可以办理");
    }

    private static MemberRegistered registered(MemberId member, PlaceId community) {
        return new MemberRegistered(member, "name of somebody", "13800000000", community);
    }

    private static RoleGranted granted(MemberId member, Role role, PlaceId place) {
        return new RoleGranted(member, role, place, MONDAY, MONDAY.plus(300, ChronoUnit.DAYS), MemberId.SYSTEM);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
