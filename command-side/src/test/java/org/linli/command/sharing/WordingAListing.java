package org.linli.command.sharing;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.sharing.Listings.NEXT_MONTH;
import static org.linli.command.sharing.Listings.OFFER;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.command.sharing.Listings.anOffer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Scenario.Verdict;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.command.sharing.SharingRejection.CategoryUnknown;
import org.linli.command.sharing.SharingRejection.ExpiryOutOfRange;
import org.linli.command.sharing.SharingRejection.QuantityOutOfRange;
import org.linli.command.sharing.SharingRejection.TextBlank;
import org.linli.command.sharing.SharingRejection.TextTooLong;
import org.linli.command.sharing.SharingRejection.TitleMalformed;
import org.linli.command.sharing.SharingRejection.UrgencyMisplaced;
import org.linli.kernel.Channel;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;

class WordingAListing {
    private static final List<String> PLUMBING = List.of("home.plumbing");

    private static Verdict<ListingEvent> publish(ListingId id, Terms terms, @Nullable String address) {
        return anOffer().unpublished().when(new PublishListing(id, XINGFU, terms, address), by(ANA));
    }

    private static Verdict<ListingEvent> saying(String title, String description, @Nullable String address) {
        return publish(OFFER, new Terms(Kind.SKILL, title, description, PLUMBING, 1, null, NEXT_MONTH), address);
    }

    private static Terms under(List<String> categories) {
        return new Terms(Kind.SKILL, "修水电", "", categories, 1, null, NEXT_MONTH);
    }

    private static Verdict<ListingEvent> urgent(ListingId id, @Nullable Urgency urgency) {
        return publish(id, new Terms(Kind.SKILL, "修水电", "", PLUMBING, 1, urgency, NEXT_MONTH), null);
    }

    @Test
    void a_title_has_1_to_300_characters() {
        saying("修", "", null).isAccepted();
        saying("修".repeat(300), "", null).isAccepted();
        saying("修".repeat(301), "", null).isRefusedFor(new TitleMalformed());
        saying(" ", "", null).isRefusedFor(new TitleMalformed());
    }

    @Test
    void a_description_is_empty_or_has_at_most_2000_characters_that_say_something() {
        saying("修水电", "", null).isAccepted();
        saying("修水电", "\u3000\n", null).isRefusedFor(new TextBlank());
        saying("修水电", "x".repeat(2_000), null).isAccepted();
        saying("修水电", "x".repeat(2_001), null).isRefusedFor(new TextTooLong());
    }

    @Test
    void an_address_is_left_out_or_has_1_to_2000_characters() {
        saying("修水电", "", null).isAccepted();
        saying("修水电", "", " ").isRefusedFor(new TextBlank());
        saying("修水电", "", "x".repeat(2_000)).isAccepted();
        saying("修水电", "", "x".repeat(2_001)).isRefusedFor(new TextTooLong());
    }

    @Test
    void every_category_is_one_of_the_taxonomy_at_least_one_and_none_twice() {
        publish(OFFER, under(List.of("home.plumbing", "transport")), null).isAccepted();
        publish(OFFER, under(List.of()), null).isRefusedFor(new CategoryUnknown());
        publish(OFFER, under(List.of("home.plumbing", "home.plumbing")), null).isRefusedFor(new CategoryUnknown());
        publish(OFFER, under(List.of("home.plumbing", "no-such")), null).isRefusedFor(new CategoryUnknown());
    }

    @Test
    void there_are_at_most_20_categories() {
        List<String> all = List.copyOf(Taxonomy.standard().categories().sequencedKeySet());

        publish(OFFER, under(all.subList(0, 20)), null).isAccepted();
        publish(OFFER, under(all.subList(0, 21)), null).isRefusedFor(new CategoryUnknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {Taxonomy.UNCATEGORISED, "unknown:87"})
    void only_an_import_leaves_a_category_unexplained(String category) {
        PublishListing publish = new PublishListing(OFFER, XINGFU, under(List.of(category)), null);

        anOffer().unpublished().when(publish, by(ANA).on(Channel.IMPORT)).isAccepted();
        anOffer().unpublished().when(publish, by(ANA)).isRefusedFor(new CategoryUnknown());
    }

    @Test
    void a_quantity_is_1_to_10000_or_unlimited() {
        publish(OFFER, anOffer().units(1).terms(), null).isAccepted();
        publish(OFFER, anOffer().units(10_000).terms(), null).isAccepted();
        publish(OFFER, anOffer().units(null).terms(), null).isAccepted();
        publish(OFFER, anOffer().units(0).terms(), null).isRefusedFor(new QuantityOutOfRange());
        publish(OFFER, anOffer().units(10_001).terms(), null).isRefusedFor(new QuantityOutOfRange());
    }

    @ParameterizedTest
    @EnumSource
    void a_request_says_how_urgent_it_is_and_an_offer_does_not(Urgency urgency) {
        urgent(REQUEST, urgency).isAccepted();
        urgent(OFFER, null).isAccepted();
        urgent(REQUEST, null).isRefusedFor(new UrgencyMisplaced());
        urgent(OFFER, urgency).isRefusedFor(new UrgencyMisplaced());
    }

    @Test
    void a_listing_expires_after_now_and_within_a_year() {
        Instant last = NOW.plus(Duration.ofDays(366));

        publish(REQUEST, aRequest().until(NOW.plusMillis(1)).terms(), null).isAccepted();
        publish(REQUEST, aRequest().until(last).terms(), null).isAccepted();
        publish(REQUEST, aRequest().until(NOW).terms(), null).isRefusedFor(new ExpiryOutOfRange());
        publish(REQUEST, aRequest().until(last.plusMillis(1)).terms(), null).isRefusedFor(new ExpiryOutOfRange());
    }
}
