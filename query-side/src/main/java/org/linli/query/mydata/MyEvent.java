package org.linli.query.mydata;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventNames;
import org.linli.kernel.membership.MemberId;
import org.linli.query.trail.TrailLine;

/**
 * One stored event that is about the member, or that the member brought about.
 *
 * @param occurred when it happened
 * @param recorded when it was stored
 * @param event stored name
 * @param revision of the event's form
 * @param id the event's own
 * @param version sequence number in its aggregate
 * @param text what happened, in the reader's language
 * @param actor who acted; null where the member may not know
 * @param principal in whose name; null where the member may not know
 * @param aggregate whose history it belongs to; null where the member may not know
 * @param places places and organisations that it concerns
 * @param values what it says, by path, as far as it is public or the member's own; sealed values opened
 */
public record MyEvent(
        Instant occurred,
        Instant recorded,
        String event,
        int revision,
        String id,
        long version,
        String text,
        Channel channel,
        @Nullable String actor,
        @Nullable String principal,
        @Nullable String aggregate,
        List<String> places,
        SortedMap<String, Object> values) {

    static MyEvent of(TrailLine line, DomainEvent event, MemberId member) {
        return new MyEvent(
                line.occurred(),
                line.recorded(),
                line.event(),
                EventNames.nameOf(event.getClass()).revision(),
                line.id(),
                line.version(),
                line.text(),
                line.channel(),
                line.actor(),
                line.principal(),
                line.aggregate(),
                line.places(),
                OwnValues.of(event, member, line.known()));
    }
}
