package org.linli.query.campaign;

import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.CampaignId;
import org.linli.query.projection.RecordedEvents;

/** A campaign as it stood: folded anew from its own history, as a replay does. */
public final class PastCampaigns {
    private static final CampaignsProjection CAMPAIGNS = new CampaignsProjection();

    private final EventStore events;

    public PastCampaigns(EventStore events) {
        this.events = events;
    }

    /** After everything that occurred up to this time, inclusive; null when it was not proposed yet. Nothing about campaigns is dated back. */
    @Nullable
    CampaignStory at(CampaignId id, Instant time) {
        DomainEventStream history = events.readEvents(id.value());
        CampaignStory story = null;
        while (history.hasNext()) {
            // its place in the order of all events is not asked for here
            Recorded<?> recorded = RecordedEvents.of(history.next(), 0);
            if (recorded == null) {
                continue;
            }
            if (recorded.meta().occurred().isAfter(time)) {
                break;
            }
            story = CAMPAIGNS.fold(id.value(), story, recorded);
        }
        return story;
    }
}
