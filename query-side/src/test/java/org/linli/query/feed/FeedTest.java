package org.linli.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.DISTRICT;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SHOPPING;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.anaHelpsBen;
import static org.linli.query.Neighbours.ladderOffered;
import static org.linli.query.Neighbours.shoppingRequested;
import static org.linli.query.Neighbours.terms;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.VoidReason;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.listing.Status;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class FeedTest {
    private static final ListingId SAW = ListingId.of(Side.OFFER, new byte[] {7});
    private static final Instant LONG_AGO = Instant.parse("2019-03-01T08:00:00Z");

    private final History history = new History().then(Neighbours.places());

    @Test
    void newest_come_first_from_the_place_and_its_sub_places() {
        history.then(ladderOffered(), sawOfferedInTheSouth(), shoppingRequested());

        assertThat(feed(DISTRICT + "")).containsExactly(SHOPPING + "", SAW + "", LADDER + "");
        assertThat(feed(NORTH + "")).containsExactly(SHOPPING + "", LADDER + "");
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        history.then(ladderOffered(), sawOfferedInTheSouth(), shoppingRequested());
        MvcTestResult first = api().get(ANA, "/feed?limit=2&place=" + DISTRICT);
        MvcTestResult second = api().get(ANA, Api.next(first));

        assertThat(Api.rows(first, "id")).containsExactly(SHOPPING + "", SAW + "");
        assertThat(Api.rows(second, "id")).containsExactly(LADDER + "");
        assertThat(Api.next(second)).isEmpty();
    }

    @Test
    void what_an_import_tells_of_long_ago_stands_below_what_is_newer() {
        history.then(ladderOffered(), sawOfferedInTheSouth()).at(LONG_AGO).then(shoppingRequested());
        MvcTestResult first = api().get(ANA, "/feed?limit=2&place=" + DISTRICT);

        assertThat(Api.rows(first, "id")).containsExactly(SAW + "", LADDER + "");
        assertThat(Api.rows(api().get(ANA, Api.next(first)), "id", "published"))
                .containsExactly(SHOPPING + " " + LONG_AGO);
        assertThat(feed(NORTH + "&status=OPEN")).containsExactly(LADDER + "", SHOPPING + "");
        assertThat(feed(NORTH + "&category=goods")).containsExactly(LADDER + "", SHOPPING + "");
    }

    @Test
    void what_came_in_the_same_millisecond_is_neither_lost_nor_repeated_between_pages() {
        history.at(LONG_AGO)
                .then(ladderOffered())
                .at(LONG_AGO)
                .then(sawOfferedInTheSouth())
                .at(LONG_AGO)
                .then(shoppingRequested());
        MvcTestResult first = api().get(ANA, "/feed?limit=1&place=" + DISTRICT);
        MvcTestResult second = api().get(ANA, Api.next(first));
        MvcTestResult third = api().get(ANA, Api.next(second));

        assertThat(Stream.of(first, second, third).map(page -> Api.rows(page, "id")))
                .doesNotHaveDuplicates()
                .allSatisfy(rows -> assertThat(rows).hasSize(1));
    }

    @Test
    void filters_narrow_it() {
        history.then(ladderOffered(), shoppingRequested());

        assertThat(feed(NORTH + "&what=OFFER")).containsExactly(LADDER + "");
        assertThat(feed(NORTH + "&what=OFFER,REQUEST")).hasSize(2);
        assertThat(feed(NORTH + "&urgency=HIGH")).containsExactly(SHOPPING + "");
        assertThat(feed(NORTH + "&kind=SKILL")).isEmpty();
        assertThat(feed(NORTH + "&category=goods.tools")).containsExactly(LADDER + "");
        assertThat(feed(NORTH + "&category=goods.tools&what=REQUEST")).isEmpty();
    }

    @Test
    void a_category_includes_narrower_ones() {
        history.then(ladderOffered(), shoppingRequested());

        assertThat(feed(NORTH + "&category=goods")).hasSize(2);
    }

    @Test
    void only_what_is_open_is_shown_unless_asked_for() {
        history.then(ladderOffered(), shoppingRequested(), new ListingWithdrawn(LADDER, ANA, WithdrawalReason.MISTAKE));

        assertThat(feed(NORTH + "")).containsExactly(SHOPPING + "");
        assertThat(feed(NORTH + "&status=WITHDRAWN")).containsExactly(LADDER + "");
        assertThat(feed(NORTH + "&status=ANY")).containsExactly(SHOPPING + "", LADDER + "");
    }

    @Test
    void the_status_of_a_listing_follows_its_units() {
        history.then(ladderOffered());
        assertThat(status(LADDER.value())).isEqualTo(Status.OPEN);
        history.then(new ListingReserved(LADDER, ANA, EXCHANGE));
        assertThat(status(LADDER.value())).isEqualTo(Status.RESERVED);
        history.then(new ListingReleased(LADDER, ANA, EXCHANGE));
        assertThat(status(LADDER.value())).isEqualTo(Status.OPEN);
        history.then(new ListingReserved(LADDER, ANA, EXCHANGE), new ListingUsed(LADDER, ANA, EXCHANGE));
        assertThat(status(LADDER.value())).isEqualTo(Status.DONE);
        history.then(new ListingRevised(LADDER, ANA, terms("Two ladders", "goods.tools", 2, null), null));
        assertThat(status(LADDER.value())).isEqualTo(Status.OPEN);
    }

    @Test
    void a_closed_listing_stays_closed_while_its_exchanges_end() {
        history.then(
                ladderOffered(),
                new ListingReserved(LADDER, ANA, EXCHANGE),
                new ListingExpired(LADDER, ANA),
                new ListingReleased(LADDER, ANA, EXCHANGE));

        assertThat(status(LADDER.value())).isEqualTo(Status.EXPIRED);
    }

    @Test
    void a_revision_keeps_the_place_in_the_feed_and_raises_the_version() {
        history.then(
                ladderOffered(),
                shoppingRequested(),
                new ListingRevised(LADDER, ANA, terms("A long ladder", "goods.tools", 1, null), null));

        assertThat(feed(NORTH + "")).containsExactly(SHOPPING + "", LADDER + "");
        assertThat(item(LADDER.value()))
                .extracting(FeedItem::title, FeedItem::version)
                .containsExactly("A long ladder", 1L);
    }

    @Test
    void a_mere_proposal_is_not_in_the_feed() {
        history.then(
                shoppingRequested(),
                new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, "a note"),
                new ExchangeCancelled(EXCHANGE, anaHelpsBen(), CancellationReason.DECLINED, BEN));

        assertThat(feed(NORTH + "&status=ANY")).containsExactly(SHOPPING + "");
    }

    @Test
    void an_agreed_exchange_is_there_and_names_neither_side() {
        history.then(shoppingRequested()).agreed(EXCHANGE, anaHelpsBen());
        MvcTestResult page = api().get(ANA, "/feed?what=EXCHANGE&status=UNDER_WAY&place=" + NORTH);

        assertThat(Api.rows(page, "id", "kind", "community")).containsExactly(EXCHANGE + " GOODS " + NORTH);
        assertThat(page).bodyText().doesNotContain(ANA.value(), BEN.value(), "note", "door");
    }

    @Test
    void a_voided_exchange_is_cancelled_and_its_request_stays_met() {
        history.then(shoppingRequested())
                .markedDone(EXCHANGE, anaHelpsBen(), 30)
                .then(
                        new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)),
                        new ListingUsed(SHOPPING, BEN, EXCHANGE));
        Counted counted = new Counted(history.last(), 30, false, List.of(NORTH));
        history.then(new ExchangeVoided(EXCHANGE, anaHelpsBen(), counted, VoidReason.FRAUD, ANA));

        assertThat(item(EXCHANGE.value())).extracting(FeedItem::status).isEqualTo(Status.CANCELLED);
        assertThat(item(SHOPPING.value())).extracting(FeedItem::status).isEqualTo(Status.DONE);
    }

    @Test
    void a_confirmed_exchange_is_done() {
        history.then(shoppingRequested())
                .markedDone(EXCHANGE, anaHelpsBen(), 30)
                .then(new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));

        assertThat(status(EXCHANGE.value())).isEqualTo(Status.DONE);
    }

    @Test
    void what_an_organisation_offers_says_whose_it_is_and_goes_on_saying_so() {
        OrganisationId shop = OrganisationId.of(new byte[16]);
        ListingPublished own = sawOfferedInTheSouth();
        history.then(new ListingPublished(SAW, BEN, SOUTH, own.terms(), null, shop))
                .then(new ListingRevised(SAW, BEN, own.terms(), null));

        assertThat(Api.rows(api().get(ANA, "/feed?place=" + SOUTH), "id", "organisation"))
                .containsExactly(SAW + " " + shop);
    }

    @Test
    void bad_questions_are_refused() {
        assertThat(api().get(ANA, "/feed")).hasStatus(400);
        assertThat(api().get(ANA, "/feed?place=" + ANA)).hasStatus(400);
        assertThat(api().get(ANA, "/feed?place=" + Neighbours.place(99))).hasStatus(404);
        assertThat(api().get(ANA, "/feed?status=LOST&place=" + NORTH)).hasStatus(400);
    }

    private static ListingPublished sawOfferedInTheSouth() {
        return new ListingPublished(SAW, BEN, SOUTH, terms("A saw", "goods.tools", 1, null), null);
    }

    private Api api() {
        ViewStore views = history.views(new PlacesProjection(), new FeedProjection());
        return new Api(new FeedResource(views, new Places(views)));
    }

    private List<String> feed(String query) {
        MvcTestResult page = api().get(ANA, "/feed?place=" + query);
        assertThat(page).hasStatusOk();
        return Api.rows(page, "id");
    }

    private FeedItem item(String id) {
        FeedItem item = history.view(new FeedProjection(), id);
        assertThat(item).isNotNull();
        return item;
    }

    private Status status(String id) {
        return item(id).status();
    }
}
