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

    /** After everything that was recorded up to this time, inclusive; null when it was not proposed yet. */
    @Nullable
    CampaignStory at(CampaignId id, Instant time) {
        DomainEventStream history = events.readEvents(id.value());
        CampaignStory story = null;
        while (history.hasNext()) {
            DomainEventMessage<?> message = history.next();
            if (message.getTimestamp().isAfter(time)) {
                break;
            }
            if (message.getPayload() instanceof CampaignEvent event) {
                story = CAMPAIGNS.fold(id.value(), story, recorded(event, message));
            }
        }
        return story;
    }

    /** Its place in the order of all events is not asked for here. */
    private static Recorded<CampaignEvent> recorded(CampaignEvent event, DomainEventMessage<?> message) {
        return new Recorded<>(
                event,
                EventMeta.of(message.getMetaData()),
                0,
                message.getSequenceNumber(),
                message.getTimestamp(),
                message.getIdentifier(),
                message.getAggregateIdentifier());
    }
}
