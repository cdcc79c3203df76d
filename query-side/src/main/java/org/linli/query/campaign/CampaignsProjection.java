package org.linli.query.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.membership.MemberId;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per campaign. */
public record CampaignsProjection() implements Projection<CampaignStory> {
    public static final String NAME = "campaigns";
    static final String BY_COMMUNITY = "community";
    static final String BY_TASK = "task";
    /** Campaigns that are not over, by the member or organisation that answers for them. */
    static final String BY_OWNER = "owner";
    /** Campaigns that a member answers for, and those that tell of a member. */
    public static final String BY_MEMBER = "member";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<CampaignStory> type() {
        return CampaignStory.class;
    }

    @Override
    public List<Index<CampaignStory>> indexes() {
        return List.of(
                new Index<>(BY_COMMUNITY, CampaignsProjection::published, CampaignStory::position),
                new Index<>(BY_TASK, CampaignsProjection::tasks, campaign -> -campaign.position()),
                new Index<>(
                        BY_OWNER,
                        campaign -> campaign.stage() == CampaignStage.CLOSED || campaign.orphaned()
                                ? Set.of()
                                : Set.of(campaign.owner().id()),
                        CampaignStory::position),
                new Index<>(BY_MEMBER, CampaignsProjection::members, CampaignStory::position),
                PersonalIndex.of());
    }

    private static Set<String> published(CampaignStory campaign) {
        return campaign.launched() ? Set.of(campaign.community().value()) : Set.of();
    }

    private static Set<String> members(CampaignStory campaign) {
        Set<String> members = new HashSet<>();
        MemberId owner = campaign.owner().member();
        if (owner != null && campaign.isKeptBy(owner)) {
            members.add(owner.value());
        }
        if (campaign.consented()) {
            members.add(campaign.beneficiary().value());
        }
        return Set.copyOf(members);
    }

    private static Set<String> tasks(CampaignStory campaign) {
        return campaign.tasks().stream()
                .map(task -> key(campaign.community().value(), task))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The key of the campaigns of a place about which this has to be done. */
    static String key(String place, Task task) {
        return place + "|" + task;
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof CampaignEvent event
                ? Set.of(event.campaign().value())
                : Set.of();
    }

    @Override
    public @Nullable CampaignStory fold(String id, @Nullable CampaignStory campaign, Recorded<?> recorded) {
        if (recorded.event() instanceof CampaignProposed proposed) {
            return CampaignStory.of(proposed, recorded);
        }
        return campaign != null && recorded.event() instanceof CampaignEvent event
                ? campaign.after(event, recorded)
                : campaign;
    }
}
