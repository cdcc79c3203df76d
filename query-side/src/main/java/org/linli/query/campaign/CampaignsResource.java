package org.linli.query.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.disputes.NotYourPlace;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.AllPages;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Etags;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns, their public ledgers, and what waits to be done about them. */
@RestController
@ReadFor(ReadPurpose.CAMPAIGN)
@RequestMapping("/api/v1")
public class CampaignsResource {
    private static final Projection<CampaignStory> CAMPAIGNS = new CampaignsProjection();
    private static final Projection<LedgerLine> LEDGERS = new LedgerProjection();
    private static final Set<Role> OFFICES =
            Set.of(Role.VETTING_OFFICER, Role.COMMITTEE_STAFF, Role.ORGANISATION_REVIEWER);

    private final Cache<String, Boolean> sound = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final ViewStore views;
    private final PastCampaigns past;
    private final Places places;
    private final Standings standings;

    public CampaignsResource(ViewStore views, PastCampaigns past, Places places, Standings standings) {
        this.views = views;
        this.past = past;
        this.places = places;
        this.standings = standings;
    }

    @GetMapping("/campaigns")
    @ReadsView({CampaignsProjection.NAME, PlacesProjection.NAME})
    @Operation(summary = "List the campaigns that were published in a place and its sub-places, the newest first")
    public ResponseEntity<org.linli.web.Page<CampaignRow>> campaigns(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place, PageRequest page) {
        return rows(CampaignsProjection.BY_COMMUNITY, places.andWithin(place), page);
    }

    @GetMapping("/campaign-tasks")
    @ReadsView({CampaignsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary =
                    "See which campaigns of a place wait for something, as who holds an office there, the oldest first",
            description =
                    "For vetting, for approvals, for a decision on an objection, for a payment, for a disclosure, or for one"
                            + " that is overdue.")
    public ResponseEntity<org.linli.web.Page<CampaignRow>> tasks(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place,
            @Parameter(example = "VETTING") @RequestParam Task task,
            Actor actor,
            PageRequest page) {
        if (!holdsOffice(actor.id(), place)) {
            throw new RejectedException(new NotYourPlace());
        }
        Set<String> keys = places.andWithin(place).stream()
                .map(each -> CampaignsProjection.key(each, task))
                .collect(Collectors.toUnmodifiableSet());
        return rows(CampaignsProjection.BY_TASK, keys, page);
    }

    @GetMapping("/members/me/kept-campaigns")
    @ReadsView({CampaignsProjection.NAME, StandingProjection.NAME})
    @Operation(
            summary = "See the campaigns that one answers for, and what waits to be done about each, the newest first",
            description = "One's own, and those of the organisations that one acts for now, until they are closed.")
    public ResponseEntity<org.linli.web.Page<CampaignRow>> kept(Actor actor, PageRequest page) {
        return rows(CampaignsProjection.BY_OWNER, standings.answersAs(actor.id()), page);
    }

    @GetMapping("/campaigns/{id}")
    @ReadsView({CampaignsProjection.NAME, LedgerProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read a campaign, now or as it stood at a time",
            description =
                    "Before it is published it is for who proposed it, whom it helps, and who holds an office there."
                            + " What is told of the beneficiary stands there only while they consent, whatever time is asked"
                            + " for.")
    public ResponseEntity<CampaignPage> campaign(
            @Parameter(example = "campaign-00000000000000000000000001") @PathVariable CampaignId id,
            @Parameter(description = "As it stood then; now when absent.") @RequestParam @Nullable Instant at,
            Actor actor) {
        CampaignStory now = views.get(CAMPAIGNS, id.value());
        CampaignStory story = at == null || now == null ? now : past.at(id, at);
        boolean insider = now != null && isInsider(actor.id(), now);
        if (now == null || story == null || !(insider || story.launched())) {
            throw ProblemException.notFound();
        }
        Boolean sound = at == null ? sound(now) : null;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(Paged.personal());
        if (at == null) {
            answer.eTag(Etags.of(now.version()));
        }
        return answer.body(CampaignPage.of(story, insider, now.consented(), sound));
    }

    @GetMapping("/campaigns/{id}/ledger")
    @ReadsView({CampaignsProjection.NAME, LedgerProjection.NAME})
    @Operation(
            summary = "Read the public ledger of a campaign, the latest line first",
            description =
                    "Every line is made of one event and names it; no line names who gave. Things stand in lines of their own, without an amount.")
    public ResponseEntity<org.linli.web.Page<LedgerLine>> ledger(
            @Parameter(example = "campaign-00000000000000000000000001") @PathVariable CampaignId id, PageRequest page) {
        CampaignStory campaign = views.get(CAMPAIGNS, id.value());
        if (campaign == null || !campaign.launched()) {
            throw ProblemException.notFound();
        }
        Page<LedgerLine> found = views.find(
                LEDGERS,
                LedgerProjection.BY_CAMPAIGN,
                Set.of(id.value()),
                line -> true,
                Paged.after(page),
                page.limit());
        return Paged.reply(page, found);
    }

    /** Once for each state of a campaign, and anew after a minute: its ledger may have a hundred thousand lines. */
    private @Nullable Boolean sound(CampaignStory campaign) {
        String state = campaign.id().value() + "@" + campaign.version();
        Boolean known = sound.getIfPresent(state);
        if (known != null) {
            return known;
        }
        Boolean found = isSound(campaign);
        if (found != null) {
            sound.put(state, found);
        }
        return found;
    }

    /** The two views may be a batch apart for a moment: then there are not as many lines as were counted, and nothing is said. */
    private @Nullable Boolean isSound(CampaignStory campaign) {
        List<LedgerLine> lines = AllPages.of(
                views,
                LEDGERS,
                LedgerProjection.BY_CAMPAIGN,
                campaign.id().value(),
                line -> line.line() <= campaign.version());
        return lines.size() == campaign.sums().lines()
                ? (Boolean) (lines.stream().mapToLong(LedgerLine::amount).sum()
                        == campaign.sums().balance())
                : null;
    }

    private boolean isInsider(MemberId reader, CampaignStory campaign) {
        return campaign.beneficiary().equals(reader)
                || campaign.authors().contains(reader.value())
                || holdsOffice(reader, campaign.community());
    }

    private boolean holdsOffice(MemberId reader, PlaceId place) {
        return standings.holds(reader, OFFICES, place);
    }

    private ResponseEntity<org.linli.web.Page<CampaignRow>> rows(String index, Set<String> keys, PageRequest page) {
        Page<CampaignStory> found =
                views.find(CAMPAIGNS, index, keys, campaign -> true, Paged.after(page), page.limit());
        return Paged.reply(page, found, CampaignRow::of);
    }
}
