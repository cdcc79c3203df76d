package org.linli.query.pool;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import java.util.SortedMap;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.TransferReason;
import org.linli.query.Paged;
import org.linli.query.disputes.NotYourPlace;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.timeaccount.TimeAccountStory;
import org.linli.query.timeaccount.TimeAccountsProjection;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hours of a community: the sums for every member, who was granted some and why for its committee alone. */
@RestController
@ReadFor(ReadPurpose.MEMBERSHIP)
@RequestMapping("/api/v1/pools/{id}")
public class PoolsResource {
    private static final Projection<TimeAccountStory> ACCOUNTS = new TimeAccountsProjection();
    private static final Projection<ClearingStory> CLEARINGS = new ClearingsProjection();
    private static final Projection<GrantStory> GRANTS = new GrantsProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;

    public PoolsResource(ViewStore views, Places places, Standings standings) {
        this.views = views;
        this.places = places;
        this.standings = standings;
    }

    @GetMapping
    @ReadsView({TimeAccountsProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "See how many minutes a community's pool holds, and for what they came and went",
            description = "A pool has the digits of its community's id. Below zero it paid more than it was given.")
    public ResponseEntity<Pool> pool(@Parameter(example = "pool-00000000000000000000000001") @PathVariable PoolId id) {
        var _ = places.get(id.community());
        TimeAccountStory pool = views.get(ACCOUNTS, id.value());
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .body(Pool.of(id, pool == null ? TimeAccountStory.empty(id.value()) : pool));
    }

    @GetMapping("/clearings")
    @ReadsView({ClearingsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(summary = "See, as committee staff, what is and was to be cleared with other communities, latest first")
    public ResponseEntity<org.linli.web.Page<ClearingStory>> clearings(
            @Parameter(example = "pool-00000000000000000000000001") @PathVariable PoolId id,
            Actor actor,
            PageRequest page) {
        requireStaff(actor, id);
        return Paged.reply(page, find(CLEARINGS, ClearingsProjection.BY_COMMUNITY, id, page));
    }

    @GetMapping("/grants")
    @ReadsView({GrantsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "See, as committee staff, who was granted hours and why, the latest first",
            description = "Who was granted them is told in /members/me/readers that it was read.")
    public ResponseEntity<org.linli.web.Page<GrantStory>> grants(
            @Parameter(example = "pool-00000000000000000000000001") @PathVariable PoolId id,
            Actor actor,
            PageRequest page) {
        requireStaff(actor, id);
        return Paged.reply(page, find(GRANTS, GrantsProjection.BY_COMMUNITY, id, page));
    }

    private void requireStaff(Actor actor, PoolId id) {
        if (!standings.holds(actor.id(), Role.COMMITTEE_STAFF, id.community())) {
            throw new RejectedException(new NotYourPlace());
        }
    }

    private <V> Page<V> find(Projection<V> projection, String index, PoolId id, PageRequest page) {
        return views.find(
                projection, index, Set.of(id.community().value()), each -> true, Paged.after(page), page.limit());
    }

    /**
     * What one community's pool holds.
     *
     * @param balance minutes; negative when it paid more than it was given
     * @param received minutes by the reason for which they came in
     * @param paid minutes by the reason for which they went out
     */
    public record Pool(
            PoolId id,
            PlaceId community,
            long balance,
            SortedMap<TransferReason, Long> received,
            SortedMap<TransferReason, Long> paid) {
        static Pool of(PoolId id, TimeAccountStory story) {
            return new Pool(id, id.community(), story.balance(), story.received(), story.paid());
        }
    }
}
