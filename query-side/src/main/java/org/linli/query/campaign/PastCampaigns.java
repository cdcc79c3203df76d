package org.linli.query.campaign;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventMeta;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignId;

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
            DomainEventMessage<?> message = history.next();
            EventMeta meta = EventMeta.of(message.getMetaData());
            if (meta.occurred().isAfter(time)) {
                break;
            }
            if (message.getPayload() instanceof CampaignEvent event) {
                story = CAMPAIGNS.fold(id.value(), story, recorded(event, meta, message));
            }
        }
        return story;
    }

    /** Its place in the order of all events is not asked for here. */
    private static Recorded<CampaignEvent> recorded(
            CampaignEvent event, EventMeta meta, DomainEventMessage<?> message) {
        return new Recorded<>(
                event,
                meta,
                0,
                message.getSequenceNumber(),
                message.getTimestamp(),
                message.getIdentifier(),
                message.getAggregateIdentifier());
    }
}
