package org.linli.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;
import static org.linli.query.Neighbours.ladderOffered;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.listing.ListingStory.By;
import org.linli.query.listing.ListingStory.Step;

class ListingPageTest {
    private final History history = new History().by(ANA).then(ladderOffered());

    @Test
    void every_member_reads_it_without_owner_and_address() {
        assertThat(api().get(BEN, "/offers/" + LADDER))
                .hasStatusOk()
                .hasHeader("ETag", "\"0\"")
                .bodyText()
                .contains("A ladder")
                .doesNotContain(ANA.value(), "door");
        assertThat(Api.member(api().get(ANA, "/offers/" + LADDER), "mine")).isEqualTo("true");
        assertThat(Api.member(api().get(BEN, "/offers/" + LADDER), "mine")).isEqualTo("false");
    }

    @Test
    void an_unchanged_page_is_not_sent_again() {
        assertThat(api().get(BEN, "/offers/" + LADDER, "If-None-Match", "\"0\""))
                .hasStatus(304);
        history.then(new ListingReserved(LADDER, ANA, EXCHANGE));
        assertThat(api().get(BEN, "/offers/" + LADDER, "If-None-Match", "\"0\""))
                .hasStatusOk();
    }

    @Test
    void offers_and_requests_have_addresses_of_their_own() {
        assertThat(api().get(BEN, "/requests/" + LADDER)).hasStatus(404);
        assertThat(api().get(BEN, "/offers/" + ListingId.of(Side.OFFER, new byte[] {9})))
                .hasStatus(404);
        assertThat(api().get(BEN, "/offers/" + BEN)).hasStatus(400);
    }

    @Test
    void the_history_tells_whose_act_it_was() {
        history.by(MemberId.SYSTEM)
                .then(new ListingReserved(LADDER, ANA, EXCHANGE))
                .by(WEN_OF_THE_COMMITTEE)
                .then(new ListingWithdrawn(LADDER, ANA, WithdrawalReason.AGAINST_THE_RULES));

        assertThat(story().history()).extracting(Step::by).containsExactly(By.OWNER, By.SYSTEM, By.STAFF);
        assertThat(story().status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void of_a_long_history_the_publication_and_the_latest_steps_remain() {
        for (int i = 0; i < ListingStory.LATEST; i++) {
            history.then(new ListingReserved(LADDER, ANA, EXCHANGE), new ListingReleased(LADDER, ANA, EXCHANGE));
        }

        assertThat(story().history()).hasSize(ListingStory.LATEST + 1);
        assertThat(story().history().getFirst().version()).isZero();
        assertThat(story().history().getLast().version()).isEqualTo(2L * ListingStory.LATEST);
    }

    private ListingStory story() {
        return Objects.requireNonNull(history.view(new ListingsProjection(), LADDER.value()));
    }

    private Api api() {
        return new Api(new ListingsResource(history.views(new ListingsProjection())));
    }
}
