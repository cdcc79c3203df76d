package org.linli.command.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linli.kernel.metrics.InquiryEvent.InquiryMade;
import org.linli.kernel.places.PlaceId;

/**
 * What decisions need to know of what one researcher asked.
 *
 * @param open of which places the figures are not answered yet, by the inquiry's id
 * @param asked when the researcher asked in the last {@link #MEMORY} before they last did, by the inquiry's id
 */
public record Inquiries(Map<String, PlaceId> open, SortedMap<String, Instant> asked) {
    /** For how long an inquiry counts against the most. */
    static final Duration MEMORY = Duration.ofDays(30);

    static final Inquiries NONE = new Inquiries(Map.of(), Collections.emptySortedMap());

    /** How many were asked in the time before this instant. */
    int before(Instant now) {
        return (int) asked.values().stream()
                .filter(at -> at.isAfter(now.minus(MEMORY)))
                .count();
    }

    Inquiries with(InquiryMade made, Instant at) {
        Map<String, PlaceId> waiting = new TreeMap<>(open);
        waiting.put(made.inquiry().value(), made.place());
        SortedMap<String, Instant> times = new TreeMap<>(asked);
        times.values().removeIf(then -> !then.isAfter(at.minus(MEMORY)));
        times.put(made.inquiry().value(), at);
        return new Inquiries(waiting, times);
    }

    Inquiries without(String inquiry) {
        Map<String, PlaceId> waiting = new TreeMap<>(open);
        waiting.remove(inquiry);
        return new Inquiries(waiting, asked);
    }
}
